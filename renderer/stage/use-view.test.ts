import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { longJourney } from '../../diagram/fixture.ts'
import { layout } from '../../diagram/layout.ts'
import { followed, isLong, type Place, stepsInView, viewOf } from './use-view.ts'

const drawing = layout(longJourney(60), { width: 640, unfolded: true })
const many = drawing.steps.length
const ROOM = 600

const somewhere: fc.Arbitrary<Place> = fc.record({
  drawing: fc.constant(drawing),
  room: fc.constant(ROOM),
  current: fc.integer({ min: 0, max: many }),
  top: fc.integer({ min: 0, max: Math.floor(drawing.height - ROOM) }),
  byHand: fc.boolean(),
})
const aStep = fc.integer({ min: 0, max: many })

describe('a long picture', () => {
  it('is one of hundreds of steps', () => {
    expect(isLong(drawing)).toBe(true)
    expect(isLong(layout(longJourney(2), { width: 640, unfolded: true }))).toBe(false)
  })

  it('is scrolled so that the current step is on the stage, and never beyond its ends', () => {
    fc.assert(
      fc.property(somewhere, aStep, (place, current) => {
        const { top } = followed(place, drawing, ROOM, current)
        const step = drawing.steps[current - 1]
        expect(top).toBeGreaterThanOrEqual(0)
        expect(top + ROOM).toBeLessThanOrEqual(drawing.height)
        if (step === undefined) expect(top).toBe(0)
        else expect(top <= step.y && step.y + step.height <= top + ROOM).toBe(true)
      }),
    )
  })

  it('draws each step that is on the stage, and not many more', () => {
    fc.assert(
      fc.property(somewhere, aStep, (place, current) => {
        const next = followed(place, drawing, ROOM, current)
        const drawn = stepsInView(drawing, viewOf(next))
        const shown = drawing.steps.filter(({ y, height }) => y < next.top + ROOM && y + height > next.top)
        for (const step of shown) expect(drawn).toContain(step)
        expect(drawn.length).toBeLessThanOrEqual(shown.length + 2)
      }),
    )
  })

  it('draws a screen more on either side once it is scrolled by hand', () => {
    const place = { drawing, room: ROOM, current: 1, top: 2000, byHand: true }
    expect(viewOf(place)).toEqual({ from: 1400, to: 3200 })
  })
})
