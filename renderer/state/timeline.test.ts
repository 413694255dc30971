import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { folded, unfolded } from './fixture.ts'
import { afterStep, beforeStep, momentAt, placeAt, sameMoment } from './timeline.ts'

const moment = fc.integer({ min: 0, max: folded.lasts })

describe('where play stands', () => {
  it('counts in steps, half way through the third being 2.5', () => {
    expect([0, 500, 1000, 1250, 2250, 3000].map((time) => placeAt(folded, time))).toEqual([
      0, 0.5, 1, 1.5, 2.5, 3,
    ])
  })

  it('is the inverse of the moment at a place', () => {
    fc.assert(
      fc.property(moment, (time) => {
        expect(momentAt(folded, placeAt(folded, time))).toBeCloseTo(time, 6)
      }),
    )
  })

  it('keeps to the run for places outside of it', () => {
    expect(momentAt(folded, -1)).toBe(0)
    expect(momentAt(folded, 99)).toBe(3000)
  })
})

describe('stepping', () => {
  it('forward completes the step that is on, else the next one, and stays at the end', () => {
    expect([0, 300, 1000, 1499.8, 3000].map((time) => afterStep(folded, time))).toEqual([
      1000, 1000, 1500, 3000, 3000,
    ])
  })

  it('back goes to the end of the step before, and to the beginning from the first', () => {
    expect([3000, 2000, 1500, 1000, 300, 0].map((time) => beforeStep(folded, time))).toEqual([
      1500, 1500, 1000, 0, 0, 0,
    ])
  })

  it('forward and back again is where a parked run was', () => {
    const ends = [0, ...folded.steps.slice(0, -1).map(({ begins, lasts }) => begins + lasts)]
    for (const end of ends) expect(beforeStep(folded, afterStep(folded, end))).toBe(end)
  })

  it('never leaves the run', () => {
    fc.assert(
      fc.property(moment, (time) => {
        expect(afterStep(folded, time)).toBeGreaterThanOrEqual(time)
        expect(afterStep(folded, time)).toBeLessThanOrEqual(folded.lasts)
        expect(beforeStep(folded, time)).toBeGreaterThanOrEqual(0)
        expect(beforeStep(folded, time)).toBeLessThanOrEqual(time)
      }),
    )
  })
})

describe('folding', () => {
  it('keeps play at the event it shows', () => {
    expect(sameMoment(folded, unfolded, 1250)).toBe(1250)
    expect(sameMoment(unfolded, folded, 1250)).toBe(1250)
    expect(sameMoment(folded, unfolded, 3000)).toBe(4000)
  })

  it('goes back to the step before where the event is folded away', () => {
    expect(sameMoment(unfolded, folded, 2500)).toBe(1500)
  })

  it('keeps the beginning at the beginning', () => {
    expect(sameMoment(folded, unfolded, 0)).toBe(0)
  })
})
