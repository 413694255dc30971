// What the window and the main process say to each other about conformance: a run of the cases against our own server, or
// against one that the user names. All of it comes in words: what a case states, what was sent, due and heard.

import * as v from 'valibot'
import { BUG_NAMES } from '../protocol/bug-names.ts'
import { hostSchema, portSchema } from '../protocol/formats/endpoint.ts'
import { choice, count, document, text } from '../protocol/formats/schema.ts'
import type { LiveFault } from './contract-live.ts'
import type { Shared } from './contract-share.ts'

export const CONFORM_FORMATS = ['text', 'json', 'junit'] as const
export type ConformFormat = (typeof CONFORM_FORMATS)[number]

export type ConformLevel = 'must' | 'may'
export type ConformStatus = 'passed' | 'failed' | 'skipped'

export interface ConformEntry {
  /** The connection, counted from 1; null where a case has only one. */
  readonly on: number | null
  readonly from: 'C' | 'S'
  readonly what: 'line' | 'closes'
  /** Wire text with what cannot be seen made visible, or a sentence. */
  readonly text: string
}

/** One case and what came of it. */
export interface ConformCase {
  /** Such as `ver/2.3`. */
  readonly address: string
  readonly level: ConformLevel
  readonly status: ConformStatus
  readonly statement: string
  readonly source: string
  readonly talk: readonly ConformEntry[]
  /** What should have come, and what did; null where the case passed or was not played. */
  readonly expected: string | null
  readonly got: string | null
  /** Why it was not played. */
  readonly reason: string | null
}

export interface ConformSection {
  readonly address: string
  readonly title: string
  readonly cases: readonly ConformCase[]
}

export interface ConformCounts {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
}

export type ConformAnswer =
  | {
      readonly kind: 'judged'
      /** The server, as the report calls it. */
      readonly name: string
      readonly sections: readonly ConformSection[]
      readonly must: ConformCounts
      readonly may: ConformCounts
      /** Why the server could not be reached any more; null when it was there to the end. */
      readonly gone: LiveFault | null
      /** What it took, in milliseconds. */
      readonly ms: number
    }
  | { readonly kind: 'unreachable'; readonly fault: LiveFault }
  /** The host is not this machine, and the user, when asked, said no. */
  | { readonly kind: 'not-confirmed' }
  | { readonly kind: 'cancelled' }

/** How far a run is. */
export interface ConformNow {
  readonly done: number
  readonly total: number
  readonly failed: number
}

const orderSchema = document({
  /** Whoever asks knows the run by this number. */
  job: count,
  /** null: our own server, in the main process. */
  host: v.nullable(hostSchema),
  port: portSchema,
  /** A bug planted into our own server. */
  bug: v.nullable(choice(BUG_NAMES)),
  /** An area, a section or a case alone; null for all. */
  only: v.nullable(v.pipe(text, v.maxLength(32, 'text'))),
})

export const CONFORM_CHANNELS = {
  /** Answered when it is over. A newer run ends an older one. */
  conform: { argument: orderSchema },
  /** How far this run is; null when it is not under way. */
  conformNow: { argument: count },
  /** Ends this run, if it is still under way. */
  conformCancel: { argument: count },
  /** Asks where to, and writes the report of the newest run there; cancelled where there is none. */
  conformSave: { argument: choice(CONFORM_FORMATS) },
} as const

export interface ConformResults {
  readonly conform: ConformAnswer
  readonly conformNow: ConformNow | null
  readonly conformCancel: null
  readonly conformSave: Shared
}
