// The smallest client, as findings have it: the one that differs from a usual client in the fewest parameters of
// CVQ, then the newest. Worked out by value, because a cell may hold some values of a class and not others.

import type { Client } from '../../../protocol/formats/client.ts'
import type { Domain } from '../../../protocol/formats/sweep.ts'
import type { Part, PartName } from './axes.ts'
import { versionKey } from './version-key.ts'

/** By value of each part: what it adds to a client's cost. The cheapest client is the smallest. */
export type Costs = Readonly<Record<PartName, Float64Array>>

/** By kind: how many are newer; the same for versions that compare as equal. */
function ages({ kinds }: Domain): Float64Array {
  const keys = kinds.map(({ version }, place) => ({ key: versionKey(version), place }))
  keys.sort((a, b) => (a.key < b.key ? 1 : a.key > b.key ? -1 : 0))
  const ages = new Float64Array(kinds.length)
  let age = 0
  for (const [i, { key, place }] of keys.entries()) {
    if (key !== keys[i - 1]?.key) age = i
    ages[place] = age
  }
  return ages
}

const known = new WeakMap<Domain, { readonly like: Client; readonly costs: Costs }>()

/** One changed parameter costs more than any age. Worked out once for a domain: versions are sorted for it. */
export function costsOf(domain: Domain, like: Client): Costs {
  const before = known.get(domain)
  if (before?.like === like) return before.costs
  const costs = costsBy(domain, like)
  known.set(domain, { like, costs })
  return costs
}

function costsBy(domain: Domain, like: Client): Costs {
  const { kinds, systems, archs, locales, cohorts, defaultCohort } = domain
  const unit = kinds.length
  const of = <Value>(values: readonly Value[], changed: (value: Value, place: number) => number) =>
    Float64Array.from(values, (value, place) => unit * changed(value, place))
  const ageOf = ages(domain)
  const { system, version, library, identification, locale } = like
  return {
    kind: of(
      kinds,
      (kind) =>
        Number(kind.version !== version) +
        Number(kind.library !== library) +
        Number((kind.identification ?? '') !== (identification ?? '')),
    ).map((cost, kind) => cost + (ageOf[kind] ?? 0)),
    system: of(
      systems.values,
      ({ type, version: own }) => Number(type !== system.type) + Number(own !== system.version),
    ),
    arch: of(archs.values, (arch) => Number(arch !== system.arch)),
    locale: of(locales.values, (lcid) => Number(lcid !== locale.toLowerCase())),
    cohort: of(cohorts, (_, cohort) => Number(cohort !== defaultCohort)),
  }
}

/** Of a class: how many of its values count, and the cheapest of those. */
export interface Least {
  readonly count: number
  readonly value: number
  readonly cost: number
}

export function leastByClass(part: Part, costs: Float64Array, chosen: Uint8Array | null): readonly Least[] {
  const least: Least[] = Array.from({ length: part.classes }, () => ({
    count: 0,
    value: 0,
    cost: Number.POSITIVE_INFINITY,
  }))
  for (let value = 0; value < part.values; value++) {
    if (chosen !== null && chosen[value] !== 1) continue
    const group = part.classOf[value] ?? 0
    const before = least[group]
    if (before === undefined) continue
    const cost = costs[value] ?? 0
    const count = before.count + 1
    least[group] = cost < before.cost ? { count, value, cost } : { ...before, count }
  }
  return least
}
