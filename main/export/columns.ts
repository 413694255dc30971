// Text in columns, for people: numbers flush right, all else flush left, and nothing that a file says can move the
// cursor.

import { visible } from '../../diagram/text-width.ts'

const GAP = '  '

/** 1268640 as 1,268,640. */
export const counted = (number: number): string => number.toLocaleString('en-US')

/** A share of all, to a tenth of a percent; of a few among many, that it is less. */
export function percentOf(part: number, whole: number): string {
  const percent = whole === 0 ? 0 : (100 * part) / whole
  if (percent > 0 && percent < 0.1) return '<0.1 %'
  if (percent < 100 && percent > 99.9) return '>99.9 %'
  return `${percent.toFixed(1)} %`
}

/** A cell: text stands left, a number right. */
export type Cell = string | number

const textOf = (cell: Cell): string => (typeof cell === 'number' ? counted(cell) : visible(cell))

/** Rows as lines, each column as wide as its widest cell. `right` says which columns of text stand right too. */
export function columns(
  rows: readonly (readonly Cell[])[],
  right: readonly number[] = [],
): readonly string[] {
  const texts = rows.map((row) => row.map(textOf))
  const widths: number[] = []
  for (const row of texts) {
    for (const [i, text] of row.entries()) widths[i] = Math.max(widths[i] ?? 0, text.length)
  }
  return texts.map((row, y) =>
    row
      .map((text, x) => {
        const isRight = typeof rows[y]?.[x] === 'number' || right.includes(x)
        return isRight ? text.padStart(widths[x] ?? 0) : text.padEnd(widths[x] ?? 0)
      })
      .join(GAP)
      .trimEnd(),
  )
}

export const indented = (lines: readonly string[], by = GAP): readonly string[] =>
  lines.map((line) => (line === '' ? '' : by + line))
