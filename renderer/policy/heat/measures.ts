// How wide the heat map's columns are at least: as wide as their heads need, measured without a window. What is left
// over is shared out by the style sheet.

import { textWidth } from '../../../diagram/text-width.ts'
import type { Bucket } from './bucket.ts'
import { type Grid, rowLabel } from './grid.ts'

const HEAD_SIZE = 11
const LABEL_SIZE = 12
/** Heads and labels are set a little tighter (grid.module.css). */
const TIGHT = 0.98
/** The dots of a wire version in a head are narrowed by this much of its size (grid.module.css). */
const NARROWED_DOT = 0.28
const ROOT = 16
/** Between a head and its neighbours, the gap of cells included. */
const AIR = 4
const NARROWEST = 26
const WIDEST_COLUMN = 112
const WIDEST_LABEL = 192
/** A label's padding. */
const LABEL_PADDING = 22
/** Rows measured one by one; of more, versions are all about as wide. */
const MOST_MEASURED = 400

const rem = (px: number): number => Math.ceil((px / ROOT) * 100) / 100

const widthOf = (text: string, mono: boolean, weight: 400 | 600, size: number): number =>
  textWidth(text, mono ? 'mono' : 'sans', weight, size) * TIGHT

const dotsIn = (text: string): number => text.split('.').length - 1

function columnWidth({ name, mono, wire }: Bucket): number {
  const wireWidth = widthOf(wire, true, 600, HEAD_SIZE) - dotsIn(wire) * NARROWED_DOT * HEAD_SIZE
  const widest = Math.max(widthOf(name, mono, 600, HEAD_SIZE), wireWidth)
  return Math.min(Math.max(widest + AIR, NARROWEST), WIDEST_COLUMN)
}

function labelWidth(grid: Grid, row: number): number {
  const label = rowLabel(grid, row)
  if (label === null) return 0
  const { first, last, count } = label
  if (last === null) return widthOf(first.spoken, first.mono, 600, LABEL_SIZE)
  const counted = AIR + widthOf(String(count), false, 400, HEAD_SIZE)
  return Math.max(
    widthOf(first.spoken, first.mono, 600, HEAD_SIZE),
    widthOf(last.spoken, last.mono, 600, HEAD_SIZE) + counted,
  )
}

export interface Widths {
  /** In rem: of the rows' names, and at least of each column. */
  readonly label: number
  readonly columns: readonly number[]
  /** All together. */
  readonly least: number
}

export function widthsOf(grid: Grid, title: string): Widths {
  const measured = Math.min(grid.spans.length, MOST_MEASURED)
  const labels = Array.from({ length: measured }, (_, row) => labelWidth(grid, row))
  const widest = Math.max(widthOf(title, false, 400, HEAD_SIZE), ...labels)
  const label = rem(Math.min(widest + LABEL_PADDING, WIDEST_LABEL))
  const columns = grid.columns.buckets.map((bucket) => rem(columnWidth(bucket)))
  return { label, columns, least: columns.reduce((sum, width) => sum + width, label) }
}

/** As `grid-template-columns` has it. */
export const templateOf = ({ label, columns }: Widths): string =>
  [`${label}rem`, ...columns.map((width) => `minmax(${width}rem, 1fr)`)].join(' ')
