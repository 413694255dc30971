// Faults of journeys, counted: who goes in circles, who is stranded, who never reaches the minimum, who takes long.

import { eachCell, isSomebody } from './grid.ts'
import { LOOPS, type Place, RESTS, Roads, STRANDED } from './roads.ts'
import { type Base, FORCED } from './survey.ts'
import { Tally } from './tally.ts'
import { voiceAt } from './voices.ts'

/** More upgrades than this are a long journey. */
export const MOST_HOPS = 3

/** By voice. */
export interface JourneyFaults {
  readonly roads: Roads
  readonly loops: Tally
  readonly stranded: Tally
  readonly outOfReach: Tally
  readonly long: Tally
  /** Of a voice with long journeys: who gives their last upgrade, and to how many clients. */
  readonly lastVoices: ReadonlyMap<number, ReadonlyMap<number, number>>
  /** Of a voice that strands clients: where, and who refuses them in the end (below 0: a check, or nobody). */
  readonly strandings: ReadonlyMap<number, Stranding>
}

export interface Stranding {
  readonly systems: ReadonlySet<number>
  readonly refusedBy: ReadonlySet<number>
}

class Strandings {
  readonly byVoice = new Map<number, { readonly systems: Set<number>; readonly refusedBy: Set<number> }>()

  add({ owner, refusedBy }: Place, system: number): void {
    const own = this.byVoice.get(owner) ?? { systems: new Set(), refusedBy: new Set() }
    own.systems.add(system)
    own.refusedBy.add(refusedBy)
    this.byVoice.set(owner, own)
  }
}

/** Whether a forced client's journey has to be walked for what it comes to. */
function isTrouble({ sweep, places }: Base, voice: number, cell: number): boolean {
  const { end, hops } = sweep.cells
  return (
    end[cell] !== RESTS ||
    (hops[cell] ?? 0) > MOST_HOPS ||
    (places.recommended[voice] ?? 0) < (places.minimum[voice] ?? 0)
  )
}

/** Cells of trouble by context: whoever walks in one context after the other walks nothing twice. */
function troubleByContext(base: Base): readonly (readonly number[])[] {
  const { grid, sweep, voices } = base
  const { outcome, rule } = sweep.cells
  const found: number[][] = Array.from({ length: grid.contexts }, () => [])
  eachCell(grid, (kind, context, cell) => {
    if (outcome[cell] !== FORCED) return
    if (isTrouble(base, voiceAt(rule[cell] ?? 0, voices.length), cell)) found[context]?.push(kind)
  })
  return found
}

class Counter implements JourneyFaults {
  readonly roads: Roads
  readonly loops: Tally
  readonly stranded: Tally
  readonly outOfReach: Tally
  readonly long: Tally
  readonly lastVoices = new Map<number, Map<number, number>>()
  readonly #strandings = new Strandings()
  readonly #base: Base

  constructor(base: Base) {
    const tally = () => new Tally(base.voices.length)
    this.#base = base
    this.roads = new Roads(base)
    this.loops = tally()
    this.stranded = tally()
    this.outOfReach = tally()
    this.long = tally()
  }

  get strandings(): ReadonlyMap<number, Stranding> {
    return this.#strandings.byVoice
  }

  add(kind: number, context: number): void {
    const { grid, sweep, voices, places } = this.#base
    const { end, hops, rule } = sweep.cells
    const cell = kind * grid.contexts + context
    const clients = grid.weight[context] ?? 0
    const price = (grid.cost[context] ?? 0) + (grid.costs.kinds[kind] ?? 0)
    const voice = voiceAt(rule[cell] ?? 0, voices.length)
    const place = this.roads.from(kind)
    if (end[cell] === LOOPS) this.loops.add(place.owner, clients, price, cell)
    if (end[cell] === STRANDED) {
      this.stranded.add(place.owner, clients, price, cell)
      this.#strandings.add(place, grid.system[context] ?? 0)
    }
    const newest = places.recommended[place.newest] ?? 0
    if (newest < (places.minimum[voice] ?? 0)) this.outOfReach.add(voice, clients, price, cell)
    if (end[cell] !== RESTS || (hops[cell] ?? 0) <= MOST_HOPS) return
    this.long.add(voice, clients, price, cell)
    this.#noteLast(voice, place.lastVoice, clients)
  }

  #noteLast(voice: number, lastVoice: number, clients: number): void {
    const last = this.lastVoices.get(voice) ?? new Map<number, number>()
    last.set(lastVoice, (last.get(lastVoice) ?? 0) + clients)
    this.lastVoices.set(voice, last)
  }
}

export function journeyFaults(base: Base): JourneyFaults {
  const counter = new Counter(base)
  for (const [context, kinds] of troubleByContext(base).entries()) {
    counter.roads.enter(context)
    for (const kind of kinds) counter.add(kind, context)
  }
  return counter
}

/** Whether somebody of whom `concerns` holds, by owner, ends badly: asked of roads with another answer on trial. */
export function someForced(
  base: Base,
  roads: Roads,
  concerns: (voice: number, cell: number) => boolean,
  endsBadly: (at: Place) => boolean,
): boolean {
  const { grid, sweep, voices } = base
  const { outcome, rule } = sweep.cells
  const kinds = sweep.domain.kinds.length
  for (let context = 0; context < grid.contexts; context++) {
    roads.enter(context)
    for (let kind = 0; kind < kinds; kind++) {
      const cell = kind * grid.contexts + context
      if (outcome[cell] !== FORCED || !isSomebody(grid, kind, context)) continue
      if (concerns(voiceAt(rule[cell] ?? 0, voices.length), cell) && endsBadly(roads.from(kind))) return true
    }
  }
  return false
}
