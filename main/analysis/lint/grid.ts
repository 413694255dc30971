// The cells of a sweep as lint walks them: kinds by contexts, a context being one class of each other axis. What a
// cell weighs and costs as a witness is its kind's and its context's share together.

import type { Client } from '../../../protocol/formats/client.ts'
import type { Domain } from '../../../protocol/formats/sweep.ts'
import { clientAt, type Point } from '../../../protocol/sweep.ts'
import { valueCosts, type WitnessCosts } from '../witness.ts'

export interface Grid {
  readonly domain: Domain
  readonly contexts: number
  /** By context: its class of each axis. */
  readonly system: Uint16Array
  readonly arch: Uint16Array
  readonly locale: Uint16Array
  readonly cohort: Uint16Array
  /** By context: how many clients of one kind it is, handles aside. */
  readonly weight: Float64Array
  /** By context: what its smallest client costs. */
  readonly cost: Float64Array
  /** By value of each axis, and by kind. */
  readonly costs: WitnessCosts
  /** By class of each axis: the value of its smallest client. */
  readonly best: Best
  /** By kind: whether lint counts it. A version that nobody can have, the catalogue being as it is, is left out. */
  readonly counted: Uint8Array
}

export interface Best {
  readonly systems: Uint32Array
  readonly archs: Uint32Array
  readonly locales: Uint32Array
}

/** By class, the value that costs least. */
function cheapest(classOf: Uint32Array, classes: number, costs: Float64Array): Uint32Array {
  const best = new Uint32Array(classes)
  const least = new Float64Array(classes).fill(Number.POSITIVE_INFINITY)
  for (const [value, own] of classOf.entries()) {
    const cost = costs[value] ?? 0
    if (cost >= (least[own] ?? 0)) continue
    least[own] = cost
    best[own] = value
  }
  return best
}

/** `places` are the versions' places among all, by kind. */
function countedKinds({ kinds }: Domain, places: Int32Array): Uint8Array {
  const real = kinds.flatMap((kind, i) => (kind.real && kind.release !== null ? [places[i] ?? 0] : []))
  const oldest = real.reduce((least, place) => Math.min(least, place), Number.POSITIVE_INFINITY)
  return Uint8Array.from(kinds, (kind, i) =>
    kind.real || oldest === Number.POSITIVE_INFINITY || (places[i] ?? 0) >= oldest ? 1 : 0,
  )
}

export function gridOf(domain: Domain, places: Int32Array): Grid {
  const { systems, archs, locales, cohorts } = domain
  const [s, a, l, c] = [systems.sizes.length, archs.sizes.length, locales.sizes.length, cohorts.length]
  const contexts = s * a * l * c
  const costs = valueCosts(domain)
  const grid = {
    domain,
    contexts,
    system: new Uint16Array(contexts),
    arch: new Uint16Array(contexts),
    locale: new Uint16Array(contexts),
    cohort: new Uint16Array(contexts),
    weight: new Float64Array(contexts),
    cost: new Float64Array(contexts),
    costs,
    best: bestValues(domain, costs),
    counted: countedKinds(domain, places),
  }
  for (let context = 0; context < contexts; context++) {
    grid.cohort[context] = context % c
    grid.locale[context] = Math.floor(context / c) % l
    grid.arch[context] = Math.floor(context / (c * l)) % a
    grid.system[context] = Math.floor(context / (c * l * a))
  }
  weigh(grid)
  return grid
}

function weigh(grid: Grid): void {
  const { domain, contexts, system, arch, locale, cohort, weight, cost, costs, best } = grid
  const { systems, archs, locales } = domain
  for (let context = 0; context < contexts; context++) {
    const [s, a, l] = [system[context] ?? 0, arch[context] ?? 0, locale[context] ?? 0]
    weight[context] = (systems.sizes[s] ?? 0) * (archs.sizes[a] ?? 0) * (locales.sizes[l] ?? 0)
    cost[context] =
      (costs.systems[best.systems[s] ?? 0] ?? 0) +
      (costs.archs[best.archs[a] ?? 0] ?? 0) +
      (costs.locales[best.locales[l] ?? 0] ?? 0) +
      (costs.cohorts[cohort[context] ?? 0] ?? 0)
  }
}

const bestValues = ({ systems, archs, locales }: Domain, costs: WitnessCosts): Best => ({
  systems: cheapest(systems.classOf, systems.sizes.length, costs.systems),
  archs: cheapest(archs.classOf, archs.sizes.length, costs.archs),
  locales: cheapest(locales.classOf, locales.sizes.length, costs.locales),
})

/** Whether a kind has clients in a context: one without a handle stands in the default cohort alone. */
export const isSomebody = ({ domain, cohort, counted }: Grid, kind: number, context: number): boolean =>
  counted[kind] === 1 &&
  (domain.kinds[kind]?.sendsHandle === true || cohort[context] === domain.defaultCohort)

export type Visit = (kind: number, context: number, cell: number) => void

/** Every cell that stands for somebody. */
export function eachCell(grid: Grid, visit: Visit): void {
  const { domain, contexts, cohort, counted } = grid
  const { kinds, defaultCohort } = domain
  for (const [kind, { sendsHandle }] of kinds.entries()) {
    if (counted[kind] === 0) continue
    const first = kind * contexts
    for (let context = 0; context < contexts; context++) {
      if (sendsHandle || cohort[context] === defaultCohort) visit(kind, context, first + context)
    }
  }
}

/** The client at a point of the domain. */
export function clientOf(domain: Domain, point: Point): Client {
  const client = clientAt(domain, point)
  if (client === null) throw new Error(`no client at ${JSON.stringify(point)}`)
  return client
}

/** The smallest client of a cell. */
export function smallestIn(grid: Grid, cell: number): Point {
  const { contexts, system, arch, locale, cohort, best } = grid
  const context = cell % contexts
  return {
    kind: Math.floor(cell / contexts),
    system: best.systems[system[context] ?? 0] ?? 0,
    arch: best.archs[arch[context] ?? 0] ?? 0,
    locale: best.locales[locale[context] ?? 0] ?? 0,
    cohort: cohort[context] ?? 0,
  }
}
