// What the view Server has in hand: what is known of the live server, what is chosen in it, and how it is to start.
// It outlives the view, and ends with the window.

import { create } from 'zustand'
import type { LiveFault, LiveNews } from '../../../main/contract-live.ts'
import { LIMITS, type LimitName, type Limits } from '../../../protocol/formats/limits.ts'
import type { Policy } from '../../../protocol/formats/policy.ts'
import { type Known, NOTHING_KNOWN, placeOf, withNews } from './news.ts'

/** Which policy answers: the one on Negotiate, the draft, or a built-in one by `builtin:NAME`. */
export type PolicyChoice = 'active' | 'draft' | `builtin:${string}`

/** What an id stands for; the one on Negotiate for one that is of none. */
export const choiceOf = (id: string): PolicyChoice =>
  id === 'draft' ? 'draft' : id.startsWith('builtin:') ? `builtin:${id.slice('builtin:'.length)}` : 'active'

export type Notice =
  | { readonly kind: 'busy'; readonly port: number; readonly free: number | null }
  | { readonly kind: 'fault'; readonly fault: LiveFault; readonly host: string; readonly port: number }
  | { readonly kind: 'failed' }
  /** Other machines would have reached it on this host, and were not let in. */
  | { readonly kind: 'not-let-in'; readonly host: string }
  | { readonly kind: 'swapped'; readonly name: string; readonly open: number }
  | { readonly kind: 'saved'; readonly name: string }
  | { readonly kind: 'not-written'; readonly name: string; readonly detail: string }
  | { readonly kind: 'not-made' }
  | { readonly kind: 'gone'; readonly connection: number }

/** What is to be seen of a conversation once it is there: all of it, it playing, or one of its messages. */
export type Wish = 'whole' | 'play' | { readonly message: number }

export const SIGHTS = ['log', 'conversation'] as const
export type Sight = (typeof SIGHTS)[number]

export interface ServerState {
  readonly known: Known
  readonly host: string
  readonly port: number
  readonly limits: Limits
  readonly policy: PolicyChoice
  /** What new connections were last told to be answered by; null before a start from this window. */
  readonly answering: Policy | null
  /** A start is under way. */
  readonly starting: boolean
  readonly notice: Notice | null
  /** The chosen connection. */
  readonly selected: number | null
  /** What of it is still to be shown; null where that was done. */
  readonly wish: Wish | null
  /** The chosen entry of the log. */
  readonly entry: number | null
  readonly sight: Sight
  readonly filter: string
  readonly follow: boolean
  take(news: LiveNews): void
  select(connection: number | null, wish: Wish): void
  set(change: Partial<Settable>): void
}

export type Settable = Pick<
  ServerState,
  | 'host'
  | 'port'
  | 'limits'
  | 'policy'
  | 'answering'
  | 'starting'
  | 'notice'
  | 'wish'
  | 'entry'
  | 'sight'
  | 'filter'
  | 'follow'
>

export const LIMIT_NAMES: readonly LimitName[] = [
  'connections',
  'connectionsPerSecond',
  'idleSeconds',
  'lineBytes',
  'linesPerSecond',
  'memoryBytes',
]

export const DEFAULT_LIMITS: Limits = {
  connections: LIMITS.connections.otherwise,
  connectionsPerSecond: LIMITS.connectionsPerSecond.otherwise,
  idleSeconds: LIMITS.idleSeconds.otherwise,
  lineBytes: LIMITS.lineBytes.otherwise,
  linesPerSecond: LIMITS.linesPerSecond.otherwise,
  memoryBytes: LIMITS.memoryBytes.otherwise,
}

/** The dispatch server's own place (hypothetic.org 2.0), on this computer alone. */
export const LOOPBACK = '127.0.0.1'
export const PORT = 1863

const isListed = ({ rows }: Known, connection: number | null): boolean =>
  connection !== null && placeOf(rows, connection) !== -1

export const useServer = create<ServerState>((set) => ({
  known: NOTHING_KNOWN,
  host: LOOPBACK,
  port: PORT,
  limits: DEFAULT_LIMITS,
  policy: 'active',
  answering: null,
  starting: false,
  notice: null,
  selected: null,
  wish: null,
  entry: null,
  sight: 'log',
  filter: '',
  follow: true,
  take: (news) =>
    set(({ known: before, selected, entry }) => {
      const known = withNews(before, news)
      const first = known.log[0]?.entry ?? Number.POSITIVE_INFINITY
      return {
        known,
        selected: isListed(known, selected) ? selected : null,
        entry: entry !== null && entry >= first ? entry : null,
      }
    }),
  select: (selected, wish) => set({ selected, wish }),
  set: (change) => set(change),
}))
