// The versions that policies name, with the ones just beside them.

import { versionKey } from '../../protocol/version.ts'
import type { Naming } from './named.ts'
import { nextHigher, nextLower } from './neighbours.ts'

export interface NamedVersion {
  readonly version: string
  readonly key: string
  /** Whether it is named itself; else it is beside one that is. */
  readonly itself: boolean
  /** The key of the version named. */
  readonly of: string
}

/** Each once, oldest first; of those that compare as equal the first that is named itself, else the first. */
export function namedVersions(namings: readonly Naming[]): readonly NamedVersion[] {
  const found = new Map<string, NamedVersion>()
  const add = (version: string, key: string, of: string) => {
    if (!found.has(key)) found.set(key, { version, key, itself: key === of, of })
  }
  for (const { versions } of namings) {
    for (const version of versions) {
      const key = versionKey(version)
      add(version, key, key)
    }
  }
  for (const { version, key } of [...found.values()]) {
    const lower = nextLower(version)
    const higher = nextHigher(version)
    if (lower !== null) add(lower, versionKey(lower), key)
    add(higher, versionKey(higher), key)
  }
  return [...found.values()].sort((a, b) => (a.key < b.key ? -1 : 1))
}
