// The smallest client of several: the one that differs from the default client in the fewest parameters of CVQ, then
// the newest, then the first of the domain. Lint and diff both show it, so that the same fault is always shown by the same client.

import type { Client } from '../../protocol/formats/client.ts'
import type { Axis, ClientKind, Domain } from '../../protocol/formats/sweep.ts'
import { type CellPlace, cellAt, clientAt, pointOf } from '../../protocol/sweep.ts'
import { versionKey } from '../../protocol/version.ts'

/** The client the app opens with, on the wire: assets/lessons/start.cvq.json. */
const DEFAULT = {
  version: '6.0.0602',
  library: 'MSNMSGR',
  identification: 'MSMSGS',
  system: { type: 'winnt', version: '5.1' },
  arch: 'i386',
  locale: '0x0409',
} as const

/** By kind and by class (or value) of each axis, what it adds to a client's cost. No two cost the same. */
export interface WitnessCosts {
  readonly kinds: Float64Array
  readonly systems: Float64Array
  readonly archs: Float64Array
  readonly locales: Float64Array
  readonly cohorts: Float64Array
}

const changedFields = ({ version, library, identification }: ClientKind): number =>
  Number(version !== DEFAULT.version) +
  Number(library !== DEFAULT.library) +
  Number((identification ?? '') !== DEFAULT.identification)

/** By kind: how many are newer; the same for versions that compare as equal. */
function newerThan(kinds: readonly ClientKind[]): Float64Array {
  const newest = kinds.map(({ version }, place) => ({ key: versionKey(version), place }))
  newest.sort((a, b) => (a.key < b.key ? 1 : a.key > b.key ? -1 : 0))
  const ranks = new Float64Array(kinds.length)
  for (const [i, { key, place }] of newest.entries()) {
    const before = newest[i - 1]
    ranks[place] = before?.key === key ? (ranks[before.place] ?? 0) : i
  }
  return ranks
}

/** Of each value: what it changes, and its place among the values. */
const axisCosts = <Value>(
  values: readonly Value[],
  unit: number,
  step: number,
  changed: (value: Value) => number,
): Float64Array => Float64Array.from(values, (value, place) => place * step + unit * changed(value))

/** Of each class the value that stands for it. */
const standing = ({ standsFor }: Axis<unknown>, costs: Float64Array): Float64Array =>
  Float64Array.from(standsFor, (place) => costs[place] ?? 0)

/** One changed field costs more than any age, any age more than the order of the axes' values (decision 17). */
export function valueCosts(domain: Domain): WitnessCosts {
  const { kinds, systems, archs, locales, cohorts, defaultCohort } = domain
  const localeStep = cohorts.length
  const archStep = localeStep * locales.values.length
  const systemStep = archStep * archs.values.length
  const kindStep = systemStep * systems.values.length
  const age = kindStep * kinds.length
  const unit = age * kinds.length
  const { type, version } = DEFAULT.system
  const ranks = newerThan(kinds)
  return {
    kinds: Float64Array.from(
      kinds,
      (kind, place) => place * kindStep + (ranks[place] ?? 0) * age + changedFields(kind) * unit,
    ),
    systems: axisCosts(
      systems.values,
      unit,
      systemStep,
      (system) => Number(system.type !== type) + Number(system.version !== version),
    ),
    archs: axisCosts(archs.values, unit, archStep, (arch) => Number(arch !== DEFAULT.arch)),
    locales: axisCosts(locales.values, unit, localeStep, (locale) => Number(locale !== DEFAULT.locale)),
    cohorts: Float64Array.from(cohorts, (_, cohort) => cohort + (cohort === defaultCohort ? 0 : unit)),
  }
}

/** By class: what the client that stands for it costs. */
export function witnessCosts(domain: Domain): WitnessCosts {
  const byValue = valueCosts(domain)
  const { systems, archs, locales } = domain
  return {
    ...byValue,
    systems: standing(systems, byValue.systems),
    archs: standing(archs, byValue.archs),
    locales: standing(locales, byValue.locales),
  }
}

/** What the client that stands for a cell costs; the least is the witness. Exact up to 2 ** 53. */
export const costOf = (costs: WitnessCosts, { kind, system, arch, locale, cohort }: CellPlace): number =>
  (costs.kinds[kind] ?? 0) +
  (costs.systems[system] ?? 0) +
  (costs.archs[arch] ?? 0) +
  (costs.locales[locale] ?? 0) +
  (costs.cohorts[cohort] ?? 0)

/** The client that stands for a cell, as a client file has it. */
export function witnessOf(domain: Domain, place: CellPlace): Client {
  const client = clientAt(domain, pointOf(domain, place))
  if (client === null) throw new Error(`no cell ${cellAt(domain, place)}`)
  return client
}
