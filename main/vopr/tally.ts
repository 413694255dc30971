// What a run counts: sessions, faults by kind, outcomes, and which two kinds struck in one world.

import { FAULT_KINDS, type FaultKind } from '../../protocol/fault-kinds.ts'
import type { Outcome } from '../../protocol/formats/outcomes.ts'
import { placeOf } from './kinds.ts'

const KINDS = FAULT_KINDS.length

export class Tally {
  /** Connections opened. */
  sessions = 0
  worlds = 0
  messages = 0
  loops = 0
  readonly #fired = new Float64Array(KINDS)
  /** Worlds in which both kinds struck, by KINDS * first + second. */
  readonly #pairs = new Float64Array(KINDS * KINDS)
  readonly #outcomes = new Map<Outcome, number>()
  /** Those that struck in the world under way. */
  readonly #now: number[] = []

  fired(kind: FaultKind): void {
    const place = placeOf(kind)
    this.#fired[place] = (this.#fired[place] ?? 0) + 1
    if (!this.#now.includes(place)) this.#now.push(place)
  }

  judged(outcome: Outcome): void {
    this.#outcomes.set(outcome, (this.#outcomes.get(outcome) ?? 0) + 1)
  }

  worldEnded(messages: number, loops: number): void {
    this.worlds++
    this.messages += messages
    this.loops += loops
    for (const first of this.#now) {
      for (const second of this.#now) {
        const pair = first * KINDS + second
        if (first < second) this.#pairs[pair] = (this.#pairs[pair] ?? 0) + 1
      }
    }
    this.#now.length = 0
  }

  faultsOf(kind: FaultKind): number {
    return this.#fired[placeOf(kind)] ?? 0
  }

  /** In how many worlds two kinds struck; 0 for a kind and itself. */
  worldsWith(one: FaultKind, other: FaultKind): number {
    const [first, second] = [placeOf(one), placeOf(other)]
    return this.#pairs[Math.min(first, second) * KINDS + Math.max(first, second)] ?? 0
  }

  get outcomes(): ReadonlyMap<Outcome, number> {
    return this.#outcomes
  }
}
