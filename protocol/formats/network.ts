// What a scenario says of the network and of the download.

import * as v from 'valibot'
import { choice, count, document, list, milliseconds } from './schema.ts'

export const DOWNLOAD_OUTCOMES = ['completes', 'fails', 'stalls'] as const
export type DownloadOutcome = (typeof DOWNLOAD_OUTCOMES)[number]

export const DEFAULT_LATENCY_MS = 40

const faultSchema = document({
  /** drop: the message is lost on the way. */
  kind: choice(['drop']),
  /** Which message, counted from 1 over the whole run. */
  at: v.pipe(count, v.minValue(1, 'position')),
})

export const networkSchema = document({
  /** One way, in virtual milliseconds. */
  latencyMs: v.optional(milliseconds, DEFAULT_LATENCY_MS),
  faults: v.optional(list(faultSchema), []),
})

export const downloadSchema = document({ outcome: v.optional(choice(DOWNLOAD_OUTCOMES), 'completes') })
