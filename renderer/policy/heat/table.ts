// The heat map's table: a sweep's clients by two axes, under filters. The work is done once per class that the rules
// tell apart; the values of a class are only multiplied out.

import type { Sweep } from '../../../protocol/formats/sweep.ts'
import { type Part, partOf } from './axes.ts'
import { byClasses } from './by-classes.ts'
import { type Chosen, emptyTable, put, type Table } from './cells.ts'
import type { Scale } from './scale.ts'

/** By class of a part: the buckets its counted values are in, and how many of them in each. */
function bucketsByClass(
  part: Part,
  { buckets }: Scale,
  chosen: Uint8Array | null,
): readonly ReadonlyMap<number, number>[] {
  const found: Map<number, number>[] = Array.from({ length: part.classes }, () => new Map())
  for (const [bucket, { values }] of buckets.entries()) {
    for (const value of values) {
      if (chosen !== null && chosen[value] !== 1) continue
      const counts = found[part.classOf[value] ?? 0]
      counts?.set(bucket, (counts.get(bucket) ?? 0) + 1)
    }
  }
  return found
}

type ByClass = ReturnType<typeof bucketsByClass>

/** Two parts: each class of the one with each class of the other, as often as they have values. */
function spread(classes: Table, rows: ByClass, columns: ByClass, table: Table): void {
  for (const [r, inRows] of rows.entries()) {
    for (const [c, inColumns] of columns.entries()) {
      for (const [row, ofRow] of inRows) {
        for (const [column, ofColumn] of inColumns) {
          put(classes, r * classes.columns + c, ofRow * ofColumn, table, row * table.columns + column)
        }
      }
    }
  }
}

/** One part seen twice: each of its classes has a place in a row and one in a column. */
function spreadOne(classes: Table, rows: ByClass, columns: ByClass, table: Table): void {
  for (const [group, inRows] of rows.entries()) {
    for (const row of inRows.keys()) {
      for (const [column, clients] of columns[group] ?? []) {
        put(classes, group, clients, table, row * table.columns + column)
      }
    }
  }
}

/** The sweep's clients by two axes. Two axes of the same part split it together. */
export function tableOf(
  sweep: Sweep,
  rows: Scale,
  columns: Scale,
  chosen: Chosen,
  sought: number | null = null,
): Table {
  const classes = byClasses(sweep, rows.part, columns.part, chosen, sought)
  const table = emptyTable(rows.buckets.length, columns.buckets.length, sought)
  table.totals.set(classes.totals)
  const inRows = bucketsByClass(partOf(sweep.domain, rows.part), rows, chosen[rows.part])
  const inColumns = bucketsByClass(partOf(sweep.domain, columns.part), columns, chosen[columns.part])
  if (rows.part === columns.part) spreadOne(classes, inRows, inColumns, table)
  else spread(classes, inRows, inColumns, table)
  return table
}
