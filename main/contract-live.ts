// What the window and the main process say to each other about the live server: starting and stopping it, who is
// connected, what is said. The page is told that there is something new, and asks for it when it likes.

import * as v from 'valibot'
import { hostSchema } from '../protocol/formats/endpoint.ts'
import { limitsSchema } from '../protocol/formats/limits.ts'
import type { Outcome } from '../protocol/formats/outcomes.ts'
import { policySchema } from '../protocol/formats/policy.ts'
import { between, choice, count, document } from '../protocol/formats/schema.ts'
import type { Trace } from '../protocol/formats/trace.ts'
import type { Shared } from './contract-share.ts'

/** Why a socket cannot be had; `code` is the system's own, such as EADDRINUSE. */
export interface LiveFault {
  readonly kind: 'port-in-use' | 'not-allowed' | 'unknown-host' | 'refused' | 'broken' | 'no-answer' | 'other'
  readonly code: string
}

export type LiveServerState =
  | { readonly kind: 'stopped' }
  | {
      readonly kind: 'listening'
      readonly host: string
      readonly port: number
      /** The name of the policy that new connections are answered by. */
      readonly policy: string
      /** Whether programs of other machines can reach it. */
      readonly exposed: boolean
      /** Milliseconds since 1970 UTC. */
      readonly since: number
    }

export type LiveStarted =
  | { readonly kind: 'listening'; readonly host: string; readonly port: number }
  /** `free` is another port that was free a moment ago; null where none was found. */
  | { readonly kind: 'port-in-use'; readonly port: number; readonly free: number | null }
  | { readonly kind: 'fault'; readonly fault: LiveFault }
  /** The host is not of this machine alone, and the user, when asked, said no. */
  | { readonly kind: 'not-confirmed' }
  /** One is listening already. */
  | { readonly kind: 'running' }

/** Why a connection is over. `limit`: one of the server's limits was passed; `stopped`: the server was stopped. */
export type LiveClosedBy = 'client' | 'server' | 'network' | 'idleness' | 'limit' | 'stopped'

/** One connection, as the list shows it. */
export interface LiveRow {
  /** Counted from 1 since the app began. */
  readonly connection: number
  /** `address:port` of the client. */
  readonly peer: string
  /** Milliseconds since 1970 UTC. */
  readonly openedAt: number
  readonly closedAt: number | null
  readonly closedBy: LiveClosedBy | null
  /** What its last CVQ or CVR said of the client; '' where it did not. null before one. */
  readonly who: { readonly library: string; readonly version: string } | null
  /** What VER agreed on: a dialect, CVR0, or `0` for nothing; null before VER. */
  readonly dialect: string | null
  /** What a client by the documentation makes of the answers so far; null before one that can be judged. */
  readonly outcome: Outcome | null
  /** The code of the last error line; null when none was sent. */
  readonly code: number | null
  readonly bytesIn: number
  readonly bytesOut: number
  /** Lines that its conversation does not hold: what is kept of one connection has an end. */
  readonly unkept: number
  /** The last command and its TrID, such as `CVQ 2`; null before one. */
  readonly last: string | null
  /** The name of the policy it is answered by: the one that was in force when it came. */
  readonly policy: string
}

/** One entry of the log. Handles in lines are masked. */
export interface LiveLogEntry {
  /** Counts from 1. */
  readonly entry: number
  /** Milliseconds since 1970 UTC. */
  readonly at: number
  /** null for what concerns the server as a whole. */
  readonly connection: number | null
  readonly what:
    | { readonly kind: 'opened'; readonly peer: string }
    | {
        readonly kind: 'line'
        readonly from: 'C' | 'S'
        readonly line: string
        /** It had more bytes than this and was not kept; `line` is then ''. Left out where it is here. */
        readonly longerThan?: number
        /** With its end. */
        readonly bytes: number
        /** In how many pieces it came; 1 for what is sent. */
        readonly pieces: number
        /** The message's number in the conversation's trace. */
        readonly message: number
      }
    /** What decided, in a few words; `message` is the request. */
    | { readonly kind: 'decided'; readonly short: string; readonly message: number }
    | { readonly kind: 'closed'; readonly by: LiveClosedBy }
    /** A limit refused something; `limit` is its name. */
    | { readonly kind: 'limit'; readonly limit: string; readonly sentence: string }
    | { readonly kind: 'started'; readonly place: string }
    | { readonly kind: 'stopped' }
    /** New connections are answered by this policy from here on. */
    | { readonly kind: 'policy'; readonly name: string }
    /** So many entries were left out, because they came faster than anybody reads. */
    | { readonly kind: 'left-out'; readonly count: number }
}

/** What is new since a revision; all there is since 0. */
export interface LiveNews {
  readonly revision: number
  readonly server: LiveServerState
  /** The connections that are other than before, the newest of all the connections there are to list. */
  readonly rows: readonly LiveRow[]
  /** Connections that were told of and are no longer listed. */
  readonly gone: readonly number[]
  readonly open: number
  readonly closed: number
  /** Connections a limit refused. */
  readonly refused: number
  readonly log: readonly LiveLogEntry[]
  /** Log entries from here on are still kept. */
  readonly oldestEntry: number
}

/** What a connection's conversation can be saved as. */
export const LIVE_SAVE_FORMATS = ['scenario', 'transcript', 'pcapng'] as const
export type LiveSaveFormat = (typeof LIVE_SAVE_FORMATS)[number]

/** Who may reach it is not the page's to say: beyond this machine the user is asked by the system's own dialog. */
const startSchema = document({
  host: hostSchema,
  /** 0 takes any free one. */
  port: between(0, 65_535),
  policy: policySchema,
  limits: limitsSchema,
})

export const LIVE_CHANNELS = {
  liveStart: { argument: startSchema },
  liveStop: { argument: v.null('object') },
  /** What is new since this revision. */
  liveNews: { argument: count },
  /** New connections are answered by this policy; open ones keep theirs. */
  livePolicy: { argument: policySchema },
  /** What was said on a connection so far, with the why of each answer; null when it is no longer kept. */
  liveConversation: { argument: count },
  /** Ends a connection. */
  liveDisconnect: { argument: count },
  /** Asks where to, and writes a conversation there. */
  liveSave: { argument: document({ connection: count, as: choice(LIVE_SAVE_FORMATS) }) },
  /** Drops the closed connections and the log. */
  liveClear: { argument: v.null('object') },
} as const

export interface LiveResults {
  readonly liveStart: LiveStarted
  readonly liveStop: null
  readonly liveNews: LiveNews
  readonly livePolicy: null
  readonly liveConversation: Trace | null
  readonly liveDisconnect: null
  readonly liveSave: Shared
  readonly liveClear: null
}

/** The name on the wire: there is something new of the live server. At most ten times a second. */
export type LiveNewsChannel = 'cvq-lab:live'
