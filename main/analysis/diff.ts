// For whom what changes between two policies: every client of both is judged under each, and those to whom the same
// happens before and after are one group.

import type { Catalogue } from '../../protocol/formats/catalogue.ts'
import type { Policy } from '../../protocol/formats/policy.ts'
import type { Change, PolicyDiff } from '../../protocol/formats/policy-diff.ts'
import type { Domain } from '../../protocol/formats/sweep.ts'
import { placeOfCell } from '../../protocol/sweep.ts'
import { domainOf } from './domain.ts'
import { sweep, type Watch } from './sweep.ts'
import { Verdicts } from './verdicts.ts'
import { costOf, witnessCosts, witnessOf } from './witness.ts'

/** Clients to whom the same happens, before and after. */
interface Group {
  readonly before: number
  readonly after: number
  clients: number
  /** The smallest of them, and what it costs. */
  cell: number
  cost: number
}

/** More verdicts than this would not fit into memory. */
const MOST_VERDICTS = 2 ** 26

class Groups {
  readonly all: Group[] = []
  readonly #byVerdicts = new Map<number, Group>()
  #last: Group | null = null

  add(before: number, after: number, clients: number, cell: number, cost: number): void {
    const group = this.#of(before, after, cell, cost)
    group.clients += clients
    if (cost >= group.cost) return
    group.cell = cell
    group.cost = cost
  }

  /** Neighbours in the domain most often fare alike. */
  #of(before: number, after: number, cell: number, cost: number): Group {
    if (this.#last?.before === before && this.#last.after === after) return this.#last
    const key = before * MOST_VERDICTS + after
    const group = this.#byVerdicts.get(key) ?? { before, after, clients: 0, cell, cost }
    if (group.clients === 0) {
      this.#byVerdicts.set(key, group)
      this.all.push(group)
    }
    this.#last = group
    return group
  }
}

/** Of one kind's cells, in order: how many clients each stands for, and what the client that shows it costs. */
interface Contexts {
  readonly clients: Float64Array
  /** For kinds that send no handle. */
  readonly clientsWithout: Float64Array
  readonly costs: Float64Array
}

function contextsOf(domain: Domain): Contexts {
  const { systems, archs, locales, cohorts, defaultCohort } = domain
  const count = systems.sizes.length * archs.sizes.length * locales.sizes.length * cohorts.length
  const costs = witnessCosts(domain)
  const places = Array.from({ length: count }, (_, cell) => placeOfCell(domain, cell))
  const clients = Float64Array.from(
    places,
    ({ system, arch, locale }) =>
      (systems.sizes[system] ?? 0) * (archs.sizes[arch] ?? 0) * (locales.sizes[locale] ?? 0),
  )
  return {
    clients,
    clientsWithout: clients.map((all, cell) => (places[cell]?.cohort === defaultCohort ? all : 0)),
    costs: Float64Array.from(places, (place) => costOf(costs, place) - (costs.kinds[0] ?? 0)),
  }
}

function groupsOf(domain: Domain, was: Verdicts, is: Verdicts): readonly Group[] {
  const groups = new Groups()
  const { clients, clientsWithout, costs } = contextsOf(domain)
  const kindCosts = witnessCosts(domain).kinds
  for (const [kind, { sendsHandle }] of domain.kinds.entries()) {
    const weights = sendsHandle ? clients : clientsWithout
    const first = kind * weights.length
    const cost = kindCosts[kind] ?? 0
    for (let context = 0; context < weights.length; context++) {
      const cell = first + context
      const weight = weights[context] ?? 0
      if (weight === 0 || was.sameAs(is, cell)) continue
      groups.add(was.of(cell), is.of(cell), weight, cell, cost + (costs[context] ?? 0))
    }
  }
  return groups.all
}

/** Half of a piece of work that is watched as a whole. */
const half = (watch: Watch, from: number): Watch => ({
  progress: (done) => watch.progress(from + done / 2),
  cancelled: () => watch.cancelled(),
})

const UNWATCHED: Watch = { progress: () => {}, cancelled: () => false }

/**
 * What changes for whom when `after` takes the place of `before`; null when it was cancelled. A client changes when
 * its outcome, end, error code, number of upgrades or what the answer said differs; a rule's other name is no change.
 */
export function diffPolicies(
  before: Policy,
  after: Policy,
  catalogue: Catalogue,
  watch: Watch = UNWATCHED,
): PolicyDiff | null {
  const domain = domainOf([before, after], catalogue)
  const first = sweep(before, catalogue, domain, half(watch, 0))
  const second = first === null ? null : sweep(after, catalogue, domain, half(watch, 0.5))
  if (first === null || second === null) return null
  const said = new Map<string, number>()
  const was = new Verdicts(before, first, said)
  const is = new Verdicts(after, second, said)
  const groups = [...groupsOf(domain, was, is)].sort((a, b) => b.clients - a.clients || a.cost - b.cost)
  const changes = groups.map(
    (group): Change => ({
      clients: group.clients,
      witness: witnessOf(domain, placeOfCell(domain, group.cell)),
      before: was.tell(group.before),
      after: is.tell(group.after),
    }),
  )
  const changed = groups.reduce((sum, { clients }) => sum + clients, 0)
  return { clients: domain.clients, changed, changes }
}
