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
/** As narrow as may be pressed, glyph alone. */
const NARROWEST_TIGHT = 24
const WIDEST_COLUMN = 112
const WIDEST_LABEL = 192
/** A label's padding. */
const LABEL_PADDING = { usual: 30, tight: 16 } as const
/** Versions longer than this are of four parts. */
const LONG = 11
/** Rows measured one by one; of more, versions are all about as wide. */
const MOST_MEASURED = 400

const rem = (px: number): number => Math.ceil((px / ROOT) * 100) / 100

const widthOf = (text: string, mono: boolean, weight: 400 | 600, size: number): number =>
  textWidth(text, mono ? 'mono' : 'sans', weight, size) * TIGHT

const dotsIn = (text: string): number => text.split('.').length - 1

const narrowedWidth = (text: string, weight: 400 | 600): number =>
  widthOf(text, true, weight, HEAD_SIZE) - dotsIn(text) * NARROWED_DOT * HEAD_SIZE

/** How much a column's head and a row's label tell: `tight` heads have one line. */
export type Telling = 'usual' | 'tight'

export interface HeadText {
  readonly text: string
  /** Whether it is wire text. */
  readonly mono: boolean
}

/** The one line of a tight head: the name, or what is on the wire where two names are the same. */
export const tightHeads = (buckets: readonly Bucket[]): readonly HeadText[] =>
  buckets.map(({ name, mono, wire }, place) =>
    wire !== '' && buckets.findIndex((each) => each.name === name) < place
      ? { text: wire, mono: true }
      : { text: name, mono },
  )

function columnWidth({ name, mono, wire }: Bucket): number {
  const widest = Math.max(widthOf(name, mono, 600, HEAD_SIZE), narrowedWidth(wire, 600))
  return Math.min(Math.max(widest + AIR, NARROWEST), WIDEST_COLUMN)
}

function tightColumnWidth({ text, mono }: HeadText): number {
  const width = mono ? narrowedWidth(text, 600) : widthOf(text, false, 600, HEAD_SIZE)
  return Math.min(Math.max(width + AIR / 2, NARROWEST_TIGHT), WIDEST_COLUMN)
}

/** Versions of four parts are set with narrow dots in labels, too. */
export const isNarrowed = ({ spoken, mono }: Bucket): boolean => mono && spoken.length > LONG

function labelWidth(grid: Grid, row: number, telling: Telling): number {
  const label = rowLabel(grid, row)
  if (label === null) return 0
  const { first, last, count } = label
  const tight = telling === 'tight'
  const of = (bucket: Bucket, size: number): number =>
    isNarrowed(bucket) ? narrowedWidth(bucket.spoken, 600) : widthOf(bucket.spoken, bucket.mono, 600, size)
  if (last === null) return of(first, tight ? HEAD_SIZE : LABEL_SIZE)
  const counted = AIR + widthOf(String(count), false, 400, HEAD_SIZE)
  return Math.max(of(first, HEAD_SIZE), of(last, HEAD_SIZE) + counted)
}

export interface Widths {
  /** In rem: of the rows' names, and at least of each column. */
  readonly label: number
  readonly columns: readonly number[]
  /** All together. */
  readonly least: number
}

export function widthsOf(grid: Grid, title: string, telling: Telling): Widths {
  const measured = Math.min(grid.spans.length, MOST_MEASURED)
  const labels = Array.from({ length: measured }, (_, row) => labelWidth(grid, row, telling))
  const widest = Math.max(widthOf(title, false, 400, HEAD_SIZE), ...labels)
  const label = rem(Math.min(widest + LABEL_PADDING[telling], WIDEST_LABEL))
  const { buckets } = grid.columns
  const needed = telling === 'tight' ? tightHeads(buckets).map(tightColumnWidth) : buckets.map(columnWidth)
  const columns = needed.map(rem)
  return { label, columns, least: columns.reduce((sum, width) => sum + width, label) }
}

/** As `grid-template-columns` has it. */
export const templateOf = ({ label, columns }: Widths): string =>
  [`${label}rem`, ...columns.map((width) => `minmax(${width}rem, 1fr)`)].join(' ')
