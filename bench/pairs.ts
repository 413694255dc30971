// Figures of the benchmarks; and two things measured in turns, so that whatever else the machine does meets both
// alike.

export interface Pair<Measured = number> {
  readonly ours: Measured
  readonly floor: Measured
}

/** The middle one; of an even number the mean of the two in the middle. NaN of none. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.slice(Math.ceil(sorted.length / 2) - 1, Math.floor(sorted.length / 2) + 1)
  return middle.reduce((sum, value) => sum + value, 0) / middle.length
}

/** The smallest value that `percent` of a hundred are not above (nearest rank). NaN of none. */
export function percentile(values: readonly number[], percent: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil((sorted.length * percent) / 100) - 1)] ?? Number.NaN
}

export interface Comparison {
  readonly ours: number
  readonly floor: number
  /** Ours over the floor's, of the medians. */
  readonly ratio: number
}

export function compare(pairs: readonly Pair[]): Comparison {
  const ours = median(pairs.map((pair) => pair.ours))
  const floor = median(pairs.map((pair) => pair.floor))
  return { ours, floor, ratio: ours / floor }
}

/** Measures in pairs, which of the two goes first changing each time; the first pair only warms up. */
export async function inPairs<Measured>(
  count: number,
  ours: () => Promise<Measured>,
  floor: () => Promise<Measured>,
): Promise<readonly Pair<Measured>[]> {
  const pairs: Pair<Measured>[] = []
  for (let round = 0; round <= count; round += 1) {
    const pair = await (round % 2 === 0 ? onePair(ours, floor) : swapped(onePair(floor, ours)))
    if (round > 0) pairs.push(pair)
  }
  return pairs
}

async function onePair<Measured>(
  ours: () => Promise<Measured>,
  floor: () => Promise<Measured>,
): Promise<Pair<Measured>> {
  const first = await ours()
  return { ours: first, floor: await floor() }
}

async function swapped<Measured>(pair: Promise<Pair<Measured>>): Promise<Pair<Measured>> {
  const { ours, floor } = await pair
  return { ours: floor, floor: ours }
}
