// Areas, bars and lines: what the film's numbers become on the paper.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyFilm, filmOf } from '../fixture.ts'
import { STACKED } from '../states.ts'
import { areasOf } from './areas.ts'
import { barsOf, peakOf } from './bars.ts'
import { highestOf, linesOf, shownVersions } from './lines.ts'
import { columnsOf } from './scale.ts'

const x = (hours: number) => ({ top: hours, zero: 0, end: hours * 10 })
const y = { top: 100, zero: 100, end: 0 }

describe('areas', () => {
  const film = filmOf({
    hours: 2,
    states: { 'up-to-date': [40, 60], refused: [10, 40] },
  })
  const areas = areasOf(film, columnsOf(2, 20), x(2), y)

  it('begin with everybody unseen and lie on each other from the bottom', () => {
    expect(areas.map(({ state }) => state)).toEqual(['up-to-date', 'refused', 'unseen'])
    expect(areas[0]?.area).toBe('M0 100L10 60L20 40L20 100L10 100L0 100Z')
    expect(areas[1]?.area).toBe('M0 100L10 50L20 0L20 40L10 60L0 100Z')
  })

  it('know where they end, where anybody is left', () => {
    expect(areas.map(({ endsAt }) => endsAt)).toEqual([
      { top: 40, bottom: 100 },
      { top: 0, bottom: 40 },
      null,
    ])
  })

  it('have an edge only where they have a height', () => {
    const late = filmOf({ hours: 4, states: { 'up-to-date': [0, 0, 50, 0] } })
    const [edge] = areasOf(late, columnsOf(4, 40), x(4), y).map((area) => area.edge)
    expect(edge).toBe('M20 100L30 50L40 100')
  })

  it('fill the chart at every moment, whatever the film', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.array(fc.nat(99)), (hours, numbers) => {
        const any = anyFilm(hours, 100, numbers)
        const shown = areasOf(any, columnsOf(hours, hours), x(hours), y)
        expect(shown.map(({ state }) => STACKED.indexOf(state))).toEqual(
          shown.map(({ state }) => STACKED.indexOf(state)).toSorted((a, b) => a - b),
        )
        const ends = shown.flatMap(({ endsAt }) => (endsAt === null ? [] : [endsAt]))
        expect(ends[0]?.bottom).toBe(100)
        expect(ends.at(-1)?.top).toBeCloseTo(0, 6)
        ends.slice(1).forEach(({ bottom }, i) => {
          expect(bottom).toBeCloseTo(ends[i]?.top ?? -1, 6)
        })
      }),
    )
  })
})

describe('bars', () => {
  it('are one outline a stretch of hours that have any', () => {
    const counts = Uint32Array.from([0, 50, 100, 0, 20])
    expect(barsOf(counts, columnsOf(5, 50), x(5), y)).toBe('M10 100V50H20V0H30V100ZM40 100V80H50V100Z')
    expect(barsOf(new Uint32Array(5), columnsOf(5, 50), x(5), y)).toBe('')
  })

  it('keep the peak where hours share a column', () => {
    const counts = Uint32Array.from([1, 9, 2, 3])
    expect(columnsOf(4, 2).map((column) => peakOf(counts, column))).toEqual([9, 3])
  })
})

describe('lines of releases', () => {
  const line = (version: string, ...byDay: number[]) => ({
    product: 'MSN Messenger',
    version,
    byDay: Uint32Array.from(byDay),
  })
  const film = filmOf({
    hours: 48,
    versions: [line('7.0', 0, 80), line('6.2', 60, 10), line('6.1', 0, 0), line('5.0', 40, 10)],
  })

  it('are those with the highest peaks, newest first', () => {
    expect(shownVersions(film, 2, 0).map(({ version }) => version)).toEqual(['7.0', '6.2'])
    expect(shownVersions(film, 9, 0).map(({ version }) => version)).toEqual(['7.0', '6.2', '5.0'])
    expect(shownVersions(film, 9, 50).map(({ version }) => version)).toEqual(['7.0', '6.2'])
    expect(highestOf(shownVersions(film, 2, 0))).toBe(80)
    expect(highestOf([])).toBe(0)
  })

  it('go through the end of each day', () => {
    const [first] = linesOf(shownVersions(film, 1, 0), { top: 48, zero: 0, end: 48 }, y)
    expect(first).toMatchObject({ version: '7.0', d: 'M24 100L48 20', endsAt: 20, rank: 0 })
  })
})
