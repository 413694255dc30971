// `cvq-lab/trace@1`: everything that happened in a run, as data. The window, the command line, the exports and
// the tests all read it. Times are virtual milliseconds from the start of the run. `outcome`, `code`,
// `disconnectedBy` and `why` are the first hop's; `lines` and `events` are all hops'.

import type { FieldName } from '../parameters.ts'
import type { Behaviour, Client } from './client.ts'
import type { JourneyEnd, Outcome } from './outcomes.ts'
import type { MatchKey } from './policy.ts'
import type { DownloadOutcome } from './scenario.ts'

export const TRACE_FORMAT = 'cvq-lab/trace@1'

export type Actor = 'client' | 'server'
export type Disconnector = Actor | 'network'

/** A rule that did not answer: the first field of it that failed, what it wanted and what the client sent. */
export interface TriedRule {
  readonly rule: string
  readonly failed: MatchKey
  /** As the policy has it: a list of names, a range, or a cohort. */
  readonly expected: readonly string[] | string | { readonly below: number; readonly salt: string }
  /** What the client sent; null when it sent nothing there. A cohort's got is the handle's hash mod 100. */
  readonly got: string | number | null
}

/** The checks that come before the rules, in this order (docs/decisions: order of checks). */
export const CHECKS = ['trid', 'command', 'state', 'parameters', 'locale', 'client'] as const
export type Check = (typeof CHECKS)[number]

export interface FailedCheck {
  readonly check: Check
  /** Why in one word, for the sentence. */
  readonly reason:
    | 'missing-trid'
    | 'bad-trid'
    | 'unknown-command'
    | 'line-too-long'
    | 'second-ver'
    | 'cvq-before-ver'
    | 'cvq-after-dialect'
    | 'dialect-without-cvq'
    | 'too-few'
    | 'too-many'
    | 'not-an-lcid'
    | 'unknown-lcid'
    | 'unknown-library'
    | 'unknown-identification'
    | 'not-a-version'
    | 'version-above-all'
  readonly field: FieldName | null
  readonly expected: string
  readonly got: string
}

/** How VER was answered: what the client offered, what the policy speaks, what came of it. */
export interface DialectChoice {
  readonly offered: readonly string[]
  readonly spoken: readonly string[]
  /** A dialect, CVR0, or `0` for nothing shared. */
  readonly chosen: string
}

/** Why the server answered a line as it did. */
export interface Why {
  /** The rule that answered, `otherwise`, or null when a check or VER answered. */
  readonly rule: string | null
  readonly tried: readonly TriedRule[]
  /** The checks the line passed, in order. */
  readonly passed: readonly Check[]
  readonly failed: FailedCheck | null
  readonly dialect: DialectChoice | null
  /** The error code answered, if any. */
  readonly code: number | null
  readonly closes: boolean
}

/** How the client compared, when it did. */
export interface Comparison {
  readonly own: string
  readonly recommended: string
  readonly recommended2: string
  readonly minimum: string
}

export interface Judgement {
  readonly outcome: Outcome
  readonly code: number | null
  readonly behaviour: Behaviour
  readonly comparison: Comparison | null
}

type Happening =
  | { readonly actor: 'client'; readonly kind: 'connect'; readonly version: string; readonly library: string }
  | { readonly actor: Actor; readonly kind: 'send'; readonly message: number; readonly line: string }
  | { readonly actor: Actor; readonly kind: 'receive'; readonly message: number; readonly line: string }
  /** The server's decision on message `message`; `reply` is the line it sends, null when it only closes. */
  | {
      readonly actor: 'server'
      readonly kind: 'decide'
      readonly message: number
      readonly why: Why
      readonly reply: string | null
    }
  /** The client's judgement of message `message`; null when none came. */
  | {
      readonly actor: 'client'
      readonly kind: 'judge'
      readonly message: number | null
      readonly judgement: Judgement
    }
  /** Who closed; the other side sees it one latency later. */
  | { readonly actor: Disconnector; readonly kind: 'close' }
  /** Begun at `at`, over after `durationMs`; `bytes` of `totalBytes` had arrived (simulated, no byte is moved). */
  | {
      readonly actor: 'client'
      readonly kind: 'download'
      readonly url: string
      readonly outcome: DownloadOutcome
      readonly bytes: number
      readonly totalBytes: number
      readonly durationMs: number
    }
  | { readonly actor: 'client'; readonly kind: 'openUrl'; readonly url: string }
  /** `release` is the catalogue's product name for what was installed, null when it has none. */
  | {
      readonly actor: 'client'
      readonly kind: 'install'
      readonly from: string
      readonly to: string
      readonly release: string | null
    }
  /** The client waited this long for an answer that did not come. */
  | { readonly actor: 'client'; readonly kind: 'wait'; readonly ms: number }
  | { readonly actor: 'client'; readonly kind: 'end'; readonly end: JourneyEnd; readonly outcome: Outcome }

export type TraceEvent = { readonly at: number; readonly hop: number } & Happening
export type EventOf<Kind extends TraceEvent['kind']> = Extract<TraceEvent, { readonly kind: Kind }>

export interface TraceLine {
  readonly hop: number
  readonly from: 'C' | 'S'
  readonly line: string
}

export interface Hop {
  readonly version: string
  readonly outcome: Outcome
  readonly code: number | null
  readonly rule: string | null
}

export interface Trace {
  readonly format: typeof TRACE_FORMAT
  readonly title: string
  readonly seed: number
  /** The client of the first hop, and the policy's name: what a picture's heads say. */
  readonly client: Client
  readonly policy: string
  readonly outcome: Outcome
  readonly code: number | null
  readonly disconnectedBy: Disconnector | null
  readonly lines: readonly TraceLine[]
  readonly events: readonly TraceEvent[]
  /** The decision on the first hop's CVQ, or on its VER when no CVQ was sent. */
  readonly why: Why | null
  readonly journey: { readonly end: JourneyEnd; readonly hops: readonly Hop[] }
}
