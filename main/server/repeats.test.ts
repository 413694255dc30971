// Queries that come together with one like them are answered as if each had come alone.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LineFramer } from '../../protocol/framing.ts'
import { encodeWire } from '../../protocol/wire-text.ts'
import { answered, NEW, OLD, policyWith, query, said } from './fixture.ts'
import { latin1 } from './latin1.ts'
import { Repeats } from './repeats.ts'
import { ServerSession } from './session.ts'

const packet = (...lines: readonly string[]) => encodeWire(lines.map((line) => `${line}\r\n`).join(''))

describe('what stands behind a TrID', () => {
  const { refusals } = policyWith()
  /** Where it begins and ends, of each line that ends in `bytes`, when `before` came in a piece before. */
  const placesIn = (bytes: Uint8Array, before = '') => {
    const framer = new LineFramer(latin1)
    framer.cut(encodeWire(before))
    const cut = framer.cut(bytes)
    const at = (line: number): readonly [number, number] => {
      const [from = 0, to = 0] = cut.bounds.slice(2 * line)
      return [from + 'CVQ 1'.length, to]
    }
    return { repeats: new Repeats(cut, bytes), at }
  }

  it('is nothing before a query was answered', () => {
    const { repeats, at } = placesIn(packet('CVQ 1 a', 'CVQ 2 a'))
    expect([repeats.again(...at(0)), repeats.again(...at(1))]).toEqual([undefined, undefined])
  })

  it.each([
    ['CVR 7 a b c@d', true],
    ['CVQ 1 a b c@d', true],
    ['CVQ 1 a b c@e', false],
    ['CVQ 1 a b c@dd', false],
    ['CVQ 1 a b c@', false],
    ['CVQ 1 x b c@d', false],
    ['CVQ 1 a c c@d', false],
  ])('and is the same, or not: %j', (line, isSame) => {
    const { repeats, at } = placesIn(packet('CVQ 1 a b c@d', line))
    repeats.answered(...at(0), refusals[420])
    expect(repeats.again(...at(1))).toBe(isSame ? refusals[420] : undefined)
  })

  it('is the same only when every character is, however long it is and wherever it stands', () => {
    for (let length = 1; length <= 13; length++) {
      const rest = 'abcdefghijklm'.slice(0, length)
      const others = Array.from(rest, (_, i) => `${rest.slice(0, i)}X${rest.slice(i + 1)}`)
      const { repeats, at } = placesIn(packet(...[rest, ...others, rest].map((each) => `CVQ 1${each}`)))
      repeats.answered(...at(0), refusals[420])
      for (let i = 1; i <= length; i++) expect(repeats.again(...at(i))).toBeUndefined()
      expect(repeats.again(...at(length + 1))).toBe(refusals[420])
    }
  })

  it('is not known of a line that began in a piece before', () => {
    const { repeats, at } = placesIn(packet(' b', 'CVQ 2 a b', 'CVQ 3 a b'), 'CVQ 1 a')
    repeats.answered(...at(0), refusals[420])
    expect(repeats.again(...at(1))).toBeUndefined()
    repeats.answered(...at(1), refusals[731])
    expect(repeats.again(...at(2))).toBe(refusals[731])
  })
})

it('is answered with its own verb and TrID', () => {
  const line = query({ handle: 'a@b' })
  const ask = packet(line, line, line.replace('CVQ 1 ', 'CVR 77 '), line.replace('CVQ 1 ', 'CVQ 8 '))
  const replies = said(new ServerSession(policyWith()).receive(ask))
  expect(replies.map((reply) => reply.split(' ', 2).join(' '))).toEqual(['CVQ 1', 'CVQ 1', 'CVR 77', 'CVQ 8'])
  expect(new Set(replies.map((reply) => reply.split(' ').slice(2).join(' ')))).toHaveLength(1)
})

it('is answered by the policy that is followed now', () => {
  const session = new ServerSession(policyWith())
  expect(said(session.receive(packet(query(), query())))).toEqual([answered(), answered()])
  session.follow(policyWith({ otherwise: { refuse: 601 }, rules: [] }))
  expect(said(session.receive(packet(query(), query())))).toEqual(['601 1', '[closes]'])
})

const rules = [
  { id: 'half', match: { cohort: { below: 50, salt: 's' } }, answer: OLD },
  { id: 'some', match: { cohort: { below: 80, salt: 't' }, locale: ['en'] }, refuse: 420 },
]
const MAKES = [
  () => policyWith(),
  () => policyWith({ rules, otherwise: { answer: NEW } }),
  () => policyWith({}, { parameters: 'strict' }),
  () => policyWith({}, { order: 'strict' }),
  () => policyWith({}, { closesAfter420: true }),
  () => policyWith({ dialects: ['MSNP8', 'MSNP24'] }),
  () => policyWith({ rules: [], otherwise: { answer: { ...NEW, downloadUrl: 'é' } } }),
] as const

it('law: many in one piece, or in two, are answered as one by one', () => {
  const line = fc.oneof(
    {
      weight: 6,
      arbitrary: fc
        .record({
          handle: fc.constantFrom('', 'a@b', 'c@b', 'é@x', 'Ã©@x', 'x', 'a\t@b'),
          type: fc.constantFrom('win', 'winnt', 'mac'),
          trid: fc.constantFrom('1', '22', '999999999', '4294967295'),
          verb: fc.constantFrom('CVQ', 'CVR'),
        })
        .map(({ handle, type, trid, verb }) => query({ handle, type }, trid).replace('CVQ', verb)),
    },
    fc.constantFrom('VER 1 CVR0', 'VER 1 MSNP8', 'VER 1 MSNP24', '', 'CVQ 1 x', 'CVQ 1 '),
  )
  fc.assert(
    fc.property(
      fc.constantFrom(...MAKES),
      fc.array(line, { maxLength: 8 }),
      fc.nat(),
      (make, lines, place) => {
        const alone = new ServerSession(make())
        const oneByOne = lines.flatMap((each) => said(alone.receive(packet(each))))
        const whole = packet(...lines)
        expect(said(new ServerSession(make()).receive(whole))).toEqual(oneByOne)
        const cut = place % (whole.length + 1)
        const inTwo = new ServerSession(make())
        const pieces = [whole.subarray(0, cut), whole.subarray(cut)]
        expect(pieces.flatMap((piece) => said(inTwo.receive(piece)))).toEqual(oneByOne)
      },
    ),
    { numRuns: 400 },
  )
})
