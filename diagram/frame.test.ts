import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { forcedUpgrade, longJourney } from './fixture.ts'
import {
  clockAt,
  firstStep,
  frameAt,
  phaseOf,
  progressOf,
  retimed,
  stepAtHeight,
  stepOfEvent,
} from './frame.ts'
import { layout } from './layout.ts'

const drawing = layout(forcedUpgrade(), { width: 624, unfolded: false })
const anyTime = fc.double({ min: 0, max: drawing.lasts, noNaN: true })

describe('a moment of play time', () => {
  it('is before the first step at 0', () => {
    expect(frameAt(drawing, 0)).toEqual({ current: 0, progress: 0 })
  })

  it('shows a step complete at its very end, so that stepping seeks there', () => {
    for (const { number, begins, lasts } of drawing.steps)
      expect(frameAt(drawing, begins + lasts)).toEqual({ current: number, progress: 1 })
  })

  it('stays at the end after the end', () => {
    expect(frameAt(drawing, Number.POSITIVE_INFINITY)).toEqual({ current: 12, progress: 1 })
    expect(frameAt(drawing, drawing.lasts * 2)).toEqual({ current: 12, progress: 1 })
  })

  it('never runs back as time runs on', () => {
    fc.assert(
      fc.property(anyTime, anyTime, (a, b) => {
        const [early, late] = [frameAt(drawing, Math.min(a, b)), frameAt(drawing, Math.max(a, b))]
        expect(early.current + early.progress).toBeLessThanOrEqual(late.current + late.progress)
      }),
    )
  })

  it('has past steps done, future steps not begun', () => {
    fc.assert(
      fc.property(anyTime, (time) => {
        const frame = frameAt(drawing, time)
        for (const step of drawing.steps) {
          const phase = phaseOf(step, frame)
          expect(phase === 'past').toBe(step.number < frame.current)
          if (phase !== 'current') expect(progressOf(step, frame)).toBe(phase === 'past' ? 1 : 0)
        }
      }),
    )
  })
})

describe('a step looked for', () => {
  const long = layout(longJourney(40), { width: 624, unfolded: true })
  const last = long.steps.length

  it('is the first that what is asked holds for', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: last + 2 }), (from) => {
        const holds = ({ number }: { readonly number: number }) => number >= from
        expect(firstStep(long.steps, holds)).toBe(long.steps.find(holds))
      }),
    )
  })

  it('is the one at a moment, at a height, of an event', () => {
    fc.assert(
      fc.property(fc.double({ min: -10, max: long.lasts + 10, noNaN: true }), (time) => {
        const expected = long.steps.find(({ begins, lasts }) => time <= begins + lasts)?.number ?? last
        expect(frameAt(long, time).current).toBe(time > 0 ? expected : 0)
      }),
    )
    fc.assert(
      fc.property(fc.double({ min: -10, max: long.height + 10, noNaN: true }), (y) => {
        expect(stepAtHeight(long, y)).toBe(long.steps.find((step) => y >= step.y && y < step.y + step.height))
      }),
    )
    for (const step of long.steps) expect(stepOfEvent(long, step.event)).toBe(step)
    expect(stepOfEvent(long, 2)).toBeUndefined()
  })
})

describe('a step at another time', () => {
  it('is the same but for its time, and what stands in it is the same too', () => {
    for (const step of drawing.steps) expect(retimed(step, 7, 9)).toEqual({ ...step, begins: 7, lasts: 9 })
    const [step] = drawing.steps
    if (step !== undefined) expect(retimed(step, 0, 1).row).toBe(step.row)
  })
})

describe('the clock', () => {
  it('shows virtual time, which never runs back', () => {
    expect(clockAt(drawing, { current: 0, progress: 0 })).toBe(0)
    expect(clockAt(drawing, { current: 2, progress: 0 })).toBe(80)
    fc.assert(
      fc.property(anyTime, anyTime, (a, b) => {
        const [early, late] = [Math.min(a, b), Math.max(a, b)].map((time) =>
          clockAt(drawing, frameAt(drawing, time)),
        )
        expect(early).toBeLessThanOrEqual(late ?? 0)
      }),
    )
  })
})
