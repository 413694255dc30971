// What changes for whom between two policies, over the clients of both: groups of clients that the same happens to.

import type { Client } from './client.ts'
import type { JourneyEnd, Outcome } from './outcomes.ts'

/** What one policy makes of a client. */
export interface ClientVerdict {
  readonly outcome: Outcome
  readonly end: JourneyEnd
  readonly code: number | null
  readonly hops: number
  /** The rule that answered, `otherwise`, or null. */
  readonly rule: string | null
  /** What the answer named, where it was one with versions. */
  readonly answer: {
    readonly recommended: string
    readonly minimum: string
    readonly downloadUrl: string
    readonly fallbackUrl: string
  } | null
}

export interface Change {
  readonly clients: number
  /** The smallest, as lint's. */
  readonly witness: Client
  readonly before: ClientVerdict
  readonly after: ClientVerdict
}

export interface PolicyDiff {
  /** All clients of both policies' domain. */
  readonly clients: number
  readonly changed: number
  /** The most clients first. */
  readonly changes: readonly Change[]
}
