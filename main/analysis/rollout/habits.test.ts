import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Random } from '../../simulation/random.ts'
import { DAILY_CURVE, drawSlot, HABITS, SLOTS, slotsOf } from './habits.ts'

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0)

/** How often the clients of each slot come in some days. */
function comings(days: number): readonly number[] {
  const counts = new Array<number>(SLOTS).fill(0)
  for (let hour = 0; hour < days * 24; hour++) {
    for (const slot of slotsOf(hour)) counts[slot] = (counts[slot] ?? 0) + 1
  }
  return counts
}

describe('habits', () => {
  it('are those of all clients', () => {
    expect(sum(HABITS.map(({ percent }) => percent))).toBe(100)
    expect(sum(DAILY_CURVE)).toBe(100)
    expect(DAILY_CURVE).toHaveLength(24)
  })

  it('everybody comes at the least once in the longest habit’s days', () => {
    const longest = Math.max(...HABITS.map(({ everyDays }) => everyDays))
    expect(Math.min(...comings(longest))).toBe(1)
    expect(Math.max(...comings(longest))).toBe(longest)
  })

  it('nobody comes twice in one hour', () => {
    for (let hour = 0; hour < 100; hour++) expect(new Set(slotsOf(hour)).size).toBe(HABITS.length)
  })
})

describe('drawing', () => {
  const drawn = (seed: number, skew: number, count = 20_000) => {
    const random = new Random(seed)
    return Array.from({ length: count }, () => drawSlot(random, skew))
  }

  it('follows the habits and the daily curve', () => {
    const days = 210
    const often = comings(days)
    const counts = new Map<number, number>()
    for (const slot of drawn(7, 0)) counts.set(often[slot] ?? 0, (counts.get(often[slot] ?? 0) ?? 0) + 1)
    for (const { everyDays, percent } of HABITS) {
      expect((counts.get(days / everyDays) ?? 0) / 200).toBeCloseTo(percent, -0.5)
    }
    const inFirstDays = (hour: number) =>
      new Set(Array.from({ length: 30 }, (_, day) => slotsOf(24 * day + hour)).flat())
    const evening = inFirstDays(19)
    expect(drawn(7, 0).filter((slot) => evening.has(slot)).length / 200).toBeCloseTo(
      DAILY_CURVE[19] ?? 0,
      -0.5,
    )
  })

  it('gives a slot whatever the clock', () => {
    fc.assert(
      fc.property(fc.maxSafeNat(), fc.nat(24), (seed, skew) => {
        for (const slot of drawn(seed, skew, 50)) {
          expect(Number.isInteger(slot) && slot >= 0 && slot < SLOTS).toBe(true)
        }
      }),
    )
  })

  it('clocks that are off flatten the day and lose nobody', () => {
    const busiest = (skew: number) => {
      const often = new Array<number>(24).fill(0)
      const slots = drawn(7, skew)
      for (let hour = 0; hour < 24 * 30; hour++) {
        const now = new Set(slotsOf(hour))
        often[hour % 24] = (often[hour % 24] ?? 0) + slots.filter((slot) => now.has(slot)).length
      }
      return Math.max(...often) / sum(often)
    }
    expect(busiest(0)).toBeGreaterThan(0.08)
    expect(busiest(12)).toBeLessThan(0.06)
  })
})
