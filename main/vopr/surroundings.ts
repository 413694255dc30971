// What a connection and its visitor know of their world.

import type { FaultKind } from '../../protocol/fault-kinds.ts'
import type { Client } from '../../protocol/formats/client.ts'
import type { Outcome } from '../../protocol/formats/outcomes.ts'
import type { ClientSession } from '../client/session.ts'
import type { CompiledPolicy } from '../server/policy.ts'
import type { Dispatch } from '../server/session.ts'
import type { Clock } from '../simulation/clock.ts'
import type { Broken } from './failure.ts'
import type { Traffic } from './lane.ts'
import type { PolicyCard, Scene } from './scene.ts'
import type { Step } from './tape.ts'

/** A session for a client whose TrIDs begin there. */
export type ClientOf = (client: Client, firstTrid: number) => ClientSession

export type Tape = (visitor: number, hop: number, step: Step) => void

/** A connection as the world strikes it. */
export interface Struck {
  readonly isOver: boolean
  follow(card: PolicyCard): void
  breakOff(by: 'server' | 'network'): void
}

export interface Surroundings {
  readonly clock: Clock
  readonly traffic: Traffic
  readonly scene: Scene
  readonly clientOf: ClientOf
  /** null: nobody wants to see it. */
  readonly tape: Tape | null
  /** The policy that new connections get. */
  readonly card: PolicyCard
  /** Messages sent. */
  messages: number
  /** Journeys that came back to where they were. */
  loops: number
  /** A session for a new connection, as the server answers now. */
  open(link: Struck): Dispatch
  /** A policy as this world's server has it: with what it remembers since it was started. */
  fresh(card: PolicyCard): CompiledPolicy
  fired(kind: FaultKind): void
  judged(outcome: Outcome): void
  /** Counts what happens: a world in which it never ends is a failure. */
  step(): void
  fail(broken: Broken, visitor: number, hop: number, expected: string, got: string): never
}
