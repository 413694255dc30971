import { describe, expect, it } from 'vitest'
import type { Point } from '../../../protocol/sweep.ts'
import { catalogue, domain, sweepOf } from './fixture.ts'
import {
  activeFilters,
  cellName,
  chosenIn,
  gridOf,
  placeOfPoint,
  rowLabel,
  rowName,
  scalesOf,
  shortCount,
  type View,
} from './grid.ts'
import { createHeatView } from './view.ts'

const scales = scalesOf(domain, catalogue)
const view: View = { rows: 'version', columns: 'system', everyVersion: false, filters: {}, highlighted: null }

/** NT 4 and newer loop; Windows 98 is offered an upgrade; the Mac is refused; the oldest gets nothing anywhere. */
const sweep = sweepOf(domain, ({ kind, system, locale }) => {
  if (kind === 0 || system === 2) return { outcome: 'refused', end: 'refused', code: 420 }
  if (system === 1) return { outcome: 'upgrade-offered' }
  return locale === 1 && kind === 1
    ? { outcome: 'up-to-date' }
    : { outcome: 'upgrade-forced', end: 'loops', hops: 2 }
})
const grid = gridOf(sweep, scales, view)
const client: Point = { kind: 2, system: 0, arch: 0, locale: 4, cohort: 1 }

describe('a cell’s name', () => {
  it('says version, system, verdict, clients and hops', () => {
    const place = placeOfPoint(grid, client)
    expect(place).toEqual({ row: 0, column: 1 })
    expect(place && cellName(grid, place)).toBe('6.1.0211 on NT 4: Upgrade loop, 64 clients, 2 upgrades')
  })

  it('says how many of its clients the verdict is of, where others differ', () => {
    const place = placeOfPoint(grid, { ...client, kind: 1 })
    expect(place && cellName(grid, place)).toBe(
      '6.0.0602 on NT 4: Upgrade loop, 28 of 32 clients, 2 upgrades',
    )
  })

  it('of other axes joins what they have', () => {
    const other = gridOf(sweep, scales, { ...view, rows: 'library', columns: 'arch' })
    expect(cellName(other, { row: 0, column: 0 })).toMatch(/^MSMSGS, i386: Upgrade loop, /)
  })

  it('of a cell without clients says so', () => {
    const other = gridOf(sweep, scales, { ...view, columns: 'identification' })
    expect(cellName(other, { row: 0, column: 0 })).toBe('6.1.0211, not sent: no clients')
  })
})

describe('rows', () => {
  it('that fare alike are one, named by the oldest and the newest', () => {
    const alike = gridOf(
      sweepOf(domain, () => ({ outcome: 'up-to-date' })),
      scales,
      view,
    )
    expect(alike.spans).toHaveLength(1)
    expect(rowName(alike, 0, 'spoken')).toBe('1.0.0863 to 6.1.0211, 3 versions')
    expect(rowLabel(alike, 0)).toMatchObject({ first: { name: '6.1.0211' }, last: { name: '1.0.0863' } })
    expect(placeOfPoint(alike, client)?.row).toBe(0)
  })

  it('stay apart when every version is asked for, and on other axes', () => {
    const alike = sweepOf(domain, () => ({ outcome: 'up-to-date' }))
    expect(gridOf(alike, scales, { ...view, everyVersion: true }).spans).toHaveLength(3)
    expect(gridOf(alike, scales, { ...view, rows: 'arch' }).spans).toHaveLength(2)
  })
})

describe('filters', () => {
  it('of an axis that is shown are let be', () => {
    const filters = { version: ['6.1.0211'], arch: ['ppc'] }
    expect(activeFilters({ ...view, filters })).toEqual({ arch: ['ppc'] })
  })

  it('reach the counts and the cell’s clients', () => {
    const filtered = gridOf(sweep, scales, { ...view, filters: { arch: ['ppc'] } })
    expect(cellName(filtered, { row: 0, column: 1 })).toContain('32 clients')
    expect([...(chosenIn(filtered, { row: 0, column: 1 }).arch ?? [])]).toEqual([0, 1])
  })
})

describe('a verdict that is looked for', () => {
  const looking = gridOf(sweep, scales, { ...view, highlighted: 'up-to-date' })

  it('is shown before any worse one, with its own clients', () => {
    expect(cellName(looking, { row: 1, column: 1 })).toBe('6.0.0602 on NT 4: Up to date, 4 of 32 clients')
  })

  it('leaves cells without it as they are, and every row where it is', () => {
    expect(cellName(looking, { row: 0, column: 1 })).toBe(cellName(grid, { row: 0, column: 1 }))
    expect(looking.spans).toEqual(grid.spans)
  })
})

it('a cell’s clients are those of its row and column', () => {
  const chosen = chosenIn(grid, { row: 0, column: 1 })
  expect([...(chosen.kind ?? [])]).toEqual([0, 0, 1, 1])
  expect([...(chosen.system ?? [])]).toEqual([1, 0, 0, 0, 0, 0])
  expect(chosen.locale).toBeNull()
})

it('a client of another domain is in no cell', () => {
  expect(placeOfPoint(grid, null)).toBeNull()
})

it.each([
  [0, '0'],
  [999, '999'],
  [1000, '1k'],
  [1680, '1.7k'],
  [9960, '10k'],
  [35_400, '35k'],
  [1_234_567, '1.2M'],
])('%d clients are %s in a cell', (count, text) => expect(shortCount(count)).toBe(text))

describe('what is asked of the heat map', () => {
  it('an axis taken from the other side changes places with it', () => {
    const heat = createHeatView()
    heat.getState().showOn('rows', 'system')
    expect(heat.getState()).toMatchObject({ rows: 'system', columns: 'version' })
    heat.getState().showOn('columns', 'language')
    expect(heat.getState()).toMatchObject({ rows: 'system', columns: 'language' })
  })

  it('a filter of nothing is none', () => {
    const heat = createHeatView()
    heat.getState().filter('arch', ['ppc'])
    heat.getState().filter('library', ['MSMSGS'])
    heat.getState().filter('arch', [])
    expect(heat.getState().filters).toEqual({ library: ['MSMSGS'] })
    heat.getState().clearFilters()
    expect(heat.getState().filters).toEqual({})
  })
})
