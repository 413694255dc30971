// Where names find room: beside the ends of areas and lines, and over the beginnings of policies.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { spread } from './labels.ts'
import { outageBands, policyMarks } from './marks.ts'

const labelsAt = (...places: readonly number[]) => places.map((at, i) => ({ label: String(i), at }))

describe('labels', () => {
  it('stay where they belong if they can', () => {
    const placed = spread(labelsAt(20, 60), { top: 0, bottom: 100, apart: 15 })
    expect(placed.map(({ y }) => y)).toEqual([20, 60])
  })

  it('move apart, and back up from the bottom', () => {
    const placed = spread(labelsAt(50, 52, 99, 100), { top: 0, bottom: 100, apart: 10 })
    expect(placed.map(({ label, y }) => [label, y])).toEqual([
      ['0', 50],
      ['1', 60],
      ['2', 85],
      ['3', 95],
    ])
  })

  it('leave out the last ones where there is no room for all', () => {
    const placed = spread(labelsAt(10, 90, 50), { top: 0, bottom: 25, apart: 10 })
    expect(placed.map(({ label }) => label)).toEqual(['0', '1'])
  })

  it('never lie on each other, leave the room or change their order', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 200 }), { maxLength: 20 }), (places) => {
        const room = { top: 0, bottom: 200, apart: 15 }
        const placed = spread(labelsAt(...places), room)
        placed.forEach(({ at, y }, i) => {
          expect(y).toBeGreaterThanOrEqual(7.5)
          expect(y).toBeLessThanOrEqual(192.5)
          const before = placed[i - 1]
          if (before === undefined) return
          expect(y - before.y).toBeGreaterThanOrEqual(15)
          expect(at).toBeGreaterThanOrEqual(before.at)
        })
      }),
    )
  })
})

const HOURS = 60 * 24
const x = { top: HOURS, zero: 60, end: 780 }

describe('the names of policies', () => {
  it('stand in one row where they fit', () => {
    const marks = policyMarks(
      [
        { day: 0, name: 'February 2009' },
        { day: 20, name: 'October 2009' },
      ],
      HOURS,
      x,
      900,
    )
    expect(marks.map(({ x: at, label, row }) => [at, label, row])).toEqual([
      [60, 'February 2009', 0],
      [300, 'October 2009', 0],
    ])
  })

  it('take turns in two rows where they do not, and are cut where even that is too little', () => {
    const name = 'A policy with a rather long name'
    const marks = policyMarks(
      [0, 5, 10].map((day) => ({ day, name })),
      HOURS,
      x,
      900,
    )
    expect(marks.map(({ row }) => row)).toEqual([0, 1, 0])
    expect(marks[0]?.label).toMatch(/^A policy .*…$/)
    expect(marks[1]?.label.length).toBeLessThan(marks[0]?.label.length ?? 0)
    expect(marks[2]?.label).toBe(name)
  })

  it('leave out who begins after the end', () => {
    expect(policyMarks([{ day: 60, name: 'Late' }], HOURS, x, 900)).toEqual([])
  })
})

describe('outages', () => {
  it('are bands, never too thin to be seen', () => {
    expect(
      outageBands(
        [
          { fromHour: 120, toHour: 240 },
          { fromHour: 500, toHour: 501 },
          { fromHour: 1430, toHour: 9999 },
          { fromHour: 1440, toHour: 1500 },
        ],
        HOURS,
        x,
      ),
    ).toEqual([
      { x: 120, width: 60 },
      { x: 310, width: 2 },
      { x: 775, width: 5 },
    ])
  })
})
