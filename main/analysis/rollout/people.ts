// A rollout's people as arrays, in the order of the slots in which they come: what each is, and in which context.

import type { Catalogue } from '../../../protocol/formats/catalogue.ts'
import type { Client } from '../../../protocol/formats/client.ts'
import type { Rollout } from '../../../protocol/formats/rollout.ts'
import type { Axis, ClientKind, Domain } from '../../../protocol/formats/sweep.ts'
import { Random } from '../../simulation/random.ts'
import type { Context } from '../candidates.ts'
import { sendsHandle } from '../client-kinds.ts'
import { cohortsNamed } from '../named.ts'
import { drawSlot, SLOTS } from './habits.ts'
import { membershipsOf } from './memberships.ts'
import { type Group, groupsOf } from './population.ts'

export interface People {
  /** Everybody's programs, systems, languages and cohorts, each value a class of its own. */
  readonly domain: Domain
  /** Systems, languages and cohorts that somebody has together, in the order of the axes. */
  readonly contexts: readonly Context[]
  /** By person, in the order of slots: a place in `contexts`, and one in the domain's kinds. */
  readonly context: Uint32Array
  readonly kind: Uint32Array
  /** The people of slot `s` are those from `starts[s]` on and before `starts[s + 1]`. */
  readonly starts: Uint32Array
}

/** Numbers for values in the order in which they come, by their text. */
class Numbers<Value> {
  readonly values: Value[] = []
  readonly #places = new Map<string, number>()

  of(value: Value): number {
    const text = JSON.stringify(value)
    const place = this.#places.get(text) ?? this.values.push(value) - 1
    this.#places.set(text, place)
    return place
  }
}

const axisOf = <Value>({ values }: Numbers<Value>): Axis<Value> => ({
  values,
  classOf: Uint32Array.from(values.keys()),
  standsFor: Uint32Array.from(values.keys()),
  sizes: new Uint32Array(values.length).fill(1),
})

function kindOf(client: Client, { releases }: Catalogue): ClientKind {
  const { version, library, identification = null, offers } = client
  const release = releases.findIndex((one) => one.version === version && one.library === library)
  return { version, library, identification, offers, release, real: true, sendsHandle: sendsHandle(offers) }
}

/** Sorts so many people by their slots; gives each one's place, and where slots begin. */
function inSlots(slots: Uint16Array): { readonly places: Uint32Array; readonly starts: Uint32Array } {
  const starts = new Uint32Array(SLOTS + 1)
  for (const slot of slots) starts[slot + 1] = (starts[slot + 1] ?? 0) + 1
  for (let slot = 0; slot < SLOTS; slot++) starts[slot + 1] = (starts[slot + 1] ?? 0) + (starts[slot] ?? 0)
  const free = starts.slice()
  const places = slots.length === 0 ? new Uint32Array() : new Uint32Array(slots.length)
  for (const [person, slot] of slots.entries()) {
    const place = free[slot] ?? 0
    places[person] = place
    free[slot] = place + 1
  }
  return { places, starts }
}

/** What the people of each group share. */
interface Traits {
  readonly group: Group
  readonly kind: number
  readonly context: Omit<Context, 'cohort'>
}

export function peopleOf(rollout: Rollout, catalogue: Catalogue): People {
  const { clients, seed, clockSkewHours } = rollout
  const kinds = new Numbers<ClientKind>()
  const systems = new Numbers<{ type: string; version: string }>()
  const archs = new Numbers<string>()
  const locales = new Numbers<string>()
  const traits = groupsOf(rollout, catalogue).map((group): Traits => {
    const { system, locale } = group.client
    const { type, version, arch } = system
    const context = {
      system: systems.of({ type, version }),
      arch: archs.of(arch),
      locale: locales.of(locale),
    }
    return { group, kind: kinds.of(kindOf(group.client, catalogue)), context }
  })
  const members = membershipsOf(cohortsNamed(rollout.policies.map(({ policy }) => policy)), clients)
  const random = new Random(seed)
  const { places, starts } = inSlots(
    Uint16Array.from({ length: clients }, () => drawSlot(random, clockSkewHours)),
  )
  const contexts = new Numbers<Context>()
  const context = new Uint32Array(clients)
  const kind = new Uint32Array(clients)
  for (const { group, kind: program, context: shared } of traits) {
    const known = new Map<number, number>()
    for (let person = group.from; person < group.to; person++) {
      const cohort = members.of[person] ?? 0
      const own = known.get(cohort) ?? contexts.of({ ...shared, cohort })
      known.set(cohort, own)
      const place = places[person] ?? 0
      context[place] = own
      kind[place] = program
    }
  }
  const domain: Domain = {
    kinds: kinds.values,
    systems: axisOf(systems),
    archs: axisOf(archs),
    locales: axisOf(locales),
    cohorts: members.cohorts.map((inside) => ({ buckets: [], inside })),
    everyCohortCombination: true,
    defaultCohort: 0,
    clients,
  }
  return { domain, contexts: contexts.values, context, kind, starts }
}
