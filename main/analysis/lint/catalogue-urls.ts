// Which releases a recommended version names, and where the catalogue says they are to be had.

import type { Catalogue, Release } from '../../../protocol/formats/catalogue.ts'
import { beginsWithVersion, compareVersions } from '../../../protocol/version.ts'
import { isWebUrl } from './urls.ts'

/** Releases of exactly this version or, of three parts and none such, all that begin with it (contracts: journey). */
export function releasesNamed({ releases }: Catalogue, version: string): readonly Release[] {
  const exact = releases.filter((release) => compareVersions(release.version, version) === 0)
  if (exact.length > 0 || version.split('.').length !== 3) return exact
  return releases.filter((release) => beginsWithVersion(release.version, version))
}

/** The system types that any of some releases runs on. */
export function typesOf({ systems }: Catalogue, releases: readonly Release[]): ReadonlySet<string> {
  const ids = new Set(releases.flatMap((release) => release.systems))
  return new Set(systems.filter(({ id }) => ids.has(id)).map(({ type }) => type))
}

/** The newest release's address that can be fetched; null where the catalogue has none. */
export function catalogueUrl(catalogue: Catalogue, version: string): string | null {
  const named = [...releasesNamed(catalogue, version)].sort((a, b) => compareVersions(b.version, a.version))
  return named.map(({ url }) => url).find((url) => url !== null && isWebUrl(url)) ?? null
}
