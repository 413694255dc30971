// World after world, by their seeds. A run of sessions from a seed on is the same however it is divided: world N is the
// world of seed N, and a failure in it is found again by that seed alone.

import type { FaultKind } from '../../protocol/fault-kinds.ts'
import { ClientSession } from '../client/session.ts'
import { latin1 } from '../server/latin1.ts'
import type { CompiledPolicy } from '../server/policy.ts'
import { type Dispatch, ServerSession } from '../server/session.ts'
import type { Failure } from './failure.ts'
import { type Plan, planOf } from './plan.ts'
import type { Scene } from './scene.ts'
import type { ClientOf } from './surroundings.ts'
import { Tally } from './tally.ts'
import type { Taped } from './tape.ts'
import { World } from './world.ts'

/** Starts a server: what it gives is asked for a session whenever a connection is opened. */
export type Server = () => (policy: CompiledPolicy) => Dispatch

export const ourServer: Server = () => (policy) => new ServerSession(policy)

const ourClient: ClientOf = (client, firstTrid) => new ClientSession(client, firstTrid, latin1)

export interface Setup {
  readonly scene: Scene
  readonly server: Server
  /** What visitors drive; our client where it is left out. */
  readonly clientOf?: ClientOf
  /** Only these kinds strike; null: all may. */
  readonly kinds: readonly FaultKind[] | null
}

export interface Found {
  readonly plan: Plan
  readonly failure: Failure
}

export const planIn = ({ scene, kinds }: Setup, seed: number): Plan =>
  planOf(seed, { policies: scene.policies, clients: scene.clients, kinds })

/** One world by its plan; what it counts is added to the tally. */
export const play = (setup: Setup, plan: Plan, tally = new Tally()): Failure | null =>
  new World(plan, { clientOf: ourClient, ...setup, tally, tape: null }).run()

/** One world with all that happens in it. */
export function playTaped(
  setup: Setup,
  plan: Plan,
): { readonly failure: Failure | null; readonly tape: readonly Taped[] } {
  const taped: Taped[] = []
  const tape = (at: number, visitor: number, hop: number, step: Taped['step']) => {
    taped.push({ at, visitor, hop, step })
  }
  const failure = new World(plan, { clientOf: ourClient, ...setup, tally: new Tally(), tape }).run()
  return { failure, tape: taped }
}

export class Run {
  readonly tally = new Tally()
  #seed: number

  constructor(
    private readonly setup: Setup,
    firstSeed: number,
  ) {
    this.#seed = firstSeed
  }

  /** The seed of the next world. */
  get next(): number {
    return this.#seed
  }

  /** Plays worlds until at least so many sessions are counted in all; the first failure ends it. */
  until(sessions: number): Found | null {
    while (this.tally.sessions < sessions) {
      const plan = planIn(this.setup, this.#seed)
      const failure = play(this.setup, plan, this.tally)
      if (failure !== null) return { plan, failure }
      this.#seed++
    }
    return null
  }
}
