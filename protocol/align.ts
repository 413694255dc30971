// Lines up two sequences: which item of one stands beside which of the other, in order. Equal beginnings are taken
// at once, the rest in windows of a fixed size, so the work grows with the length and not with its square.

/** A place in the one and a place in the other, from 0. */
export interface Pair {
  readonly left: number
  readonly right: number
}

export interface Sequences {
  /** How many items each has. */
  readonly length: Pair
  /** How much two items are the same: `ALIKE` when nothing tells them apart, 0 when they never stand together. */
  likeness(left: number, right: number): number
}

/** The most a likeness may be. */
export const ALIKE = 100

/** How many items of each are looked at together; what has moved further than this is not found again. */
const WINDOW = 256

/** For every place of a window, the greatest sum of likenesses of the pairs from there on. */
function sumsFrom({ likeness }: Sequences, from: Pair, to: Pair): Uint32Array {
  const columns = to.right - from.right + 1
  const sums = new Uint32Array((to.left - from.left + 1) * columns)
  for (let left = to.left - 1; left >= from.left; left--) {
    for (let right = to.right - 1; right >= from.right; right--) {
      const at = (left - from.left) * columns + right - from.right
      const together = likeness(left, right)
      const both = together === 0 ? 0 : together + (sums[at + columns + 1] ?? 0)
      sums[at] = Math.max(both, sums[at + columns] ?? 0, sums[at + 1] ?? 0)
    }
  }
  return sums
}

/** The pairs of a window whose sum of likenesses is the greatest. */
function pairsWithin(sequences: Sequences, from: Pair, to: Pair): readonly Pair[] {
  const sums = sumsFrom(sequences, from, to)
  const columns = to.right - from.right + 1
  const pairs: Pair[] = []
  let { left, right } = from
  while (left < to.left && right < to.right) {
    const at = (left - from.left) * columns + right - from.right
    const together = sequences.likeness(left, right)
    if (together > 0 && sums[at] === together + (sums[at + columns + 1] ?? 0))
      pairs.push({ left: left++, right: right++ })
    else if (sums[at] === sums[at + columns]) left++
    else right++
  }
  return pairs
}

const behind = ({ left, right }: Pair): Pair => ({ left: left + 1, right: right + 1 })

/** The pairs, rising in both places; what is in none of them has nothing beside it. */
export function align(sequences: Sequences): readonly Pair[] {
  const { length, likeness } = sequences
  const pairs: Pair[] = []
  let at: Pair = { left: 0, right: 0 }
  while (at.left < length.left && at.right < length.right) {
    if (likeness(at.left, at.right) === ALIKE) {
      pairs.push(at)
      at = behind(at)
      continue
    }
    const to = {
      left: Math.min(at.left + WINDOW, length.left),
      right: Math.min(at.right + WINDOW, length.right),
    }
    const found = pairsWithin(sequences, at, to)
    const isLast = to.left === length.left && to.right === length.right
    // What stands near the end of a window may find better company in the next one.
    const taken = isLast ? found : found.slice(0, Math.ceil(found.length / 2))
    pairs.push(...taken)
    const last = taken.at(-1)
    at = isLast || last === undefined ? to : behind(last)
  }
  return pairs
}
