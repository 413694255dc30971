// Versions as whole numbers: comparing two is then one machine instruction, and a range is a few stretches of them.

import { versionKey } from '../../protocol/version.ts'
import type { Comparator, VersionRange } from '../../protocol/version-range.ts'

/** The places from `from` on and below `below`. */
export interface Stretch {
  readonly from: number
  readonly below: number
}

/** How many of some sorted values are at most `value`. */
export function countUpTo<Value extends string | number>(sorted: ArrayLike<Value>, value: Value): number {
  let from = 0
  let below = sorted.length
  while (from < below) {
    const middle = (from + below) >>> 1
    const there = sorted[middle]
    if (there !== undefined && there <= value) from = middle + 1
    else below = middle
  }
  return from
}

/**
 * The order of some versions as places: those of the list stand at 1, 3, 5 …, any other at the even place between its
 * neighbours, so that every version compares rightly with those of the list.
 */
export class Ranks {
  readonly #sorted: readonly string[]
  readonly #places: ReadonlyMap<string, number>

  constructor(versions: Iterable<string>) {
    const keys = new Set<string>()
    for (const version of versions) keys.add(versionKey(version))
    this.#sorted = [...keys].sort(byCodeUnits)
    this.#places = new Map(this.#sorted.map((key, i) => [key, 2 * i + 1]))
  }

  /** Every place is below. */
  get end(): number {
    return 2 * this.#sorted.length + 1
  }

  of(version: string): number {
    return this.ofKey(versionKey(version))
  }

  /** Of a version whose `versionKey` is known. */
  ofKey(key: string): number {
    return this.#places.get(key) ?? 2 * countUpTo(this.#sorted, key)
  }

  /** The places of a range whose versions are all of the list; empty stretches are left out. */
  within(range: VersionRange): readonly Stretch[] {
    return range
      .map((all) => all.reduce((stretch, comparator) => this.#cut(stretch, comparator), this.#whole))
      .filter(({ from, below }) => from < below)
  }

  get #whole(): Stretch {
    return { from: 0, below: this.end }
  }

  #cut({ from, below }: Stretch, { operator, version }: Comparator): Stretch {
    const place = this.of(version)
    switch (operator) {
      case '<':
        return { from, below: Math.min(below, place) }
      case '<=':
        return { from, below: Math.min(below, place + 1) }
      case '=':
        return { from: Math.max(from, place), below: Math.min(below, place + 1) }
      case '>=':
        return { from: Math.max(from, place), below }
      case '>':
        return { from: Math.max(from, place + 1), below }
    }
  }
}

const byCodeUnits = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
