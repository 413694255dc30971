// A cell's clients: one group for each different answer, with how many they are, the smallest of them, and which
// versions, systems, architectures and languages they have.

import type { Client } from '../../../protocol/formats/client.ts'
import type { Cells, Domain, Sweep } from '../../../protocol/formats/sweep.ts'
import { type CellPlace, cellAt, clientAt, type Point, placeOf } from '../../../protocol/sweep.ts'
import { PARTS, type PartName, partOf } from './axes.ts'
import type { Chosen } from './cells.ts'
import { type Costs, costsOf, type Least, leastByClass } from './smallest.ts'
import { NOBODY, placeOfVerdict, VERDICT_TABLE, VERDICTS, type Verdict } from './verdicts.ts'

export interface ClientGroup {
  readonly verdict: Verdict
  /** The error code of the first answer; 0 where it is none. */
  readonly code: number
  /** The rule's place in the policy, or `BY_OTHERWISE`, or `BY_NONE`. */
  readonly rule: number
  readonly clients: number
  /** The most upgrades one of them installs. */
  readonly hops: number
  readonly smallest: Point
  /** By part: the classes they have, by number. */
  readonly classes: Readonly<Record<PartName, Uint8Array>>
}

interface Growing extends Omit<ClientGroup, 'smallest' | 'clients' | 'hops'> {
  clients: number
  hops: number
  cost: number
  smallest: Point
}

type Leasts = Readonly<Record<PartName, readonly Least[]>>

function leastsOf(domain: Domain, costs: Costs, chosen: Chosen): Leasts {
  const of = (name: PartName) => leastByClass(partOf(domain, name), costs[name], chosen[name])
  return {
    kind: of('kind'),
    system: of('system'),
    arch: of('arch'),
    locale: of('locale'),
    cohort: of('cohort'),
  }
}

const noClasses = (leasts: Leasts): Record<PartName, Uint8Array> => ({
  kind: new Uint8Array(leasts.kind.length),
  system: new Uint8Array(leasts.system.length),
  arch: new Uint8Array(leasts.arch.length),
  locale: new Uint8Array(leasts.locale.length),
  cohort: new Uint8Array(leasts.cohort.length),
})

/** Classes that have a value that counts. */
const counted = (leasts: readonly Least[]): readonly number[] =>
  [...leasts.keys()].filter((group) => (leasts[group]?.count ?? 0) > 0)

/** Every cell of the sweep that has clients that count. */
function placesOf({ kinds, defaultCohort }: Domain, leasts: Leasts): readonly CellPlace[] {
  const [allKinds = [], systems = [], archs = [], locales = [], cohorts = []] = PARTS.map((name) =>
    counted(leasts[name]),
  )
  const places = systems.flatMap((system) =>
    archs.flatMap((arch) =>
      locales.flatMap((locale) => cohorts.map((cohort) => ({ kind: 0, system, arch, locale, cohort }))),
    ),
  )
  const withoutHandle = places.filter(({ cohort }) => cohort === defaultCohort)
  return allKinds.flatMap((kind) =>
    (kinds[kind]?.sendsHandle === true ? places : withoutHandle).map((place) => ({ ...place, kind })),
  )
}

const verdictAt = ({ outcome, end }: Cells, cell: number): number =>
  VERDICT_TABLE[placeOfVerdict(outcome[cell] ?? 0, end[cell] ?? 0)] ?? NOBODY

/** Error codes are below this. */
const CODES = 1000
const RULE_SHIFT = 2

function grow(group: Growing, place: CellPlace, leasts: Leasts, hops: number): void {
  let clients = 1
  let cost = 0
  for (const name of PARTS) {
    const least = leasts[name][place[name]]
    clients *= least?.count ?? 0
    cost += least?.cost ?? 0
    group.classes[name][place[name]] = 1
  }
  group.clients += clients
  group.hops = Math.max(group.hops, hops)
  if (cost >= group.cost) return
  group.cost = cost
  group.smallest = {
    kind: leasts.kind[place.kind]?.value ?? 0,
    system: leasts.system[place.system]?.value ?? 0,
    arch: leasts.arch[place.arch]?.value ?? 0,
    locale: leasts.locale[place.locale]?.value ?? 0,
    cohort: leasts.cohort[place.cohort]?.value ?? 0,
  }
}

/** The groups of the clients that count, the worst first, then the largest. */
export function groupsOf({ domain, cells }: Sweep, chosen: Chosen, like: Client): readonly ClientGroup[] {
  const leasts = leastsOf(domain, costsOf(domain, like), chosen)
  const groups = new Map<number, Growing>()
  for (const place of placesOf(domain, leasts)) {
    const cell = cellAt(domain, place)
    const verdict = verdictAt(cells, cell)
    const code = cells.code[cell] ?? 0
    const rule = cells.rule[cell] ?? 0
    const key = ((rule + RULE_SHIFT) * CODES + code) * VERDICTS.length + verdict
    let group = groups.get(key)
    if (group === undefined) {
      const name = VERDICTS[verdict]
      if (name === undefined) continue
      const smallest: Point = { ...place }
      const cost = Number.POSITIVE_INFINITY
      group = { verdict: name, code, rule, clients: 0, hops: 0, cost, smallest, classes: noClasses(leasts) }
      groups.set(key, group)
    }
    grow(group, place, leasts, cells.hops[cell] ?? 0)
  }
  return [...groups.values()].sort(
    (a, b) => VERDICTS.indexOf(a.verdict) - VERDICTS.indexOf(b.verdict) || b.clients - a.clients,
  )
}

/** Which of the groups a client is in, by its place in the domain; -1 for none. */
export function groupOfPoint(groups: readonly ClientGroup[], { domain, cells }: Sweep, point: Point): number {
  const cell = cellAt(domain, placeOf(domain, point))
  const verdict = VERDICTS[verdictAt(cells, cell)]
  return groups.findIndex(
    (group) =>
      group.verdict === verdict && group.code === cells.code[cell] && group.rule === cells.rule[cell],
  )
}

/** The smallest client with a verdict, or with the worst where none has it; null where nobody counts. */
export function witnessOf(
  sweep: Sweep,
  groups: readonly ClientGroup[],
  verdict: Verdict | null,
): Client | null {
  const group = groups.find((each) => each.verdict === verdict) ?? groups[0]
  return group === undefined ? null : clientAt(sweep.domain, group.smallest)
}
