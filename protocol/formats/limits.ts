// What a live server takes on itself, each limit with its name, its default and the least and most it may be. Over a
// limit it refuses what is new, says why in its log, and goes on serving the rest (docs/decisions/0036).

import * as v from 'valibot'
import { between, document } from './schema.ts'

export interface LimitRange {
  readonly least: number
  readonly most: number
  readonly otherwise: number
}

export const LIMITS = {
  /** Connections open at a time. */
  connections: { least: 1, most: 100_000, otherwise: 10_000 },
  /** New connections a second from one address. */
  connectionsPerSecond: { least: 1, most: 1_000_000, otherwise: 1_000 },
  /** Seconds on which nothing moves on a connection. */
  idleSeconds: { least: 1, most: 86_400, otherwise: 300 },
  /** Bytes of a line without its end. */
  lineBytes: { least: 64, most: 65_536, otherwise: 1_024 },
  /** Lines a second on one connection. */
  linesPerSecond: { least: 1, most: 10_000_000, otherwise: 10_000 },
  /** Bytes kept for one connection: what came and is no line yet, and replies its client has not taken. */
  memoryBytes: { least: 4_096, most: 1_073_741_824, otherwise: 1_048_576 },
} as const satisfies Readonly<Record<string, LimitRange>>

export type LimitName = keyof typeof LIMITS
export type Limits = Readonly<Record<LimitName, number>>

const limit = (name: LimitName) =>
  v.optional(between(LIMITS[name].least, LIMITS[name].most), LIMITS[name].otherwise)

export const limitsSchema = document({
  connections: limit('connections'),
  connectionsPerSecond: limit('connectionsPerSecond'),
  idleSeconds: limit('idleSeconds'),
  lineBytes: limit('lineBytes'),
  linesPerSecond: limit('linesPerSecond'),
  memoryBytes: limit('memoryBytes'),
})
