// Labels beside the ends of areas and lines, moved apart so that none lies on another.

export interface Placed<Label> {
  readonly label: Label
  /** Where it belongs. */
  readonly at: number
  /** Where its middle stands. */
  readonly y: number
}

interface Room {
  readonly top: number
  readonly bottom: number
  /** From the middle of one to the middle of the next. */
  readonly apart: number
}

/**
 * As near to their places as they fit between `top` and `bottom`, in the order of their places. Where there is no
 * room for all, the last ones in the list given are left out.
 */
export function spread<Label>(
  labels: readonly { readonly label: Label; readonly at: number }[],
  { top, bottom, apart }: Room,
): readonly Placed<Label>[] {
  const fits = Math.max(0, Math.floor((bottom - top) / apart))
  const kept = labels.slice(0, fits).toSorted((a, b) => a.at - b.at)
  const half = apart / 2
  const ys: number[] = []
  for (const { at } of kept) ys.push(Math.max(at, (ys.at(-1) ?? top - half) + apart))
  // Those that ran out at the bottom push the ones above them back up.
  let limit = bottom - half
  for (let i = ys.length - 1; i >= 0; i--) {
    ys[i] = Math.min(ys[i] ?? limit, limit)
    limit = (ys[i] ?? limit) - apart
  }
  return kept.map((each, i) => ({ ...each, y: ys[i] ?? each.at }))
}
