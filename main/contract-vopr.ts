// What the window and the main process say to each other about random sessions under faults: "find me a failure".

import * as v from 'valibot'
import { BUG_NAMES, type BugName } from '../protocol/bug-names.ts'
import { FAULT_KINDS, type FaultKind } from '../protocol/fault-kinds.ts'
import { between, choice, count, document, list } from '../protocol/formats/schema.ts'
import type { Trace } from '../protocol/formats/trace.ts'

export const MOST_SESSIONS = 10_000_000
/** Half of what a number holds exactly: worlds count on from it. */
export const LARGEST_SEED = 2 ** 52

export const BROKEN = [
  'server-answer',
  'client-acts',
  'after-close',
  'too-many-replies',
  'memory',
  'journey',
  'unfinished',
  'threw',
] as const

/** What was found, made as small as it goes. */
export interface FaultsFailure {
  readonly broken: (typeof BROKEN)[number]
  readonly seed: number
  /** Virtual milliseconds. */
  readonly at: number
  /** Bytes or acts, one character a byte. */
  readonly expected: string
  readonly got: string
  /** The faults without which it does not come about. */
  readonly kinds: readonly FaultKind[]
  readonly visitors: number
  /** The conversation in which it came about. */
  readonly trace: Trace
  readonly transcript: string
}

export interface FaultsCounts {
  readonly sessions: number
  readonly worlds: number
  readonly ms: number
  readonly pairs: { readonly covered: number; readonly all: number }
  /** By the order of the kinds: in how many worlds each two struck, row by row. */
  readonly matrix: readonly number[]
}

export type FaultsAnswer =
  | {
      readonly kind: 'sought'
      readonly counts: FaultsCounts
      /** The one that was planted, also where the window was not to know. */
      readonly bug: BugName | null
      /** null: every answer was as it must be. */
      readonly failure: FaultsFailure | null
      /** The command that plays the failure again. */
      readonly replay: string | null
    }
  | { readonly kind: 'cancelled' }

const orderSchema = document({
  /** Whoever asks knows the run by this number. */
  job: count,
  /** `ours`, one with this bug planted, or `surprise`: one with a bug that the window is not told. */
  server: choice(['ours', 'surprise', ...BUG_NAMES]),
  sessions: between(1, MOST_SESSIONS),
  seed: between(0, LARGEST_SEED),
  kinds: v.pipe(
    list(choice(FAULT_KINDS)),
    v.check((kinds) => kinds.length <= FAULT_KINDS.length, 'list'),
  ),
})
export type FaultsOrder = v.InferOutput<typeof orderSchema>

export const VOPR_CHANNELS = {
  /** Answered when it is over. A newer run ends an older one. */
  faults: { argument: orderSchema },
  /** How far this run is, of 1; null when it is not under way. */
  faultsNow: { argument: count },
  /** Ends this run, if it is still under way. */
  faultsCancel: { argument: count },
} as const

export interface VoprResults {
  readonly faults: FaultsAnswer
  readonly faultsNow: number | null
  readonly faultsCancel: null
}
