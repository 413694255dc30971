// What a connection is answered by a policy that has answered before: byte for byte what one is answered that nobody
// has asked yet, whatever was asked, by whom, and in what order.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cohortOf } from '../../protocol/cohort.ts'
import { encodeWire } from '../../protocol/wire-text.ts'
import { answered, NEW, OLD, policyWith, query, said } from './fixture.ts'
import type { CompiledPolicy } from './policy.ts'
import { ServerSession } from './session.ts'
import { bytesOf } from './wire-out.ts'

type Make = () => CompiledPolicy

const wire = (line: string) => encodeWire(`${line}\r\n`)
const cvr = (line: string) => line.replace('CVQ', 'CVR')

/** All that is sent, as bytes and as lines, when pieces come one by one, each under the policy of that moment. */
function conversation(session: ServerSession, pieces: readonly string[], policyNow: () => CompiledPolicy) {
  const told = pieces.map((piece) => {
    const policy = policyNow()
    session.follow(policy)
    const actions = session.receive(wire(piece))
    return { bytes: Buffer.from(bytesOf(policy, actions)).toString('latin1'), lines: said(actions) }
  })
  return { bytes: told.map(({ bytes }) => bytes).join(''), lines: told.flatMap(({ lines }) => lines) }
}

/** By a policy without a memory: each line meets one that was never asked. */
const cold = (make: Make, ...lines: readonly string[]) => conversation(new ServerSession(make()), lines, make)

/** By a policy that has answered each of these lines, on connections of their own and on one: line by line, and all at once. */
function warm(make: Make, ...lines: readonly string[]) {
  const policy = make()
  const atOnce = lines.join('\r\n')
  for (const piece of [...lines, ...lines, atOnce, atOnce]) new ServerSession(policy).receive(wire(piece))
  return [lines, [atOnce]].map((pieces) => conversation(new ServerSession(policy), pieces, () => policy))
}

function expectAlike(make: Make, lines: readonly string[]) {
  const expected = cold(make, ...lines)
  expect(warm(make, ...lines)).toEqual([expected, expected])
}

const cohorts = {
  rules: [
    { id: 'half', match: { cohort: { below: 50, salt: 's' } }, answer: OLD },
    { id: 'some', match: { cohort: { below: 80, salt: 't' }, locale: ['en'] }, refuse: 601 },
  ],
  otherwise: { answer: NEW },
}
const SEED: Make = () => policyWith()
const COHORTS: Make = () => policyWith(cohorts)
const STRICT_ORDER: Make = () => policyWith({ dialects: ['MSNP8', 'MSNP24'] }, { order: 'strict' })
const STRICT_COUNT: Make = () => policyWith({}, { parameters: 'strict' })
const CLOSING: Make = () =>
  policyWith({}, { closesAfterAnswer: true, closesAfter420: true, closesAfter710: true })
const BEYOND_ASCII: Make = () =>
  policyWith({ rules: [], otherwise: { answer: { ...NEW, downloadUrl: 'é' } } })
const DIALECTS: Make = () => policyWith({ dialects: ['MSNP8', 'MSNP24'] })

const six = query({ identification: '', handle: '' })
const other = query({ handle: 'b@c' })

