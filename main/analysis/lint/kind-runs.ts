// Kinds in a row, of which any run is counted, and its smallest found, without walking it: thousands of rules that each
// match thousands of kinds take no longer for it.

/** Places of the row, from `from` on and below `below`. */
export interface Run {
  readonly from: number
  readonly below: number
}

/** Ascending, none touching the next. */
export function joined(runs: readonly Run[]): readonly Run[] {
  const joint: Run[] = []
  for (const run of [...runs].sort((a, b) => a.from - b.from)) {
    const last = joint.at(-1)
    if (last === undefined || run.from > last.below) joint.push(run)
    else joint[joint.length - 1] = { from: last.from, below: Math.max(last.below, run.below) }
  }
  return joint
}

const NOBODY = -1

export class KindRuns {
  readonly #costs: Float64Array
  readonly #size: number
  /** How many there are before each place. */
  readonly #before: Uint32Array
  /** A binary tree: the row from `#size` on, and at `n` the smaller of those at `2n` and `2n + 1`. */
  readonly #smallest: Int32Array

  /** `row` has kinds, each once; those that are not admitted count for nothing. `costs` are by kind. */
  constructor(row: Int32Array, admits: (kind: number) => boolean, costs: Float64Array) {
    this.#costs = costs
    this.#size = row.length
    this.#before = new Uint32Array(row.length + 1)
    this.#smallest = new Int32Array(2 * row.length).fill(NOBODY)
    for (const [place, kind] of row.entries()) {
      const admitted = admits(kind)
      this.#before[place + 1] = (this.#before[place] ?? 0) + Number(admitted)
      if (admitted) this.#smallest[row.length + place] = kind
    }
    for (let node = row.length - 1; node > 0; node--)
      this.#smallest[node] = this.#smaller(this.#at(2 * node), this.#at(2 * node + 1))
  }

  count({ from, below }: Run): number {
    return (this.#before[below] ?? 0) - (this.#before[from] ?? 0)
  }

  /** The kind that costs least, of equals the first in the domain; -1 where there is none. */
  smallest({ from, below }: Run): number {
    let least = NOBODY
    let left = from + this.#size
    let right = below + this.#size
    while (left < right) {
      if (left % 2 === 1) least = this.#smaller(least, this.#at(left++))
      if (right % 2 === 1) least = this.#smaller(least, this.#at(--right))
      left = Math.floor(left / 2)
      right = Math.floor(right / 2)
    }
    return least
  }

  #at(node: number): number {
    return this.#smallest[node] ?? NOBODY
  }

  #smaller(a: number, b: number): number {
    if (a === NOBODY || b === NOBODY) return Math.max(a, b)
    const difference = (this.#costs[a] ?? 0) - (this.#costs[b] ?? 0)
    return difference < 0 || (difference === 0 && a < b) ? a : b
  }
}
