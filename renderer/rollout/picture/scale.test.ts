import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { columnsOf, onScale, roundStep, roundTop, ticks } from './scale.ts'

const natural = (max: number) => fc.integer({ min: 1, max })

describe('a scale', () => {
  it('puts 0 and the top at its ends, upside down too', () => {
    const up = { top: 50, zero: 200, end: 100 }
    expect([0, 25, 50].map((value) => onScale(up, value))).toEqual([200, 150, 100])
  })
})

describe('the numbers at an axis', () => {
  it('go in steps of 1, 2 or 5 with zeros', () => {
    expect([0, 1, 1.5, 3, 7, 12, 21, 400].map(roundStep)).toEqual([1, 1, 2, 5, 10, 20, 50, 500])
    expect(ticks({ top: 60, zero: 0, end: 600 }, 40)).toEqual([
      0, 5, 10, 15, 20, 25, 30, 35, 40, 45, 50, 55, 60,
    ])
    expect(ticks({ top: 100_000, zero: 175, end: 0 }, 34)).toEqual([
      0, 20_000, 40_000, 60_000, 80_000, 100_000,
    ])
  })

  it('stand apart and stay on the scale', () => {
    fc.assert(
      fc.property(natural(2_000_000), natural(1500), natural(60), (top, room, apart) => {
        const scale = { top, zero: 0, end: room }
        const at = ticks(scale, apart).map((value) => onScale(scale, value))
        expect(at[0]).toBe(0)
        expect(at.at(-1)).toBeLessThanOrEqual(room)
        const gaps = at.slice(1).map((value, i) => value - (at[i] ?? 0))
        for (const gap of gaps) expect(gap).toBeGreaterThanOrEqual(Math.min(apart, room) - 1e-9)
      }),
    )
  })

  it('end a little above the largest', () => {
    fc.assert(
      fc.property(natural(10_000_000), (largest) => {
        expect(roundTop(largest)).toBeGreaterThanOrEqual(largest)
        expect(roundTop(largest)).toBeLessThanOrEqual(Math.max(largest * 1.2, largest + 1))
      }),
    )
    expect(roundTop(0)).toBe(1)
    expect(roundTop(8813)).toBe(9000)
  })
})

describe('columns', () => {
  it('are one an hour where there is room, else one a pixel', () => {
    expect(columnsOf(3, 100)).toEqual([
      { from: 0, to: 1 },
      { from: 1, to: 2 },
      { from: 2, to: 3 },
    ])
    expect(columnsOf(5, 2.9)).toEqual([
      { from: 0, to: 2 },
      { from: 2, to: 5 },
    ])
    expect(columnsOf(5, 0)).toEqual([{ from: 0, to: 5 }])
  })

  it('hold every hour once', () => {
    fc.assert(
      fc.property(natural(20_000), fc.double({ min: 0, max: 2000, noNaN: true }), (hours, width) => {
        const columns = columnsOf(hours, width)
        expect(columns[0]?.from).toBe(0)
        expect(columns.at(-1)?.to).toBe(hours)
        columns.forEach(({ from, to }, i) => {
          expect(to).toBeGreaterThan(from)
          if (i > 0) expect(from).toBe(columns[i - 1]?.to)
        })
      }),
    )
  })
})
