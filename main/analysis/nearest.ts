// The release nearest to a version: the one that shares the most leading parts, then the one with the smallest
// difference in the first part that differs, then the oldest.

import { versionKey } from '../../protocol/version.ts'
import { countUpTo } from './ranks.ts'

type Parts = readonly bigint[]

const partsOf = (version: string): Parts => version.split('.').map(BigInt)

/** How many leading parts two versions share; a missing part is 0, and those that are equal share without end. */
function sharedParts(left: Parts, right: Parts): number {
  const most = Math.max(left.length, right.length)
  let shared = 0
  while (shared < most && (left[shared] ?? 0n) === (right[shared] ?? 0n)) shared++
  return shared < most ? shared : Number.POSITIVE_INFINITY
}

function distance(left: Parts, right: Parts, place: number): bigint {
  const difference = (left[place] ?? 0n) - (right[place] ?? 0n)
  return difference < 0n ? -difference : difference
}

interface Release {
  readonly place: number
  readonly key: string
  readonly parts: Parts
}

interface Near {
  readonly at: number
  readonly shared: number
  readonly distance: bigint
}

const NOBODY: Near = { at: -1, shared: -1, distance: 0n }

const isNearer = (a: Near, b: Near): boolean =>
  a.shared > b.shared || (a.shared === b.shared && a.distance < b.distance)

/** Looks up the nearest of some releases; the first of those that compare as equal. */
export class Nearest {
  readonly #oldestFirst: readonly Release[]
  readonly #keys: readonly string[]

  constructor(releases: readonly { readonly version: string }[]) {
    this.#oldestFirst = releases
      .map(({ version }, place) => ({ place, key: versionKey(version), parts: partsOf(version) }))
      .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.place - b.place))
    this.#keys = this.#oldestFirst.map(({ key }) => key)
  }

  /** The nearest release's place among the releases; null where there is none. */
  to(version: string, key = versionKey(version)): number | null {
    const parts = partsOf(version)
    const newer = countUpTo(this.#keys, key)
    // In the order of versions whoever shares the most parts stands beside it, and so does whoever is nearest then.
    const [older, newest] = [this.#near(newer - 1, parts), this.#near(newer, parts)]
    const nearest = isNearer(newest, older) ? newest : older
    return this.#oldestFirst[this.#oldestAlike(nearest)]?.place ?? null
  }

  #near(at: number, version: Parts): Near {
    const release = this.#oldestFirst[at]
    if (release === undefined) return NOBODY
    const shared = sharedParts(release.parts, version)
    return { at, shared, distance: distance(release.parts, version, shared) }
  }

  /** The oldest of those as near: they share one part more with the nearest, or are equal to it. */
  #oldestAlike({ at, shared }: Near): number {
    const { parts } = this.#oldestFirst[at] ?? { parts: [] }
    const isAlike = (release: Release | undefined): boolean =>
      release !== undefined && sharedParts(release.parts, parts) >= shared + 1
    let oldest = at
    while (isAlike(this.#oldestFirst[oldest - 1])) oldest--
    return oldest
  }
}
