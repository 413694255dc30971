import { describe, expect, it } from 'vitest'
import { layout } from '../../diagram/layout.ts'
import type { Trace, TraceEvent } from '../../protocol/formats/trace.ts'
import { traceNamed } from './fixture.ts'
import { endOfStep, eventsShown, stepShowing } from './moments.ts'

const why = {
  rule: null,
  tried: [],
  passed: [],
  failed: null,
  dialect: { offered: ['CVR0'], spoken: [], chosen: 'CVR0' },
  code: null,
  closes: false,
}
const spoken =
  (kind: 'send' | 'receive') =>
  (message: number, actor: 'client' | 'server', line: string): TraceEvent => ({
    at: 0,
    hop: 0,
    actor,
    kind,
    message,
    line,
  })
const sent = spoken('send')
const arrived = spoken('receive')

/** A VER that is answered, and a goodbye that arrives after its sender has closed. */
const trace: Trace = {
  ...traceNamed('moments'),
  events: [
    { at: 0, hop: 0, actor: 'client', kind: 'connect', version: '6.0', library: 'MSMSGS' },
    sent(1, 'client', 'VER 1 CVR0'),
    arrived(1, 'server', 'VER 1 CVR0'),
    { at: 0, hop: 0, actor: 'server', kind: 'decide', message: 1, why, reply: 'VER 1 CVR0' },
    sent(2, 'server', 'VER 1 CVR0'),
    arrived(2, 'client', 'VER 1 CVR0'),
    sent(3, 'client', 'OUT'),
    { at: 0, hop: 0, actor: 'client', kind: 'close' },
    arrived(3, 'server', 'OUT'),
    { at: 0, hop: 0, actor: 'server', kind: 'close' },
    { at: 0, hop: 0, actor: 'client', kind: 'end', end: 'rests', outcome: 'up-to-date' },
  ],
}
const drawing = layout(trace, { width: 640, unfolded: false })
const shown = drawing.steps.map(({ number }) => eventsShown(trace, drawing, number))

describe('the events a complete step shows', () => {
  it('are its own, a message’s arrival, and nothing of the next step: its decision can still be changed', () => {
    expect(drawing.steps.map(({ kind }) => kind)).toEqual([
      'connect',
      'message',
      'message',
      'message',
      'close',
      'end',
    ])
    expect(shown).toEqual([1, 3, 6, 7, 8, 11])
  })

  it('are none before the first step, and all after the last', () => {
    expect(eventsShown(trace, drawing, 0)).toBe(0)
    expect(eventsShown(trace, drawing, 99)).toBe(trace.events.length)
  })

  it('lead back to the step', () => {
    expect(shown.map((events) => stepShowing(drawing, events))).toEqual([1, 2, 3, 4, 5, 6])
    expect(stepShowing(drawing, 0)).toBe(0)
  })

  it('of a step with others folded into it are all up to the next', () => {
    const folding = {
      ...drawing,
      steps: drawing.steps.map((step) => (step.number === 3 ? { ...step, folded: 2 } : step)),
    }
    expect(eventsShown(trace, folding, 3)).toBe(6)
    const last = { ...folding, steps: folding.steps.slice(0, 3) }
    expect(eventsShown(trace, last, 3)).toBe(trace.events.length)
  })
})

describe('the end of a step', () => {
  it('is where it is complete; the beginning before the first', () => {
    expect(endOfStep(drawing, 0)).toBe(0)
    expect(endOfStep(drawing, 6)).toBe(drawing.lasts)
  })
})
