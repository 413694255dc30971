// The systems, architectures and locales in question: the catalogue's, and those that rules name and it lacks.

import type { Catalogue } from '../../protocol/formats/catalogue.ts'
import type { Policy } from '../../protocol/formats/policy.ts'
import type { SystemPoint } from '../../protocol/formats/sweep.ts'
import { archsNamed, areForOwnProducts, systemsNamed } from './named.ts'
import { nextHigher, nextLower } from './neighbours.ts'

/** A system of a type that rules name and that they ask no version of. */
const ANY_VERSION = '1.0'
const DEFAULT_SYSTEM: SystemPoint = { type: 'winnt', version: '5.1' }
const DEFAULT_ARCH = 'i386'
const DEFAULT_LOCALE = '0x0409'

const distinct = (systems: readonly SystemPoint[]): readonly SystemPoint[] => [
  ...new Map(
    systems.map(({ type, version }) => [JSON.stringify([type, version]), { type, version }]),
  ).values(),
]

const orElse = <Value>(values: readonly Value[], value: Value): readonly Value[] =>
  values.length > 0 ? values : [value]

const withNeighbours = (version: string): readonly string[] =>
  [nextLower(version), version, nextHigher(version)].filter((each) => each !== null)

/** Systems of the types that rules name and the catalogue lacks: at every bound they ask for, and just beside it. */
function foreignSystems(policies: readonly Policy[], types: ReadonlySet<string>): readonly SystemPoint[] {
  const versions = new Map<string, string[]>()
  for (const named of systemsNamed(policies)) {
    if (types.has(named.type)) continue
    const own = versions.get(named.type) ?? []
    own.push(...named.versions.flatMap(withNeighbours))
    versions.set(named.type, own)
  }
  return [...versions].flatMap(([type, own]) =>
    orElse(own, ANY_VERSION).map((version) => ({ type, version })),
  )
}

/** The values of an axis: what the catalogue has, and what only rules name. */
export interface Values<Value> {
  readonly known: readonly Value[]
  readonly foreign: readonly Value[]
}

/** With products of one's own only the system types that rules name, where they name any. */
export function systemsOf(policies: readonly Policy[], catalogue: Catalogue): Values<SystemPoint> {
  const types = new Set(catalogue.systems.map(({ type }) => type))
  const foreign = distinct(foreignSystems(policies, types))
  const named = new Set(systemsNamed(policies).map(({ type }) => type))
  const own = areForOwnProducts(policies, catalogue) && named.size > 0
  const known = own ? catalogue.systems.filter(({ type }) => named.has(type)) : catalogue.systems
  return { known: foreign.length > 0 ? distinct(known) : orElse(distinct(known), DEFAULT_SYSTEM), foreign }
}

export function archsOf(policies: readonly Policy[], { systems }: Catalogue): Values<string> {
  const known = new Set(systems.map(({ arch }) => arch))
  const foreign = [...new Set(archsNamed(policies))].filter((arch) => !known.has(arch))
  return { known: foreign.length > 0 ? [...known] : orElse([...known], DEFAULT_ARCH), foreign }
}

export const localesOf = ({ locales }: Catalogue): readonly string[] =>
  orElse([...new Set(locales.map(({ lcid }) => lcid.toLowerCase()))], DEFAULT_LOCALE)
