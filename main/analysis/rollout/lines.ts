// Release lines, such as MSN Messenger 6.2: how many clients stand at each, from how many are of each kind.

import type { Catalogue } from '../../../protocol/formats/catalogue.ts'
import type { FilmVersion } from '../../../protocol/formats/rollout.ts'
import type { ClientKind } from '../../../protocol/formats/sweep.ts'
import { compareVersions } from '../../../protocol/version.ts'

const PARTS = 2

/** Its first two parts, without leading zeros. */
const lineOf = (version: string): string =>
  version
    .split('.')
    .slice(0, PARTS)
    .map((part) => part.replace(/^0+(?=.)/, ''))
    .join('.')

/** A version that is written with fewer parts than its release belongs to that release's line. */
function productOf({ version, release }: ClientKind, { releases }: Catalogue): string | null {
  const nearest = release === null ? undefined : releases[release]
  return nearest !== undefined && lineOf(nearest.version) === lineOf(version) ? nearest.product : null
}

/** Newest first, of one version in the catalogue's order of products. `byDay` has the clients of each kind. */
export function versionsOf(
  kinds: readonly ClientKind[],
  byDay: readonly Uint32Array[],
  catalogue: Catalogue,
): readonly FilmVersion[] {
  const lines = new Map<string, FilmVersion>()
  for (const [kind, client] of kinds.entries()) {
    const product = productOf(client, catalogue)
    const version = lineOf(client.version)
    const key = JSON.stringify([product, version])
    const line = lines.get(key) ?? { product, version, byDay: new Uint32Array(byDay.length) }
    lines.set(key, line)
    for (const [day, counts] of byDay.entries())
      line.byDay[day] = (line.byDay[day] ?? 0) + (counts[kind] ?? 0)
  }
  const products = catalogue.releases.map(({ product }) => product)
  const rank = ({ product }: FilmVersion): number =>
    product === null ? products.length : products.indexOf(product)
  return [...lines.values()].sort((a, b) => compareVersions(b.version, a.version) || rank(a) - rank(b))
}
