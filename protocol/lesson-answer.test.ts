import { describe, expect, it } from 'vitest'
import type { Claim } from './formats/claim.ts'
import { answerShownAt, answerTo, fieldOfLine } from './lesson-answer.ts'
import { ENDS, TRACE, withEvents } from './lesson-fixture.ts'

const choice = (...claims: readonly Claim[]) => ({
  kind: 'choice' as const,
  choices: claims.map((holds) => ({ text: 'x', holds })),
})

describe('the answer', () => {
  it('to a choice is every choice whose claim holds', () => {
    const ask = choice({ outcome: 'refused' }, { outcome: 'upgrade-forced' }, { end: 'stranded', hops: 1 })
    expect(answerTo(TRACE, ask)).toEqual({ kind: 'choice', right: [1, 2] })
  })

  it('to the outcome, a line or a field is read from the trace', () => {
    expect(answerTo(TRACE, { kind: 'outcome' })).toEqual({ kind: 'outcome', outcome: 'upgrade-forced' })
    expect(answerTo(TRACE, { kind: 'line', event: 5 })).toEqual({
      kind: 'line',
      from: 'S',
      line: 'VER 1 CVR0',
    })
    expect(answerTo(TRACE, { kind: 'field', event: 10, field: 'minimum-allowed-version' })).toEqual({
      kind: 'field',
      value: '6.2.0205',
    })
  })

  it.each([
    { kind: 'line', event: 6 } as const,
    { kind: 'line', event: 99 } as const,
    { kind: 'field', event: 12, field: 'locale' } as const,
    { kind: 'field', event: 10, field: 'locale' } as const,
  ])('is none where the question points at nothing: %j', (ask) => {
    expect(answerTo(TRACE, ask)).toBeNull()
    expect(answerShownAt(TRACE, ask)).toBeNull()
  })
})

describe('a field of a line', () => {
  it.each([
    ['VER 3 MSNP9 MSNP8 CVR0', 'C', 'dialect', 'MSNP9 MSNP8 CVR0'],
    ['CVQ 2 0x0409 win 4.10 i386 MSMSGS 1.0.0863', 'C', 'client-version', '1.0.0863'],
    ['CVQ 2 0x0409 win 4.10 i386 MSMSGS 1.0.0863', 'C', 'user-handle', null],
    ['420 3', 'S', 'code', '420'],
    ['420 3', 'S', 'TrID', '3'],
    ['420 3', 'C', 'code', null],
    ['OUT', 'C', 'TrID', null],
  ] as const)('%s from %s: %s is %s', (line, from, field, value) => {
    expect(fieldOfLine(line, from, field)).toBe(value)
  })
})

describe('the stage that gives the answer away', () => {
  it.each([
    ['a line of the client: where it is sent', { lines: ['C: VER 1 MSNP9 CVR0'] }, 2],
    ['a line of the server: where it decides to send it', { lines: ['S: VER 1 CVR0'] }, 4],
    ['several lines: the last', { lines: ['S: VER 1 CVR0', 'S: CVQ 2 7.0.0813 7.0.0813 6.2.0205'] }, 9],
    ['the rule, the check: the decision', { rule: 'winnt', check: null }, 9],
    ['the outcome: the judgement', { outcome: 'upgrade-forced' }, 12],
    ['that there is no code: the judgement, too', { code: null }, 12],
    ['who closes: the close', { disconnectedBy: 'client' }, 13],
    ['the end, the connections: the end', { end: 'stranded' }, ENDS],
    ['all of a claim: what shows last', { rule: 'winnt', disconnectedBy: 'client' }, 13],
    ['nothing: the beginning', {}, 0],
  ] satisfies readonly (readonly [string, Claim, number])[])('%s', (_, claim, shown) => {
    expect(answerShownAt(TRACE, choice({ outcome: 'refused' }, claim))).toBe(shown)
  })

  it('is none where no choice is right', () => {
    expect(answerShownAt(TRACE, choice({ outcome: 'refused' }, { code: 420 }))).toBeNull()
  })

  it('is that of the line, the field, the outcome', () => {
    expect(answerShownAt(TRACE, { kind: 'line', event: 7 })).toBe(7)
    expect(answerShownAt(TRACE, { kind: 'field', event: 10, field: 'download-url' })).toBeNull()
    expect(answerShownAt(TRACE, { kind: 'field', event: 10, field: 'recommended-version' })).toBe(9)
    expect(answerShownAt(TRACE, { kind: 'outcome' })).toBe(12)
  })

  it('is the end where what is claimed never comes about', () => {
    const silent = { ...withEvents(TRACE.events.slice(0, 3)), disconnectedBy: null }
    expect(answerShownAt(silent, choice({ disconnectedBy: null }))).toBe(3)
  })

  it('is the judgement for a rule that nobody was asked for', () => {
    const lost = { ...withEvents(TRACE.events.filter(({ kind }) => kind !== 'decide')), why: null }
    expect(answerShownAt(lost, choice({ rule: null }))).toBe(10)
  })
})
