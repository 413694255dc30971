// The laws of a session: neither the memory nor the way bytes are split changes what is answered, and no input
// throws. Lines are made of pieces that come near every rule of the short cut.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { encodeWire } from '../../protocol/wire-text.ts'
import type { ServerAction } from './action.ts'
import { converse, NEW, OLD, policyWith, query, said } from './fixture.ts'
import type { CompiledPolicy } from './policy.ts'
import { ServerSession } from './session.ts'
import { bytesOf } from './wire-out.ts'

const cohorts = {
  dialects: ['MSNP8', 'MSNP24'],
  rules: [
    { id: 'early', match: { cohort: { below: 30, salt: 'a' }, locale: ['fr'] }, answer: OLD },
    { id: 'later', match: { cohort: { below: 60, salt: 'b' } }, refuse: 601 },
    { id: 'old', match: { version: '<6.0' }, answer: OLD },
  ],
  otherwise: { answer: NEW },
}
const makers: readonly (() => CompiledPolicy)[] = [
  () => policyWith(),
  () => policyWith(cohorts),
  () => policyWith(cohorts, { parameters: 'strict', verReply: 'all', closesAfter420: true }),
  () => policyWith(cohorts, { order: 'strict', knownClients: 'any' }),
]

const token = fc.constantFrom(
  ...['0x0409', '0x040c', '0x1111', 'winnt', 'win', 'mac', '5.1', 'i386', 'MSNMSGR', 'MSMSGS'],
  ...['6.0.0602', '99.9', 'a@b', 'carol@example.com', 'dé@x', '@', '', '\t', 'CVR0', 'MSNP8'],
)
const trid = fc.constantFrom('1', '007', '999999999', '9999999999', '4294967295', 'x', '')
const loose = fc
  .tuple(fc.constantFrom('CVQ', 'CVR', 'VER', 'cvq', ''), trid, fc.array(token, { maxLength: 10 }))
  .map(([verb, id, tokens]) => [verb, id, ...tokens].join(' '))
const near = fc
  .record({
    locale: fc.constantFrom('0x0409', '0x040c', '0x1111'),
    client: fc.constantFrom('6.0.0602', '1.0.0863', '99.9', 'x@y'),
    identification: fc.constantFrom('MSMSGS', 'a@b', '', ' '),
    handle: fc.constantFrom('', 'a@b', 'b@c', 'c@d', 'nobody', 'a@b c', ' a@b', 'a\t@b', ' '),
  })
  .map((changes) => query(changes))
const lines = fc.array(fc.oneof({ weight: 5, arbitrary: near }, loose), { maxLength: 30 })

describe('memory', () => {
  it('changes no answer', () => {
    for (const make of makers) {
      const warm = make()
      fc.assert(
        fc.property(near, loose, (first, second) => {
          for (const line of [first, second]) expect(converse(warm, line)).toEqual(converse(make(), line))
        }),
        { numRuns: 100 },
      )
    }
  })

  it('answers a query that is known but for its handle by the cohort of that handle', () => {
    const policy = policyWith(cohorts)
    const handles = Array.from({ length: 50 }, (_, i) => `user${i}@example.com`)
    const replies = handles.map((handle) => converse(policy, query({ handle }))[0])
    expect(replies).toEqual(handles.map((handle) => converse(policyWith(cohorts), query({ handle }))[0]))
    expect(new Set(replies).size).toBe(2)
  })

  it('is not led astray by an address in the place of another parameter', () => {
    const policy = policyWith()
    const six = query({ identification: '', handle: '' })
    expect(converse(policy, `${six} `)[0]).toMatch(/^CVQ/)
    expect(converse(policy, `${six} a@b`)).toEqual(['420 1'])
    expect(converse(policy, query(), `${query()} a@b`)[1]).toBe('731 1')
  })
})

/** An action but for the pieces that its line may also be written by. */
const withoutPieces = (action: ServerAction) =>
  action.kind === 'send' ? { line: action.line, cause: action.cause } : action

describe('laws of a session', () => {
  const bytes = fc.oneof(
    lines.map((all) => encodeWire(all.map((line) => `${line}\r\n`).join(''))),
    fc.uint8Array({ maxLength: 3000 }),
    fc
      .uint8Array({ maxLength: 200 })
      .map((noise) => encodeWire(`${query()}\n${String.fromCharCode(...noise)}\n`)),
  )
  const pieces = (whole: Uint8Array, cuts: readonly number[]): readonly Uint8Array[] => {
    const at = [0, ...cuts.map((cut) => cut % (whole.length + 1)), whole.length].sort((a, b) => a - b)
    return at.slice(1).map((end, i) => whole.subarray(at[i], end))
  }

  it('any split of the bytes gives the same actions, and no input throws', () => {
    fc.assert(
      fc.property(
        bytes,
        fc.array(fc.nat(), { maxLength: 20 }),
        fc.nat(makers.length - 1),
        (whole, cuts, which) => {
          const policy = (makers[which] ?? policyWith)()
          const session = new ServerSession(policy)
          const inPieces = pieces(whole, cuts).flatMap((piece) => session.receive(piece))
          expect(inPieces.map(withoutPieces)).toEqual(
            new ServerSession(policy).receive(whole).map(withoutPieces),
          )
          const lines = inPieces.map((action) => (action.kind === 'send' ? `${action.line}\r\n` : ''))
          expect(Uint8Array.from(bytesOf(policy, inPieces))).toEqual(encodeWire(lines.join('')))
        },
      ),
      { numRuns: 200 },
    )
  })

  it('byte by byte too', () => {
    const whole = encodeWire(`VER 1 CVR0\r\n${query({ handle: 'é@x' })}\r\nCVQ 3 spaghetti\r\n`)
    const session = new ServerSession(policyWith())
    const bit = [...whole].flatMap((byte) => said(session.receive(Uint8Array.of(byte))))
    expect(bit).toEqual(said(new ServerSession(policyWith()).receive(whole)))
  })

  it('ten megabytes without an end cost one close', () => {
    const session = new ServerSession(policyWith())
    const noise = new Uint8Array(65_536).fill(0x41)
    const actions = Array.from({ length: 160 }, () => session.receive(noise)).flat()
    expect(said(actions)).toEqual(['[closes]'])
  })
})
