// What the catalogue of releases says about a client: what installing a version makes of it, and what picking a
// release fills in. Pure look-ups; the catalogue itself is an asset and comes in as a value.

import type { Catalogue, Release, System } from './formats/catalogue.ts'
import type { Client } from './formats/client.ts'
import { beginsWithVersion, compareVersions } from './version.ts'

export const systemById = (catalogue: Catalogue, id: string): System | null =>
  catalogue.systems.find((system) => system.id === id) ?? null

/** The catalogue's system with exactly these wire values, else null. */
export const systemOf = (catalogue: Catalogue, wire: Client['system']): System | null =>
  catalogue.systems.find(
    ({ type, version, arch }) => type === wire.type && version === wire.version && arch === wire.arch,
  ) ?? null

const systemsOf = (catalogue: Catalogue, release: Release): readonly System[] =>
  release.systems.map((id) => systemById(catalogue, id)).filter((system) => system !== null)

/** The catalogue's release with exactly this client's version and library, else null. */
export const releaseOf = (catalogue: Catalogue, client: Client): Release | null =>
  catalogue.releases.find(
    ({ version, library }) => version === client.version && library === client.library,
  ) ?? null

/**
 * The release that installing `version` on a system type puts there: of exactly that version, or, for a version
 * of three parts, the newest that begins with it (contracts: journey). Among several the client's own library wins.
 */
export function installable(catalogue: Catalogue, version: string, client: Client): Release | null {
  // Versions first: few fit, and systems cost more to look up.
  const among = (fits: (candidate: string) => boolean): readonly Release[] =>
    catalogue.releases.filter(
      (release) =>
        fits(release.version) &&
        systemsOf(catalogue, release).some(({ type }) => type === client.system.type),
    )
  const threeParts = version.split('.').length === 3
  const exact = among((candidate) => compareVersions(candidate, version) === 0)
  const longer =
    threeParts && exact.length === 0 ? among((candidate) => beginsWithVersion(candidate, version)) : []
  const [best] = [...(exact.length > 0 ? exact : longer)].sort(
    (a, b) =>
      compareVersions(b.version, a.version) ||
      Number(b.library === client.library) - Number(a.library === client.library),
  )
  return best ?? null
}

/** The client after installing `version`; locale, system, handle and behaviour stay, a hand-written line does not. */
export function afterInstall(catalogue: Catalogue, client: Client, version: string): Client {
  const release = installable(catalogue, version, client)
  const same = { ...client, version, line: null }
  if (release === null) return same
  return {
    ...same,
    library: release.library,
    identification: release.identification,
    offers: release.offers,
  }
}

/**
 * The client that picking a release gives: its version, library, identification and dialects, on the system the
 * client has where the release runs on it, else on the newest of the same type the release is known for, else on
 * the newest of all.
 */
export function clientOfRelease(catalogue: Catalogue, client: Client, release: Release): Client {
  const systems = systemsOf(catalogue, release)
  const stays = systems.some(
    ({ type, version }) => type === client.system.type && version === client.system.version,
  )
  const newest = systems.findLast(({ type }) => type === client.system.type) ?? systems.at(-1)
  const system =
    stays || newest === undefined
      ? client.system
      : { type: newest.type, version: newest.version, arch: newest.arch }
  return {
    ...client,
    version: release.version,
    library: release.library,
    identification: release.identification,
    offers: release.offers,
    system,
    line: null,
  }
}