describe('a policy that was asked before answers as one that was not', () => {
  it.each<[string, Make, readonly string[]]>([
    ['the same query', SEED, [query(), query(), query()]],
    ['another TrID', SEED, [query(), query({}, '2'), query({}, '007'), query({}, '4294967295')]],
    ['CVQ and CVR in turns', SEED, [query(), cvr(query()), query(), cvr(query({}, '2'))]],
    ['another handle', SEED, [query(), other, query(), query({ handle: '' }), query({ handle: 'c' })]],
    ['another client', SEED, [query(), query({ type: 'win' }), query(), query({ type: 'mac' })]],
    ['a TrID that is none', SEED, [query(), query({}, '99999999999')]],
    ['a refused locale', SEED, [query({ locale: 'x' }), query(), query({ locale: 'x' }, '2')]],
    ['a handle in another cohort', COHORTS, [query(), other, query(), cvr(other), query({}, '3')]],
    ['a handle beyond ASCII', COHORTS, [query({ handle: 'é@x' }), query(), query({ handle: 'é@x' })]],
    ['bytes that are no UTF-8', COHORTS, [query({ handle: '\udce9@x' }), query({ handle: 'é@x' })]],
    ['a tab before the handle', SEED, [query(), query().replace(/ (?=example)/, '\t'), query()]],
    ['a tab between parameters', SEED, [query().replace(' i386', '\ti386'), query()]],
    ['two spaces', SEED, [query(), query().replace(' i386', '  i386'), query()]],
    ['a space behind the last', SEED, [six, `${six} `, `${query()} `, query()]],
    ['a VER between', SEED, [query(), 'VER 2 MSNP8 CVR0', query(), 'VER 3 CVR0']],
    ['a dialect agreed on', DIALECTS, [query(), 'VER 2 MSNP8', query(), cvr(query())]],
    ['a dialect without CVQ', DIALECTS, [query(), query(), 'VER 2 MSNP24', query()]],
    ['strict order, VER first', STRICT_ORDER, ['VER 1 CVR0', query(), query()]],
    ['strict order, no VER', STRICT_ORDER, [query(), query()]],
    ['strict counting, as many as offered', STRICT_COUNT, ['VER 1 MSNP2 CVR0', six, six, query()]],
    ['strict counting, no VER', STRICT_COUNT, [query(), six, query()]],
    ['a server that closes', CLOSING, [query(), query()]],
    ['a server that closes after 420', CLOSING, [query({ type: 'mac' }), query()]],
    ['a server that closes after 710', CLOSING, [query({ locale: 'x' }), query()]],
    ['an answer beyond ASCII', BEYOND_ASCII, [query(), cvr(query()), other]],
    ['OUT', SEED, [query(), query(), 'OUT', query()]],
  ])('%s', (_, make, lines) => {
    expectAlike(make, lines)
  })

  it('law: whatever is said', () => {
    const line = fc.oneof(
      fc
        .record({
          handle: fc.constantFrom('', 'a@b', 'b@c', 'é@x', 'Ã©@x', 'x', 'a\t@b'),
          locale: fc.constantFrom('0x0409', '0x040c', 'x'),
          trid: fc.constantFrom('1', '22', '999999999', '4294967295'),
          verb: fc.constantFrom('CVQ', 'CVR'),
        })
        .map(({ handle, locale, trid, verb }) => query({ handle, locale }, trid).replace('CVQ', verb)),
      fc.constantFrom('VER 1 CVR0', 'VER 1 MSNP8', 'VER 1 MSNP24', six, `${six} `, '', 'CVQ 1 x'),
    )
    const makes = fc.constantFrom(SEED, COHORTS, STRICT_ORDER, STRICT_COUNT, CLOSING, BEYOND_ASCII, DIALECTS)
    fc.assert(
      fc.property(makes, fc.array(line, { maxLength: 8 }), (make, lines) => {
        expectAlike(make, lines)
      }),
    )
  })
})

describe('what one connection was answered says nothing of another', () => {
  const answers = (policy: CompiledPolicy, ...lines: readonly string[]) =>
    conversation(new ServerSession(policy), lines, () => policy).lines.at(-1)

  it('that has not said its VER where the order is strict', () => {
    const policy = STRICT_ORDER()
    expect(answers(policy, 'VER 1 CVR0', query(), query(), query())).toBe(answered())
    expect(answers(policy, query())).toBe('[closes]')
    expect(answers(policy, 'VER 1 CVR0', query())).toBe(answered())
  })

  it('that has agreed on a dialect without CVQ', () => {
    const policy = DIALECTS()
    expect(answers(policy, query(), query(), query())).toBe(answered())
    expect(answers(policy, 'VER 1 MSNP24', query())).toBe('[closes]')
  })

  it('whose handle has the bytes of other text', () => {
    // Read a byte a character, the UTF-8 of é is Ã©: two handles, and two cohorts.
    const names = Array.from({ length: 50 }, (_, i) => `${i}@x`)
    const apart = names.find((name) => cohortOf('s', `Ã©${name}`) < 50 && cohortOf('s', `é${name}`) >= 50)
    const policy = policyWith({ ...cohorts, rules: cohorts.rules.slice(0, 1) })
    const within = query({ handle: `Ã©${apart}` })
    expect(answers(policy, within, within, within)).toMatch(/^CVQ 1 5\.0\.0537 /)
    expect(answers(policy, query({ handle: `é${apart}` }))).toMatch(/^CVQ 1 7\.0\.0813 /)
  })
})

it('another policy followed between two queries alike answers the second', () => {
  const refusing = policyWith({ rules: [], otherwise: { refuse: 601 } })
  const seed = SEED()
  const session = new ServerSession(seed)
  const ask = () => said(session.receive(wire(query())))
  expect([ask(), ask(), ask()].at(-1)).toEqual([answered()])
  session.follow(STRICT_COUNT())
  expect(ask()).toEqual([answered()])
  session.follow(seed)
  expect(ask()).toEqual([answered()])
  session.follow(refusing)
  expect(ask()).toEqual(['601 1', '[closes]'])
})

it('a session counts the lines that came to their end, answered or not, up to the close', () => {
  const session = new ServerSession(SEED())
  expect(session.lines).toBe(0)
  session.receive(encodeWire(`${query()}\r\n\r\n${query()}`))
  expect(session.lines).toBe(2)
  session.receive(encodeWire(`\n${query()}\nOUT\n${query()}\n`))
  expect(session.lines).toBe(5)
  session.receive(wire(query()))
  expect(session.lines).toBe(5)
})
