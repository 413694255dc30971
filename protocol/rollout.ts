// What a rollout names, looked up: the release and the locale of each share. Its schema cannot know the catalogue.

import type { Catalogue, Release } from './formats/catalogue.ts'
import type { Fault } from './formats/fault.ts'
import type { RolloutFile, Share } from './formats/rollout.ts'
import { isKnownLcid, isLcid, knownLcids, languageOfLcid } from './lcid.ts'
import { compareVersions, newestVersion } from './version.ts'

/** LCIDs below name a language alone, without a country. */
const FIRST_COUNTRY = '0x0400'

/** The LCID that a share's locale means, lower-case; null when no LCID is of that language. */
export function lcidOfShare(locale: string): string | null {
  if (isLcid(locale)) return isKnownLcid(locale) ? locale.toLowerCase() : null
  const known = knownLcids.filter(({ lcid }) => languageOfLcid(lcid) === locale)
  return (known.find(({ lcid }) => lcid >= FIRST_COUNTRY) ?? known[0])?.lcid ?? null
}

/** The release of a share by its version as written; null when the catalogue has none. */
export const releaseOfShare = ({ release }: Share, { releases }: Catalogue): Release | null =>
  releases.find(({ version }) => version === release) ?? null

/** The release that someone who wrote this version may have meant: the newest that is not above it. */
function nearest(version: string, { releases }: Catalogue): readonly string[] {
  const versions = releases.map((release) => release.version)
  const below = newestVersion(versions.filter((one) => compareVersions(one, version) <= 0))
  return [below ?? versions[0] ?? ''].filter((one) => one !== '')
}

function faultOfShare(share: Share, place: number, catalogue: Catalogue): Fault | null {
  const { release, locale } = share
  if (releaseOfShare(share, catalogue) === null) {
    return {
      kind: 'wrong-value',
      path: `shares[${place}].release`,
      expected: 'release',
      choices: nearest(release, catalogue),
      got: JSON.stringify(release),
    }
  }
  if (lcidOfShare(locale) !== null) return null
  return {
    kind: 'wrong-value',
    path: `shares[${place}].locale`,
    expected: 'known-locale',
    choices: [],
    got: JSON.stringify(locale),
  }
}

/** What is wrong with the first share whose release or locale the catalogue has not; else null. */
export function faultOfShares({ shares }: Pick<RolloutFile, 'shares'>, catalogue: Catalogue): Fault | null {
  for (const [place, share] of shares.entries()) {
    const fault = faultOfShare(share, place, catalogue)
    if (fault !== null) return fault
  }
  return null
}
