// The simulated download: how far it gets and how long it takes. No byte is moved and no host is asked.

import type { DownloadOutcome } from '../../protocol/formats/scenario.ts'
import { unreachable } from '../../protocol/result.ts'
import type { Random } from './random.ts'

/** The size of every simulated installer in bytes, about that of MSN Messenger 7.0's; ours. */
export const INSTALLER_BYTES = 9_100_000
/** Virtual bytes a second, a broadband line of the time; ours. */
export const BYTES_PER_SECOND = 2_000_000
/** How long a client waits for a download that has stopped, in virtual milliseconds; ours. */
export const STALL_MS = 30_000
/** A download breaks somewhere between these shares of it; ours. */
const BREAKS_FROM = 0.2
const BREAKS_TO = 0.8

export interface Download {
  readonly outcome: DownloadOutcome
  readonly bytes: number
  readonly totalBytes: number
  readonly durationMs: number
}

const durationOf = (bytes: number): number => Math.round((bytes / BYTES_PER_SECOND) * 1000)

const brokenAt = (random: Random): number =>
  Math.floor(INSTALLER_BYTES * (BREAKS_FROM + (BREAKS_TO - BREAKS_FROM) * random.fraction()))

function bytesArrived(outcome: DownloadOutcome, random: Random): number {
  switch (outcome) {
    case 'completes':
      return INSTALLER_BYTES
    case 'fails':
    case 'stalls':
      return brokenAt(random)
    default:
      return unreachable(outcome)
  }
}

/** One download with this outcome; where it breaks is the seed's to say. */
export function simulateDownload(outcome: DownloadOutcome, random: Random): Download {
  const bytes = bytesArrived(outcome, random)
  const waited = outcome === 'stalls' ? STALL_MS : 0
  return { outcome, bytes, totalBytes: INSTALLER_BYTES, durationMs: durationOf(bytes) + waited }
}
