// What the window and the main process say to each other about a probe: the mock client against a server that the user
// names, with the download for real where it follows an upgrade.

import type { DownloadFault } from '../protocol/download-fault.ts'
import { clientSchema } from '../protocol/formats/client.ts'
import { hostSchema, portSchema } from '../protocol/formats/endpoint.ts'
import { installerSchema } from '../protocol/formats/installer.ts'
import { count, document, flag } from '../protocol/formats/schema.ts'
import type { Trace } from '../protocol/formats/trace.ts'
import type { LiveFault } from './contract-live.ts'

/** One thing that was fetched, or was not. */
export interface ProbeDownload {
  /** As the dispatch server named it. */
  readonly url: string
  /** Where it was fetched instead, on this machine; null where nobody could be asked. */
  readonly from: string | null
  readonly bytes: number
  /** The length that was named; null where none was. */
  readonly total: number | null
  /** Milliseconds. */
  readonly ms: number
  readonly redirects: number
  /** SHA-256 of what came, in hexadecimal; null where it came to nothing. */
  readonly sum: string | null
  readonly fault: DownloadFault | null
}

/** What is being done just now. */
export type ProbeDoing =
  | { readonly kind: 'talking'; readonly hop: number }
  | {
      readonly kind: 'downloading'
      readonly url: string
      readonly bytes: number
      readonly total: number | null
    }
  | { readonly kind: 'opening'; readonly url: string }
  | { readonly kind: 'installing'; readonly version: string }

export interface ProbeUnderway {
  /** Of all that happened until now. */
  readonly trace: Trace
  readonly doing: ProbeDoing
}

export interface Probed {
  readonly kind: 'probed'
  readonly trace: Trace
  /** What the system said when a connection could not be made or broke; null when none did. */
  readonly fault: LiveFault | null
  readonly downloads: readonly ProbeDownload[]
  /** The fallback page, where it was opened; `text` is what a reader would see, null where it did not come. */
  readonly page: { readonly thing: ProbeDownload; readonly text: string | null } | null
  /** Why it ended before its end: `too-many` connections of one journey. */
  readonly stopped: 'cancelled' | 'too-many' | null
}

export type ProbeAnswer =
  | Probed
  /** The host is not this machine, and the user, when asked, said no. */
  | { readonly kind: 'not-confirmed' }

const orderSchema = document({
  /** Whoever asks knows the probe by this number. */
  job: count,
  host: hostSchema,
  port: portSchema,
  client: clientSchema,
  /** Whether it fetches the upgrade it is told to, and comes back. */
  journey: flag,
  download: installerSchema,
})

export const PROBE_CHANNELS = {
  /** Answered when it is over. A newer probe ends an older one. */
  probe: { argument: orderSchema },
  /** How far this probe is; null when it is not under way. */
  probeNow: { argument: count },
  /** Ends this probe, if it is still under way. */
  probeCancel: { argument: count },
} as const

export interface ProbeResults {
  readonly probe: ProbeAnswer
  readonly probeNow: ProbeUnderway | null
  readonly probeCancel: null
}
