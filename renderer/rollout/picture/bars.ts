// Counts of each hour as bars. Where hours share a column it is as high as the busiest of them: no peak is lost.

import { type Column, onScale, px, type Scale } from './scale.ts'

/** The largest count of a column's hours. */
export const peakOf = (counts: Uint32Array, { from, to }: Column): number =>
  counts.subarray(from, to).reduce((most, count) => Math.max(most, count), 0)

/** Path data: a closed outline for each stretch of columns that have a height; '' where none has. */
export function barsOf(counts: Uint32Array, columns: readonly Column[], x: Scale, y: Scale): string {
  const floor = px(onScale(y, 0))
  let path = ''
  let isOpen = false
  for (const column of columns) {
    const peak = peakOf(counts, column)
    if (peak > 0) {
      if (!isOpen) path += `M${px(onScale(x, column.from))} ${floor}`
      path += `V${px(onScale(y, peak))}H${px(onScale(x, column.to))}`
    } else if (isOpen) path += `V${floor}Z`
    isOpen = peak > 0
  }
  return isOpen ? `${path}V${floor}Z` : path
}
