import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyTrace, longJourney } from './fixture.ts'
import { layout } from './layout.ts'
import { eventsOfHop, lookupOf, stepOfMessage } from './lookup.ts'

describe('events looked up', () => {
  it('are those that would be found by looking for them', () => {
    fc.assert(
      fc.property(anyTrace, (trace) => {
        const { events } = trace
        const { sent, places, received, decided } = lookupOf(trace)
        for (const event of events) {
          if (event.kind === 'send') {
            expect(sent.get(event.message)).toBe(event)
            expect(events[places.get(event.message) ?? -1]).toBe(event)
          }
          if (event.kind === 'receive') expect(received.get(event.message)).toBe(event)
          if (event.kind === 'decide')
            expect(decided.get(event.message)).toBe(
              events.find((other) => other.kind === 'decide' && other.message === event.message),
            )
        }
        for (const { hop } of events)
          expect(eventsOfHop(trace, hop)).toEqual(events.filter((event) => event.hop === hop))
      }),
    )
  })

  it('are none where there is nothing', () => {
    const trace = longJourney(1)
    expect(lookupOf(trace).sent.get(999)).toBeUndefined()
    expect(eventsOfHop(trace, 7)).toEqual([])
  })

  it('are looked up once for a trace', () => {
    const trace = longJourney(2)
    expect(lookupOf(trace)).toBe(lookupOf({ ...trace, title: 'another' }))
  })
})

describe('the step of a message', () => {
  const trace = longJourney(4)

  it('is the one that sends it, not those that decide on it or judge it', () => {
    const drawing = layout(trace, { width: 640, unfolded: true })
    for (const { message, number, kind } of drawing.steps)
      if (kind === 'message' && message !== null)
        expect(stepOfMessage(trace, drawing, message)?.number).toBe(number)
  })

  it('is none where it is folded away', () => {
    const drawing = layout(trace, { width: 640, unfolded: false })
    expect(stepOfMessage(trace, drawing, 5)).toBeUndefined()
    expect(stepOfMessage(trace, drawing, 1)?.kind).toBe('message')
    expect(stepOfMessage(trace, drawing, 999)).toBeUndefined()
  })
})
