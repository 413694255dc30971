import { describe, expect, it } from 'vitest'
import { catalogue, domain, sweepOf } from './fixture.ts'
import { gridOf, scalesOf } from './grid.ts'
import { pitchOf, roomFor } from './use-room.ts'

const grid = gridOf(
  sweepOf(domain, () => ({ outcome: 'up-to-date' })),
  scalesOf(domain, catalogue),
  { rows: 'version', columns: 'system', everyVersion: true, filters: {}, highlighted: null },
)

describe('the rows of a heat map', () => {
  const at = (rows: number) => pitchOf(rows, false, { width: 40, height: 35 })

  it('grow until they fill the room, but not for ever', () => {
    expect(at(8)).toBeGreaterThan(at(10))
    expect(at(1)).toBe(at(2))
  })

  it('all fit beside the strip below, as long as they are not too many', () => {
    for (const rows of [4, 6, 8, 10]) expect(at(rows) * rows).toBeLessThan(35 - 10.5)
  })

  it('stay high enough to be pressed when they are too many to fit', () => {
    expect(at(500) * 16).toBeGreaterThanOrEqual(24)
    expect(pitchOf(500, true, { width: 20, height: 20 }) * 16).toBeGreaterThanOrEqual(24)
    expect(pitchOf(0, false, { width: 0, height: 0 })).toBeGreaterThan(0)
  })
})

describe('the columns of a heat map', () => {
  const { widths } = roomFor(grid, { width: 100, height: 35 })

  it('have their counts where there is room', () => {
    expect(roomFor(grid, { width: 100, height: 60 }).look).toBe('large')
    expect(roomFor(grid, { width: widths.least + 1, height: 60 }).look).toBe('tall')
    expect(roomFor(grid, { width: 100, height: 15 }).look).toBe('usual')
  })

  it('go without, and take less, where there is not', () => {
    const tight = roomFor(grid, { width: widths.least, height: 35 })
    expect(tight.look).toBe('tight')
    expect(tight.widths.least).toBeLessThan(widths.least)
    expect(Math.min(...tight.widths.columns) * 16).toBeGreaterThanOrEqual(24)
  })

  it('are not taken to be tight before anything is laid out', () => {
    expect(roomFor(grid, { width: 0, height: 0 }).look).toBe('usual')
  })
})
