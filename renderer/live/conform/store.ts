// What stands in the view Conformance: which server, the run under way, what came of the newest, and what is looked at.

import { create } from 'zustand'
import type { ConformAnswer, ConformNow } from '../../../main/contract-conform.ts'
import type { BugName } from '../../../protocol/bug-names.ts'
import type { LiveTarget } from '../target.ts'

export type Which = 'ours' | 'place'
export type Shown = 'all' | 'failures'

/** Which server a run is of; a bug is planted into our own alone. */
export interface Asked {
  readonly target: LiveTarget | null
  readonly bug: BugName | null
}

export interface Underway {
  readonly job: number
  readonly asked: Asked
  /** null while nothing is known of it yet. */
  readonly now: ConformNow | null
}

export interface Came {
  readonly asked: Asked
  readonly answer: ConformAnswer | { readonly kind: 'failed' }
}

export interface ConformState {
  readonly which: Which
  /** As typed. */
  readonly host: string
  readonly port: string
  readonly bug: BugName | null
  readonly underway: Underway | null
  readonly came: Came | null
  /** What became of saving, or of taking the address of the server in Server. */
  readonly notice: string | null
  readonly shown: Shown
  /** The address of the case that is looked at. */
  readonly chosen: string | null
  set(change: Partial<Omit<ConformState, 'set'>>): void
}

export const useConform = create<ConformState>((set) => ({
  which: 'ours',
  host: '127.0.0.1',
  port: '1863',
  bug: null,
  underway: null,
  came: null,
  notice: null,
  shown: 'all',
  chosen: null,
  set: (change) => set(change),
}))
