// The release nearest to a version: the one that shares the most leading parts, then the one with the smallest
// difference in the first part that differs, then the oldest.

import { compareVersions } from '../../protocol/version.ts'

const partOf = (version: string, place: number): bigint => BigInt(version.split('.')[place] ?? '0')

/** How many leading parts two versions share; a missing part is 0. */
function sharedParts(left: string, right: string): number {
  const most = Math.max(left.split('.').length, right.split('.').length)
  let shared = 0
  while (shared < most && partOf(left, shared) === partOf(right, shared)) shared++
  return shared
}

const distance = (left: string, right: string, place: number): bigint => {
  const difference = partOf(left, place) - partOf(right, place)
  return difference < 0n ? -difference : difference
}

/** Looks up the nearest of some releases; the first of those that compare as equal. */
export class Nearest {
  /** Places among the releases, oldest first. */
  readonly #oldestFirst: readonly number[]
  readonly #versions: readonly string[]

  constructor(releases: readonly { readonly version: string }[]) {
    const versions = releases.map(({ version }) => version)
    this.#versions = versions
    this.#oldestFirst = versions
      .map((_, place) => place)
      .sort((a, b) => compareVersions(versions[a] ?? '', versions[b] ?? '') || a - b)
  }

  /** The nearest release's place among the releases; null where there is none. */
  to(version: string): number | null {
    const newer = this.#firstNewer(version)
    // In the order of versions whoever shares the most parts stands beside it, and so does whoever is nearest then.
    const nearer = [newer - 1, newer]
      .filter((at) => at >= 0 && at < this.#oldestFirst.length)
      .map((at) => this.#near(at, version))
      .reduce((a, b) => (isNearer(b, a) ? b : a), NOTHING)
    return nearer.at < 0 ? null : (this.#oldestFirst[this.#oldestAlike(nearer)] ?? null)
  }

  #versionAt(at: number): string {
    return this.#versions[this.#oldestFirst[at] ?? -1] ?? ''
  }

  #firstNewer(version: string): number {
    let from = 0
    let below = this.#oldestFirst.length
    while (from < below) {
      const middle = (from + below) >>> 1
      if (compareVersions(this.#versionAt(middle), version) > 0) below = middle
      else from = middle + 1
    }
    return from
  }

  #near(at: number, version: string): Near {
    const candidate = this.#versionAt(at)
    const shared = sharedParts(candidate, version)
    return { at, shared, distance: distance(candidate, version, shared) }
  }

  /** Those that share one part more with the nearest are as near: the oldest of them. */
  #oldestAlike({ at, shared }: Near): number {
    const version = this.#versionAt(at)
    let oldest = at
    while (oldest > 0 && sharedParts(this.#versionAt(oldest - 1), version) > shared) oldest--
    return oldest
  }
}

interface Near {
  readonly at: number
  readonly shared: number
  readonly distance: bigint
}

const NOTHING: Near = { at: -1, shared: -1, distance: 0n }

const isNearer = (a: Near, b: Near): boolean =>
  a.shared > b.shared || (a.shared === b.shared && a.distance < b.distance)
