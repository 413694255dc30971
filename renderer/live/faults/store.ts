// What stands in the view Faults: what to play, the search under way, and what came of the newest.

import { create } from 'zustand'
import type { FaultsAnswer } from '../../../main/contract-vopr.ts'
import type { BugName } from '../../../protocol/bug-names.ts'
import { FAULT_KINDS, type FaultKind } from '../../../protocol/fault-kinds.ts'

export type Server = 'ours' | 'surprise' | BugName

export interface FaultsState {
  readonly server: Server
  readonly sessions: number
  readonly seed: number
  readonly kinds: readonly FaultKind[]
  /** The search under way, and how far it is, of 1. */
  readonly underway: { readonly job: number; readonly done: number } | null
  readonly came: {
    readonly job: number
    readonly server: Server
    readonly answer: FaultsAnswer | null
  } | null
  /** Whether the bug of a surprise is told. */
  readonly told: boolean
  /** In a narrow window: the run in place of the settings. */
  readonly narrow: 'settings' | 'run'
  set(change: Partial<Omit<FaultsState, 'set'>>): void
}

export const useFaults = create<FaultsState>((set) => ({
  server: 'surprise',
  sessions: 50_000,
  seed: 1,
  kinds: FAULT_KINDS,
  underway: null,
  came: null,
  told: false,
  narrow: 'settings',
  set: (change) => set(change),
}))
