import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { forcedUpgrade } from './fixture.ts'
import { clockAt, frameAt, phaseOf, progressOf } from './frame.ts'
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
