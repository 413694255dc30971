// What the runner talks to: connections to a server, wherever it is.

import type { Result } from '../../protocol/result.ts'
import type { PolicyName } from './policies.ts'

export type Heard =
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  /** The server closed, or the network broke. */
  | { readonly kind: 'closed'; readonly reset: boolean }
  /** Nothing came in the time given. */
  | { readonly kind: 'nothing' }

/** One connection. After it was closed, sending does nothing. */
export interface Wire {
  /** Resolves when the bytes have left; what is sent next goes in a packet of its own. */
  send(bytes: Uint8Array): Promise<void>
  halfClose(): Promise<void>
  /** The next that comes within so many milliseconds. */
  hear(ms: number): Promise<Heard>
  /** Ends it at once. */
  drop(): void
}

/** Why no connection could be made; `code` is the system's own, such as ECONNREFUSED. */
export interface NoConnection {
  readonly kind: 'port-in-use' | 'not-allowed' | 'unknown-host' | 'refused' | 'broken' | 'no-answer' | 'other'
  readonly code: string
}

export interface Target {
  /** A server elsewhere has one policy and passes over the name. */
  open(policy: PolicyName): Promise<Result<Wire, NoConnection>>
  /** Silence is judged after so many milliseconds; a line or a close is waited for five times as long. */
  readonly quietMs: number
  /** Cases judged at a time. */
  readonly atOnce: number
}
