// What came of judging a server: of each case, and of all of them.

import type { ConformanceCase, Due, Need } from './case.ts'
import type { Facts } from './fill.ts'
import type { Next } from './listener.ts'
import type { NoConnection } from './wire.ts'

/** What happened, in order; `on` is the connection, counted from 0. */
export type Entry = { readonly on: number } & (
  | { readonly kind: 'sent'; readonly text: string }
  | { readonly kind: 'half-closed' }
  /** A line with its end. */
  | { readonly kind: 'heard'; readonly text: string }
  | { readonly kind: 'closed' }
)

/** What was waited for and did not come. */
export interface Miss {
  readonly on: number
  /** Every reading that would have done. */
  readonly readings: readonly (readonly Due[])[]
  readonly got: Next
}

export type Verdict =
  | { readonly status: 'passed' }
  | { readonly status: 'failed'; readonly miss: Miss }
  /** The server lacks what every such server has, so the case cannot be tried. */
  | { readonly status: 'failed'; readonly lacks: Need }
  /** No connection could be made any more. */
  | { readonly status: 'failed'; readonly gone: NoConnection }
  /** The server lacks what it need not have. */
  | { readonly status: 'skipped'; readonly lacks: Need }

export interface CaseResult {
  readonly address: ConformanceCase['address']
  readonly judged: ConformanceCase
  readonly verdict: Verdict
  readonly log: readonly Entry[]
}

export interface Counts {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
}

export interface Report {
  readonly kind: 'judged'
  readonly facts: Facts
  /** In the order of the cases. */
  readonly results: readonly CaseResult[]
  readonly must: Counts
  readonly may: Counts
  /** Why the server could not be reached any more; null when it was there to the end. */
  readonly gone: NoConnection | null
}

export type SuiteOutcome =
  | Report
  /** There is no server. */
  | { readonly kind: 'unreachable'; readonly fault: NoConnection }
  | { readonly kind: 'cancelled' }

export function countsOf(results: readonly CaseResult[]): Counts {
  const of = (status: Verdict['status']) => results.filter(({ verdict }) => verdict.status === status).length
  return { passed: of('passed'), failed: of('failed'), skipped: of('skipped') }
}
