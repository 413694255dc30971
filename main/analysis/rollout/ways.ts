// Where sign-ins lead under one policy: for each kind of client in each context, the journey of one sign-in, worked
// out once for all who take it. A sign-in is then a look-up, and the client stands at another place afterwards.

import { JOURNEY_ENDS, OUTCOMES } from '../../../protocol/formats/outcomes.ts'
import { FILM_STATES, type FilmState } from '../../../protocol/formats/rollout.ts'
import type { Context, Judge, Verdict } from '../judge.ts'
import { MISSING } from '../judge.ts'
import type { Watch } from '../sweep.ts'

/** Contexts with kinds, each pair with a number that lasts over all policies. */
export class Places {
  readonly contexts: number[] = []
  readonly kinds: number[] = []
  readonly #numbers = new Map<number, number>()

  of(context: number, kind: number): number {
    // More kinds than this would not fit into memory.
    const key = context * 2 ** 26 + kind
    const known = this.#numbers.get(key)
    if (known !== undefined) return known
    this.#numbers.set(key, this.contexts.length)
    this.kinds.push(kind)
    return this.contexts.push(context) - 1
  }
}

export const STATE = stateNumbers()

function stateNumbers(): Readonly<Record<FilmState, number>> {
  const place = (state: FilmState): number => FILM_STATES.indexOf(state)
  return {
    unseen: place('unseen'),
    'up-to-date': place('up-to-date'),
    'upgrade-offered': place('upgrade-offered'),
    'upgrade-forced': place('upgrade-forced'),
    refused: place('refused'),
    stranded: place('stranded'),
    loops: place('loops'),
    other: place('other'),
  }
}

/** Stranded as the version it was told to install: it stays so for as long as it is refused as that. */
export const STRANDED_AS_TOLD = FILM_STATES.length

/** By place: what a sign-in from there does. */
export interface Ways {
  /** The place it leads to. */
  readonly to: Uint32Array
  readonly exchanges: Uint32Array
  readonly upgrades: Uint32Array
  /** The state it ends in. */
  readonly states: Uint8Array
}

interface Journey {
  readonly kind: number
  readonly exchanges: number
  readonly upgrades: number
  readonly state: number
}

/** The state of a client that goes no further, at its first hop or a later one. */
function stateOf({ outcome, end, laterEnd, installs }: Verdict, first: boolean): number {
  const name = JOURNEY_ENDS[first ? end : laterEnd]
  if (name === 'refused') return STATE.refused
  if (name === 'stranded') return installs === MISSING ? STATE.stranded : STRANDED_AS_TOLD
  switch (OUTCOMES[outcome]) {
    case 'up-to-date':
      return STATE['up-to-date']
    case 'upgrade-offered':
      return STATE['upgrade-offered']
    default:
      return STATE.other
  }
}

/** One sign-in in the context the judge has entered, from connection to connection. */
function journeyOf(judge: Judge, from: number): Journey {
  const seen = new Set<number>()
  let kind = from
  for (let upgrades = 0; ; upgrades++) {
    seen.add(judge.kinds.firstLike(kind))
    const verdict = judge.signIn(kind)
    const next = judge.next(kind, verdict)
    const exchanges = upgrades + 1
    if (next < 0) return { kind, exchanges, upgrades, state: stateOf(verdict, upgrades === 0) }
    if (seen.has(judge.kinds.firstLike(next)))
      return { kind: next, exchanges, upgrades: exchanges, state: STATE.loops }
    kind = next
  }
}

/** Places between two looks at the watch. */
const PLACES_A_LOOK = 1_000

/** The ways from some places on, and from everywhere they lead to, when downloads complete; null when cancelled. */
export function waysFrom(
  occupied: readonly number[],
  places: Places,
  contexts: readonly Context[],
  judge: Judge,
  watch: Pick<Watch, 'cancelled'>,
): Ways | null {
  const to: number[] = []
  const journeys: Journey[] = []
  const visit = (place: number): void => {
    for (let at = place; journeys[at] === undefined; at = to[at] ?? place) {
      const journey = journeyOf(judge, places.kinds[at] ?? 0)
      journeys[at] = journey
      to[at] = places.of(places.contexts[at] ?? 0, journey.kind)
    }
  }
  const inOrder = [...occupied].sort((a, b) => (places.contexts[a] ?? 0) - (places.contexts[b] ?? 0))
  let entered = -1
  for (const [i, place] of inOrder.entries()) {
    if (i % PLACES_A_LOOK === 0 && watch.cancelled()) return null
    const context = places.contexts[place] ?? 0
    const entering = contexts[context]
    if (context !== entered && entering !== undefined) judge.enter(entering)
    entered = context
    visit(place)
  }
  return {
    to: Uint32Array.from(to, (place, from) => place ?? from),
    exchanges: Uint32Array.from(journeys, (journey) => journey?.exchanges ?? 0),
    upgrades: Uint32Array.from(journeys, (journey) => journey?.upgrades ?? 0),
    states: Uint8Array.from(journeys, (journey) => journey?.state ?? STATE.other),
  }
}

/** The same ways while no download completes: whoever has something to install stays what it was. */
export function duringOutage({ to, exchanges, upgrades, states }: Ways): Ways {
  const fails = upgrades.map((count) => Number(count > 0))
  return {
    to: to.map((next, place) => (fails[place] === 1 ? place : next)),
    exchanges: exchanges.map((count, place) => (fails[place] === 1 ? 1 : count)),
    upgrades: new Uint32Array(upgrades.length),
    states: states.map((state, place) => (fails[place] === 1 ? STATE['upgrade-forced'] : state)),
  }
}
