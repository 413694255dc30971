// The smallest client of several: the one that differs from the default client in the fewest parameters of CVQ, then
// the newest. Lint and diff both show it, so that the same fault is always shown by the same client.

import type { Client } from '../../protocol/formats/client.ts'
import type { Axis, ClientKind, Domain } from '../../protocol/formats/sweep.ts'
import { type CellPlace, cellAt, clientAt, pointOf } from '../../protocol/sweep.ts'
import { compareVersions } from '../../protocol/version.ts'

/** The client the app opens with, on the wire: assets/lessons/start.cvq.json. */
const DEFAULT = {
  version: '6.0.0602',
  library: 'MSNMSGR',
  identification: 'MSMSGS',
  system: { type: 'winnt', version: '5.1' },
  arch: 'i386',
  locale: '0x0409',
} as const

/** By kind and by class of each axis, what it adds to a cell's cost; the smallest client's cost is the least. */
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
  const newest = kinds.map((kind, place) => ({ kind, place }))
  newest.sort((a, b) => compareVersions(b.kind.version, a.kind.version))
  const ranks = new Float64Array(kinds.length)
  for (const [i, { kind, place }] of newest.entries()) {
    const before = newest[i - 1]
    const same = before !== undefined && compareVersions(before.kind.version, kind.version) === 0
    ranks[place] = same ? (ranks[before.place] ?? 0) : i
  }
  return ranks
}

/** Of each class the client that stands for it; `unit` is what one changed field costs. */
function axisCosts<Value>(axis: Axis<Value>, unit: number, changed: (value: Value) => number): Float64Array {
  return Float64Array.from(axis.standsFor, (place) => {
    const value = axis.values[place]
    return value === undefined ? 0 : unit * changed(value)
  })
}

/** One changed field costs more than any age. */
export function witnessCosts(domain: Domain): WitnessCosts {
  const unit = domain.kinds.length
  const { type, version } = DEFAULT.system
  const ranks = newerThan(domain.kinds)
  return {
    kinds: ranks.map((rank, kind) => {
      const program = domain.kinds[kind]
      return rank + (program === undefined ? 0 : unit * changedFields(program))
    }),
    systems: axisCosts(
      domain.systems,
      unit,
      (system) => Number(system.type !== type) + Number(system.version !== version),
    ),
    archs: axisCosts(domain.archs, unit, (arch) => Number(arch !== DEFAULT.arch)),
    locales: axisCosts(domain.locales, unit, (locale) => Number(locale !== DEFAULT.locale)),
    cohorts: Float64Array.from(domain.cohorts, (_, cohort) => (cohort === domain.defaultCohort ? 0 : unit)),
  }
}

/** What the client that stands for a cell costs; of several the least is the witness, of equal ones the first cell. */
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
