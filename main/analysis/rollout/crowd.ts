// Everybody in a rollout, hour by hour: where each client stands, what state it is in, and what its sign-ins do. The
// only code of a rollout that runs once for each sign-in.

import { FILM_STATES } from '../../../protocol/formats/rollout.ts'
import type { People } from './people.ts'
import { type Places, STATE, STRANDED_AS_TOLD, type Ways } from './ways.ts'

/** What happened since it was last asked. */
export interface Happened {
  readonly signIns: number
  readonly exchanges: number
  readonly upgrades: number
  readonly refusals: number
  readonly strandings: number
  readonly loops: number
  readonly failedDownloads: number
}

/** The film's states, and those who are stranded as told. */
const STATES = FILM_STATES.length + 1

export class Crowd {
  readonly #starts: Uint32Array
  /** By person: a place of `Places`, and a state. */
  readonly #at: Uint32Array
  readonly #state: Uint8Array
  /** By state: how many are in it. */
  readonly #inState = new Uint32Array(STATES)
  /** By place: how many stand there. */
  #standing = new Uint32Array(1)
  /** By state: how many sign-ins ended in it since it was last asked. */
  readonly #ended = new Uint32Array(STATES)
  #exchanges = 0
  #upgrades = 0

  constructor({ context, kind, starts }: People, places: Places) {
    this.#starts = starts
    this.#at = context.map((own, person) => places.of(own, kind[person] ?? 0))
    this.#state = new Uint8Array(kind.length).fill(STATE.unseen)
    this.#inState[STATE.unseen] = kind.length
    this.makeRoom(places)
    for (const place of this.#at) this.#standing[place] = (this.#standing[place] ?? 0) + 1
  }

  /** There are more places than before. */
  makeRoom({ kinds }: Places): void {
    const standing = new Uint32Array(kinds.length)
    standing.set(this.#standing.subarray(0, kinds.length))
    this.#standing = standing
  }

  /** Places where somebody stands. */
  occupied(): readonly number[] {
    return Array.from(this.#standing.keys()).filter((place) => (this.#standing[place] ?? 0) > 0)
  }

  /** By place: how many stand there. */
  get standing(): Uint32Array {
    return this.#standing
  }

  inState(state: number): number {
    const asTold = state === STATE.stranded ? (this.#inState[STRANDED_AS_TOLD] ?? 0) : 0
    return (this.#inState[state] ?? 0) + asTold
  }

  /** What happened since the last call. A failed download leaves its client waiting, and alone does. */
  take(): Happened {
    const ended = (state: number): number => this.#ended[state] ?? 0
    const failedDownloads = ended(STATE['upgrade-forced'])
    const happened = {
      signIns: this.#ended.reduce((sum, one) => sum + one, 0),
      exchanges: this.#exchanges,
      upgrades: this.#upgrades,
      refusals: ended(STATE.refused),
      strandings: ended(STATE.stranded) + ended(STRANDED_AS_TOLD) + failedDownloads,
      loops: ended(STATE.loops),
      failedDownloads,
    }
    this.#ended.fill(0)
    this.#exchanges = 0
    this.#upgrades = 0
    return happened
  }

  /** Everybody of a slot signs in. */
  signIn(slot: number, ways: Ways): void {
    const from = this.#starts[slot] ?? 0
    const below = this.#starts[slot + 1] ?? 0
    const [at, states, ended] = [this.#at, this.#state, this.#ended]
    let exchanges = 0
    let upgrades = 0
    for (let person = from; person < below; person++) {
      const place = at[person] ?? 0
      const before = states[person] ?? 0
      const state = endOf(ways.states[place] ?? 0, before)
      ended[state] = (ended[state] ?? 0) + 1
      exchanges += ways.exchanges[place] ?? 0
      upgrades += ways.upgrades[place] ?? 0
      if (state !== before) this.#enter(person, before, state)
      const next = ways.to[place] ?? place
      if (next !== place) this.#move(person, place, next)
    }
    this.#exchanges += exchanges
    this.#upgrades += upgrades
  }

  #enter(person: number, before: number, state: number): void {
    this.#state[person] = state
    this.#inState[before] = (this.#inState[before] ?? 0) - 1
    this.#inState[state] = (this.#inState[state] ?? 0) + 1
  }

  #move(person: number, from: number, to: number): void {
    this.#at[person] = to
    this.#standing[from] = (this.#standing[from] ?? 0) - 1
    this.#standing[to] = (this.#standing[to] ?? 0) + 1
  }
}

/** Who is refused as what it was told to install was stranded before, and still is. */
const endOf = (state: number, before: number): number =>
  before === STRANDED_AS_TOLD && state === STATE.refused ? STRANDED_AS_TOLD : state
