// The systems of a domain as columns: the catalogue's short names, family after family, oldest first.

import type { Catalogue } from '../../../protocol/formats/catalogue.ts'
import type { Domain, SystemPoint } from '../../../protocol/formats/sweep.ts'
import { compareVersions, isVersion } from '../../../protocol/version.ts'
import type { Bucket } from './bucket.ts'

/**
 * A system's name as short as a column's head needs it: `Windows NT 4.0` is `NT 4`, `Mac OS X 10.2` is `10.2`.
 * A remark in brackets or after a comma goes; what it tells apart is told by the wire's version.
 */
export const shortSystemName = (name: string): string =>
  name
    .replace(/\s*\(.*\)$/, '')
    .replace(/,.*$/, '')
    .replace(/^(?:Windows|Microsoft)\s+/, '')
    .replace(/^Server\s+/, '')
    .replace(/^Mac OS X\s+/, '')
    .replace(/^Mac OS\b/, 'OS')
    .replace(/\.0$/, '')

const FAMILIES: readonly string[] = ['win', 'winnt', 'mac']

const familyOf = ({ type }: SystemPoint): number => {
  const place = FAMILIES.indexOf(type)
  return place < 0 ? FAMILIES.length : place
}

function olderFirst(a: SystemPoint, b: SystemPoint): number {
  const families = familyOf(a) - familyOf(b)
  if (families !== 0) return families
  if (a.type !== b.type) return a.type < b.type ? -1 : 1
  if (isVersion(a.version) && isVersion(b.version)) return compareVersions(a.version, b.version)
  return a.version < b.version ? -1 : 1
}

interface Named {
  readonly point: SystemPoint
  readonly short: string
  readonly full: string
  readonly value: number
}

const isOf = ({ type, version }: SystemPoint, point: SystemPoint): boolean =>
  type === point.type && version === point.version

function named(point: SystemPoint, value: number, { systems }: Catalogue): Named {
  const system = systems.find((each) => isOf(each, point))
  const wire = `${point.type} ${point.version}`
  if (system === undefined) return { point, value, short: point.version, full: wire }
  return { point, value, short: shortSystemName(system.name), full: system.name }
}

/** `NT 4` in a cell's name; where two systems have the same short name, the later says its version. */
function spoken(each: Named, before: readonly Named[]): string {
  const known = each.short !== each.point.version
  if (!known) return each.full
  return before.some(({ short }) => short === each.short) ? `${each.short} ${each.point.version}` : each.short
}

export function systemBuckets(domain: Domain, catalogue: Catalogue): readonly Bucket[] {
  const systems = domain.systems.values
    .map((point, value) => named(point, value, catalogue))
    .sort((a, b) => olderFirst(a.point, b.point))
  return systems.map((each, place) => ({
    key: `${each.point.type} ${each.point.version}`,
    name: each.short,
    mono: false,
    wire: each.point.version,
    group: each.point.type,
    spoken: spoken(each, systems.slice(0, place)),
    full: each.full,
    values: [each.value],
  }))
}
