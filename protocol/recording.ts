// A recorded run: what somebody else's client and server said to each other, read from a transcript or a capture.
// Its trace is for looking at; nothing of it is executed.

import type { Trace } from './formats/trace.ts'

/** One TCP connection of the recording, a hop of its trace. */
export interface RecordedConnection {
  readonly hop: number
  /** `address:port` as captured; null in a transcript, which names neither. */
  readonly client: string | null
  readonly server: string | null
  /** When it was opened, ISO 8601 in UTC; null where the recording does not say. */
  readonly opened: string | null
}

/** What of a recording could not be read, or was left out; the sentence is made elsewhere. */
export type RecordingNote =
  /** Packets that are not IPv4/TCP or IPv6/TCP, or of other ports. */
  | { readonly kind: 'other-packets'; readonly count: number }
  /** Bytes missing within a stream: the capture began late or lost packets. */
  | { readonly kind: 'gap'; readonly hop: number; readonly bytes: number }
  /** The capture ends within a packet. */
  | { readonly kind: 'cut-short' }
  /** Packets of which only the beginning was captured. */
  | { readonly kind: 'snapped'; readonly count: number }
  /** Connections beyond the limit. */
  | { readonly kind: 'too-many-connections'; readonly count: number; readonly limit: number }
  /** Lines or bytes beyond the limit. */
  | { readonly kind: 'too-long'; readonly limit: number }

export const RECORDING_KINDS = ['transcript', 'pcap', 'pcapng'] as const
export type RecordingKind = (typeof RECORDING_KINDS)[number]

export interface Recording {
  /** The file's name. */
  readonly name: string
  readonly kind: RecordingKind
  readonly trace: Trace
  readonly connections: readonly RecordedConnection[]
  readonly notes: readonly RecordingNote[]
  /** The same in the transcript's notation, a connection after another; what our server is held against. */
  readonly transcript: string
}

/** What our server would have said, line by line, as in a diff. */
export interface HeldRow {
  readonly mark: 'both' | 'expected' | 'got'
  readonly text: string
}

export interface Held {
  readonly passed: boolean
  /** In the order of the recording's connections. */
  readonly connections: readonly (readonly HeldRow[])[]
}
