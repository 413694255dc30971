// Folding: versions next to each other that fare alike everywhere become one row.

import { emptyTable, put, type Table } from './cells.ts'

/** The buckets a row stands for: neighbours, from the first to the last. */
export interface RowSpan {
  readonly first: number
  readonly last: number
}

const spanOf = (row: number): RowSpan => ({ first: row, last: row })

/** Whether two rows show the same everywhere; how many clients they have may differ. */
function isAlike({ columns, worst, hops, found }: Table, a: number, b: number): boolean {
  for (let column = 0; column < columns; column++) {
    const left = a * columns + column
    const right = b * columns + column
    if (worst[left] !== worst[right] || hops[left] !== hops[right] || found[left] !== found[right])
      return false
  }
  return true
}

/** Neighbours that are alike in every column as one row. */
export function foldedSpans(table: Table): readonly RowSpan[] {
  const spans: RowSpan[] = []
  for (let row = 0; row < table.rows; row++) {
    const last = spans.at(-1)
    if (last !== undefined && isAlike(table, last.first, row))
      spans[spans.length - 1] = { ...last, last: row }
    else spans.push(spanOf(row))
  }
  return spans
}

/** Every row by itself. */
export const everySpan = ({ rows }: Table): readonly RowSpan[] =>
  Array.from({ length: rows }, (_, row) => spanOf(row))

/** The clients of each span's rows together. */
export function foldedBy(table: Table, spans: readonly RowSpan[]): Table {
  if (spans.length === table.rows) return table
  const smaller = emptyTable(spans.length, table.columns, table.sought)
  smaller.totals.set(table.totals)
  for (const [row, { first, last }] of spans.entries()) {
    for (let from = first; from <= last; from++) {
      for (let column = 0; column < table.columns; column++) {
        put(table, from * table.columns + column, 1, smaller, row * table.columns + column)
      }
    }
  }
  return smaller
}

/** The row a bucket is in; -1 for none. */
export function rowOfBucket(spans: readonly RowSpan[], bucket: number): number {
  let low = 0
  let high = spans.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const span = spans[middle]
    if (span === undefined) return -1
    if (bucket < span.first) high = middle - 1
    else if (bucket > span.last) low = middle + 1
    else return middle
  }
  return -1
}
