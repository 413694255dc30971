// Counts of each hour as bars. Where hours share a column it is as high as the busiest of them: no peak is lost.

import { type Column, onScale, px, type Scale } from './scale.ts'

/** The largest count of a column's hours. */
export const peakOf = (counts: Uint32Array, { from, to }: Column): number =>
  counts.subarray(from, to).reduce((most, count) => Math.max(most, count), 0)

/** Path data: one closed outline over all columns; '' where there is nothing to show. */
export function barsOf(counts: Uint32Array, columns: readonly Column[], x: Scale, y: Scale): string {
  if (counts.every((count) => count === 0)) return ''
  const floor = px(onScale(y, 0))
  const steps = columns.map((column) => {
    const top = px(onScale(y, peakOf(counts, column)))
    return `V${top}H${px(onScale(x, column.to))}`
  })
  return `M${px(onScale(x, 0))} ${floor}${steps.join('')}V${floor}Z`
}
