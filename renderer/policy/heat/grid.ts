// The heat map as it is shown: rows, columns and what is in each cell, with the names of all three.

import type { Catalogue } from '../../../protocol/formats/catalogue.ts'
import type { Domain, Sweep } from '../../../protocol/formats/sweep.ts'
import type { Point } from '../../../protocol/sweep.ts'
import { say } from '../../../words/words.ts'
import { numberText } from '../../ui/number.ts'
import { AXES, type AxisName } from './axes.ts'
import type { Bucket } from './bucket.ts'
import { type Chosen, isMixed, type Table } from './cells.ts'
import { chosenBy, type Filters, narrowed } from './choose.ts'
import { everySpan, foldedBy, foldedSpans, type RowSpan, rowOfBucket } from './fold.ts'
import { type Scale, scaleOf } from './scale.ts'
import { tableOf } from './table.ts'
import { VERDICTS, type Verdict, wordOf } from './verdicts.ts'

export type Scales = Readonly<Record<AxisName, Scale>>

export function scalesOf(domain: Domain, catalogue: Catalogue): Scales {
  const of = (axis: AxisName) => scaleOf(domain, catalogue, axis)
  return {
    version: of('version'),
    system: of('system'),
    arch: of('arch'),
    language: of('language'),
    library: of('library'),
    identification: of('identification'),
    cohort: of('cohort'),
  }
}

/** What is asked of the heat map. */
export interface View {
  readonly rows: AxisName
  readonly columns: AxisName
  /** Whether versions that fare alike stay rows of their own. */
  readonly everyVersion: boolean
  /** Of axes that are no row's or column's; others are let be. */
  readonly filters: Filters
  /** Shown wherever a client has it, before any worse one; null: the worst is shown. */
  readonly highlighted: Verdict | null
}

export interface Grid {
  readonly sweep: Sweep
  readonly rows: Scale
  readonly columns: Scale
  readonly spans: readonly RowSpan[]
  readonly table: Table
  /** Whom the filters let through. */
  readonly chosen: Chosen
}

/** The filters that are asked of this view: an axis that is shown filters nothing. */
export const activeFilters = ({ filters, rows, columns }: View): Filters =>
  Object.fromEntries(
    AXES.filter((axis) => axis !== rows && axis !== columns).flatMap((axis) => {
      const keys = filters[axis]
      return keys === undefined ? [] : [[axis, keys]]
    }),
  )

export function gridOf(sweep: Sweep, scales: Scales, view: View): Grid {
  const chosen = chosenBy(sweep.domain, activeFilters(view), Object.values(scales))
  const rows = scales[view.rows]
  const columns = scales[view.columns]
  const worst = tableOf(sweep, rows, columns, chosen)
  const folds = view.rows === 'version' && !view.everyVersion
  const spans = folds ? foldedSpans(worst) : everySpan(worst)
  // Looking for a verdict moves no row: what is folded is decided without it.
  const table =
    view.highlighted === null
      ? worst
      : tableOf(sweep, rows, columns, chosen, VERDICTS.indexOf(view.highlighted))
  return { sweep, rows, columns, chosen, spans, table: foldedBy(table, spans) }
}

export interface Place {
  readonly row: number
  readonly column: number
}

const bucketOf = ({ buckets, part }: Scale, point: Point): number =>
  buckets.findIndex(({ values }) => values.includes(point[part]))

/** The cell a client is in; null for a client the grid does not have. */
export function placeOfPoint({ rows, columns, spans }: Grid, point: Point | null): Place | null {
  if (point === null) return null
  const row = rowOfBucket(spans, bucketOf(rows, point))
  const column = bucketOf(columns, point)
  return row < 0 || column < 0 ? null : { row, column }
}

/** The clients of one cell. */
export function chosenIn({ sweep, rows, columns, spans, chosen }: Grid, { row, column }: Place): Chosen {
  const span = spans[row]
  const across = columns.buckets[column]
  const down = span === undefined ? [] : rows.buckets.slice(span.first, span.last + 1)
  const ofRow = narrowed(sweep.domain, chosen, rows.axis, down)
  return narrowed(sweep.domain, ofRow, columns.axis, across === undefined ? [] : [across])
}

export interface RowLabel {
  /** The newest version of a folded row. */
  readonly first: Bucket
  /** The oldest; null where the row is one version. */
  readonly last: Bucket | null
  readonly count: number
}

export function rowLabel({ rows, spans }: Grid, row: number): RowLabel | null {
  const span = spans[row]
  const first = span === undefined ? undefined : rows.buckets[span.first]
  const last = span === undefined ? undefined : rows.buckets[span.last]
  if (span === undefined || first === undefined || last === undefined) return null
  return { first, last: first === last ? null : last, count: span.last - span.first + 1 }
}

/** `6.1.0211`, or `6.0.0250 to 6.0.0602, 4 versions`. */
export function rowName(grid: Grid, row: number, as: 'spoken' | 'full'): string {
  const label = rowLabel(grid, row)
  if (label === null) return ''
  const { first, last, count } = label
  if (last === null) return first[as]
  return say('heat.row.folded', { oldest: last[as], newest: first[as], count })
}

/** `6.0.0250 to 6.0.0602`, for a heading. */
export function rowRange(grid: Grid, row: number): string {
  const label = rowLabel(grid, row)
  if (label === null) return ''
  const { first, last } = label
  return last === null ? first.full : say('heat.row.range', { oldest: last.full, newest: first.full })
}

export const verdictIn = ({ table }: Grid, { row, column }: Place): Verdict | null =>
  VERDICTS[table.worst[row * table.columns + column] ?? -1] ?? null

/** How many clients a cell has, and how many of them the worst verdict. */
function countName({ table }: Grid, { row, column }: Place): string {
  const at = row * table.columns + column
  const count = table.clients[at] ?? 0
  const clients = numberText(count)
  if (!isMixed(table.found[at] ?? 0)) return say('heat.clients', { count, clients })
  return say('heat.clientsOf', { count, clients, some: numberText(table.shown[at] ?? 0) })
}

/** `6.1.0211 on NT 4: Upgrade loop, 240 clients`. */
export function cellName(grid: Grid, place: Place): string {
  const { rows, columns, table } = grid
  const names = {
    row: rowName(grid, place.row, 'spoken'),
    column: columns.buckets[place.column]?.spoken ?? '',
  }
  const where =
    rows.axis === 'version' && columns.axis === 'system'
      ? say('heat.cell.on', names)
      : say('heat.cell.and', names)
  const verdict = verdictIn(grid, place)
  if (verdict === null) return say('heat.cell.nobody', { where })
  const named = say('heat.cell.name', { where, verdict: wordOf(verdict), clients: countName(grid, place) })
  const hops = table.hops[place.row * table.columns + place.column] ?? 0
  return hops > 1 ? say('heat.cell.hops', { cell: named, count: hops }) : named
}

/** `1,680` of a cell, short enough to stand in it: `1.7k`, `35k`, `1.2M`. */
export function shortCount(count: number): string {
  const units = [
    [1e6, 'M'],
    [1e3, 'k'],
  ] as const
  for (const [size, letter] of units) {
    if (count < size) continue
    const amount = count / size
    return `${amount < 9.95 ? amount.toFixed(1).replace(/\.0$/, '') : Math.round(amount)}${letter}`
  }
  return String(count)
}
