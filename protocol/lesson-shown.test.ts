// Which event of a trace gives an answer away, where several could be taken for it: another connection's, one that comes
// later, the same line said by the other side.

import { describe, expect, it } from 'vitest'
import type { Claim } from './formats/claim.ts'
import type { Trace, TraceEvent } from './formats/trace.ts'
import { answerShownAt } from './lesson-answer.ts'
import { lessonFaults, MOST_WORDS } from './lesson-faults.ts'
import { ENDS, lessonOf, SOUND, TRACE, withEvents } from './lesson-fixture.ts'

const claimed = (claim: Claim) => ({ kind: 'choice' as const, choices: [{ text: 'x', holds: claim }] })
const shownIn = (trace: Trace, claim: Claim) => answerShownAt(trace, claimed(claim))

/** The events of the fixture by the numbers it gives them, from 1. */
const events = (...numbers: readonly number[]): readonly TraceEvent[] =>
  numbers.flatMap((number) => TRACE.events.slice(number - 1, number))
const later = (event: TraceEvent): TraceEvent => ({ ...event, hop: 1 })
const [DECIDES, JUDGES, CLOSES] = [9, 12, 13]

const sent = (actor: 'client' | 'server', line: string): TraceEvent => ({
  at: 0,
  hop: 0,
  actor,
  kind: 'send',
  message: 1,
  line,
})
const said = (...lines: readonly TraceEvent[]): Trace => ({
  ...withEvents(lines),
  lines: lines.flatMap((event) =>
    event.kind === 'send'
      ? [{ hop: 0, from: event.actor === 'client' ? ('C' as const) : ('S' as const), line: event.line }]
      : [],
  ),
})

describe('of several connections', () => {
  it('the first is asked for its judgement, its decision, its close', () => {
    const others = events(DECIDES, JUDGES, CLOSES).map(later)
    const after = withEvents([...others, ...TRACE.events])
    expect(shownIn(after, { outcome: 'upgrade-forced' })).toBe(others.length + JUDGES)
    expect(shownIn(after, { disconnectedBy: 'client' })).toBe(others.length + CLOSES)
    const between = [...TRACE.events.slice(0, JUDGES - 1), ...events(DECIDES).map(later), ...events(JUDGES)]
    expect(shownIn(withEvents(between), { rule: 'winnt' })).toBe(DECIDES)
  })
})

describe('the decision', () => {
  it('is the last before the judgement, be it the first event', () => {
    expect(shownIn(withEvents(events(DECIDES, JUDGES, DECIDES)), { rule: 'winnt' })).toBe(1)
    expect(shownIn(withEvents(events(1, DECIDES, JUDGES, 2, DECIDES)), { check: null })).toBe(2)
  })

  it('shows a code, and the check alone', () => {
    expect(shownIn({ ...TRACE, code: 420 }, { code: 420 })).toBe(DECIDES)
    expect(shownIn(TRACE, { check: null })).toBe(DECIDES)
  })

  it('shows with the judgement where the trace has none', () => {
    expect(shownIn({ ...TRACE, why: null }, { rule: null })).toBe(JUDGES)
    expect(shownIn(withEvents(events(1, 2, JUDGES, CLOSES)), { rule: 'winnt' })).toBe(3)
  })
})

it('the judgement may be the first event; how many connections there were shows at the end', () => {
  const short = withEvents(events(JUDGES, CLOSES))
  expect(answerShownAt(short, { kind: 'outcome' })).toBe(1)
  expect(shownIn(TRACE, { hops: 1 })).toBe(ENDS)
})

describe('a line', () => {
  const ask = (event: number) => ({ kind: 'line', event }) as const

  it('shows where it is sent: as the first event, or behind a decision on another', () => {
    expect(answerShownAt(said(sent('client', 'VER 1 CVR0')), ask(1))).toBe(1)
    expect(answerShownAt(said(...events(4), sent('server', 'OUT')), ask(2))).toBe(2)
  })

  it('of the server is not the client’s, though it says the same and arrives there', () => {
    const echo = said(
      sent('client', 'VER 1 CVR0'),
      { at: 0, hop: 0, actor: 'server', kind: 'receive', message: 1, line: 'VER 1 CVR0' },
      { at: 0, hop: 0, actor: 'client', kind: 'close' },
      sent('server', 'VER 1 CVR0'),
    )
    expect(shownIn(echo, { lines: ['S: VER 1 CVR0'] })).toBe(4)
  })

  it('claimed twice is said twice, at once or later', () => {
    const once = sent('client', 'PNG')
    expect(shownIn(said(once, sent('server', 'QNG')), { lines: ['C: PNG'] })).toBe(1)
    expect(shownIn(said(once, once), { lines: ['C: PNG', 'C: PNG'] })).toBe(2)
    expect(shownIn(said(once, sent('server', 'QNG'), once), { lines: ['C: PNG', 'C: PNG'] })).toBe(3)
  })
})

describe('a question', () => {
  const faultsOf = (step: object) => lessonFaults(lessonOf([step]), { main: TRACE, branches: new Map() })

  it('may have as many words after the answer as a learner is shown at once', () => {
    expect(faultsOf({ ...SOUND, feedback: Array(MOST_WORDS).fill('word').join(' ') })).toEqual([])
  })

  it('on a field beyond the end points at no line, too', () => {
    const ask = { kind: 'field', event: ENDS + 1, field: 'locale' }
    expect(faultsOf({ ...SOUND, ask, at: 8, reveal: 10 })).toEqual([
      { step: 0, kind: 'beyond-the-end', point: 'event', value: ENDS + 1, events: ENDS },
      { step: 0, kind: 'no-line', event: ENDS + 1 },
    ])
  })
})
