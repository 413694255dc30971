// What a live server tells of its connections, for its log and for the window.

import type { LimitName } from '../../protocol/formats/limits.ts'
import type { Why } from '../../protocol/formats/trace.ts'

/** Limits that refuse a connection as it comes, and those that one which is open runs into. */
export type DoorLimit = Extract<LimitName, 'connections' | 'connectionsPerSecond'>
export type ConnectionLimit = Exclude<LimitName, DoorLimit>

/** Why a connection is over. `limit`: it passed one; `stopped`: the server was closed. */
export type ClosedBy = 'client' | 'server' | 'network' | 'idleness' | 'limit' | 'stopped'

export type ConnectionEvent =
  | ({
      /** Counted from 1. */
      readonly connection: number
    } & (
      | { readonly kind: 'opened'; readonly peer: string }
      /** A line came, before anything is made of it; an empty one and OUT too. */
      | {
          readonly kind: 'received'
          /** Without its end; '' when it was too long to keep. */
          readonly line: string
          /** With its end. Of a line that was too long: as many as came. */
          readonly bytes: number
          /** In how many pieces it came, at least 1: a line that came alone or with others at once came in one. */
          readonly pieces: number
          readonly tooLong: boolean
        }
      /** What came of a request; nothing is told of an empty line. */
      | {
          readonly kind: 'answered'
          readonly request: string
          /** null: the server only closes. */
          readonly reply: string | null
          readonly closes: boolean
          /** Made when it is asked for. */
          why(): Why
        }
      /** It ran into a limit, for the first time. */
      | { readonly kind: 'limit'; readonly limit: ConnectionLimit }
      | {
          readonly kind: 'closed'
          readonly by: ClosedBy
          readonly bytesIn: number
          readonly bytesOut: number
        }
    ))
  /** Connections were refused as they came: the first at once, those behind it counted and told once a second. */
  | {
      readonly connection: null
      readonly kind: 'refused'
      readonly limit: DoorLimit
      /** The address of the last of them. */
      readonly peer: string
      readonly count: number
    }

export type Tell = (event: ConnectionEvent) => void
