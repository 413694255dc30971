// Reading a sweep: which cell a client is in, how many clients a cell stands for, and a client that shows it.

import { handleIn } from './cohort.ts'
import { type Behaviour, CLIENT_FORMAT, type Client } from './formats/client.ts'
import type { Axis, ClientKind, Domain } from './formats/sweep.ts'

/** One class of each axis, by number, with a kind of client. */
export interface CellPlace {
  readonly kind: number
  readonly system: number
  readonly arch: number
  readonly locale: number
  readonly cohort: number
}

const classes = (axis: Axis<unknown>): number => axis.sizes.length

export const cellCount = ({ kinds, systems, archs, locales, cohorts }: Domain): number =>
  kinds.length * classes(systems) * classes(archs) * classes(locales) * cohorts.length

export const cellAt = (domain: Domain, { kind, system, arch, locale, cohort }: CellPlace): number =>
  (((kind * classes(domain.systems) + system) * classes(domain.archs) + arch) * classes(domain.locales) +
    locale) *
    domain.cohorts.length +
  cohort

export function placeOfCell(domain: Domain, cell: number): CellPlace {
  const cohorts = domain.cohorts.length
  const locales = classes(domain.locales)
  const archs = classes(domain.archs)
  const systems = classes(domain.systems)
  const perLocale = Math.floor(cell / cohorts)
  const perArch = Math.floor(perLocale / locales)
  const perSystem = Math.floor(perArch / archs)
  return {
    kind: Math.floor(perSystem / systems),
    system: perSystem % systems,
    arch: perArch % archs,
    locale: perLocale % locales,
    cohort: cell % cohorts,
  }
}

/** How many clients a cell stands for: none where it is of another cohort and its client sends no handle. */
export function weightOf(domain: Domain, place: CellPlace): number {
  const { kinds, systems, archs, locales, defaultCohort } = domain
  if (kinds[place.kind]?.sendsHandle !== true && place.cohort !== defaultCohort) return 0
  return (
    (systems.sizes[place.system] ?? 0) * (archs.sizes[place.arch] ?? 0) * (locales.sizes[place.locale] ?? 0)
  )
}

/** One client, by the values of its axes rather than their classes. */
export interface Point {
  readonly kind: number
  readonly system: number
  readonly arch: number
  readonly locale: number
  readonly cohort: number
}

/** The client that stands for a cell. */
export const pointOf = ({ systems, archs, locales }: Domain, place: CellPlace): Point => ({
  kind: place.kind,
  system: systems.standsFor[place.system] ?? 0,
  arch: archs.standsFor[place.arch] ?? 0,
  locale: locales.standsFor[place.locale] ?? 0,
  cohort: place.cohort,
})

/** The cell that stands for a client. */
export const placeOf = ({ systems, archs, locales }: Domain, point: Point): CellPlace => ({
  kind: point.kind,
  system: systems.classOf[point.system] ?? 0,
  arch: archs.classOf[point.arch] ?? 0,
  locale: locales.classOf[point.locale] ?? 0,
  cohort: point.cohort,
})

const BEHAVIOUR: Behaviour = 'documented'

const programOf = ({ version, library, identification, offers }: ClientKind) => ({
  version,
  library,
  identification,
  offers,
})

/** The client at a point, as a client file has it; null where the axes have no such values. */
export function clientAt(domain: Domain, point: Point): Client | null {
  const kind = domain.kinds[point.kind]
  const system = domain.systems.values[point.system]
  const arch = domain.archs.values[point.arch]
  const locale = domain.locales.values[point.locale]
  const buckets = domain.cohorts[point.cohort]?.buckets
  if (!kind || !system || arch === undefined || locale === undefined || !buckets) return null
  // A handle that is left out is the default one, where the dialect has a handle.
  const handle = kind.sendsHandle && point.cohort !== domain.defaultCohort ? handleIn(buckets) : null
  return {
    format: CLIENT_FORMAT,
    ...programOf(kind),
    locale,
    system: { ...system, arch },
    firstTrid: 1,
    line: null,
    behaviour: BEHAVIOUR,
    takesOffers: false,
    ...(handle === null ? {} : { handle }),
  }
}
