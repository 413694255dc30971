// A recorded run: what somebody else's client and server said to each other, read from a transcript or a capture.
// Its trace is for looking at; nothing of it is executed. What it shows and does not claim: docs/decisions/0024.

import * as v from 'valibot'
import { choice, document, list, text } from './formats/schema.ts'
import type { Trace, Why } from './formats/trace.ts'
import type { Speaker, TranscriptFault } from './transcript.ts'

/** One TCP connection of the recording, a hop of its trace. */
export interface RecordedConnection {
  readonly hop: number
  /** `address:port` as captured; null in a transcript, which names neither. */
  readonly client: string | null
  readonly server: string | null
  /** When its first packet was captured, in milliseconds since 1970 UTC; null where the recording does not say. */
  readonly opened: number | null
  /** How many lines of it are shown. */
  readonly lines: number
}

/** What of a recording could not be read, or was left out; the sentences are in diagram/say-recording.ts. */
export type RecordingNote =
  /** Packets that are not TCP over IPv4 or IPv6, or of connections of other ports that do not begin as this protocol does. */
  | { readonly kind: 'other-packets'; readonly count: number }
  /** Packets of a link type that is not read, by its number in the tcpdump list. */
  | { readonly kind: 'other-link'; readonly link: number; readonly count: number }
  /** Pieces of packets that were cut on the way (IP fragments). */
  | { readonly kind: 'fragments'; readonly count: number }
  /** Packets of which only the beginning was captured. */
  | { readonly kind: 'snapped'; readonly count: number }
  /** Packets in a block that pcapng has given up. */
  | { readonly kind: 'old-packets'; readonly count: number }
  /** The capture ends within a packet. */
  | { readonly kind: 'cut-short' }
  /** From this byte on the capture is not what its format says; nothing behind it is read. */
  | { readonly kind: 'damaged'; readonly at: number }
  /** The capture begins after the connection did. */
  | { readonly kind: 'begun-before'; readonly hop: number }
  /** Bytes missing within what one side said: the capture lost packets. */
  | { readonly kind: 'gap'; readonly hop: number; readonly from: Speaker; readonly bytes: number }
  /** Bytes that are no whole line: beside a gap, or without a line end at the end. */
  | { readonly kind: 'no-line'; readonly hop: number; readonly from: Speaker; readonly bytes: number }
  /** Lines longer than any that is shown, in bytes. */
  | { readonly kind: 'long-lines'; readonly count: number; readonly limit: number }
  /** What some commands of later dialects carry behind their line. */
  | { readonly kind: 'payloads'; readonly count: number; readonly bytes: number }
  /** Connections beyond the limit. */
  | { readonly kind: 'too-many-connections'; readonly count: number; readonly limit: number }
  /** Lines beyond the limit. */
  | { readonly kind: 'too-many-lines'; readonly count: number; readonly limit: number }

export const RECORDING_KINDS = ['transcript', 'pcap', 'pcapng'] as const
export type RecordingKind = (typeof RECORDING_KINDS)[number]

export interface Recording {
  /** The file's name. */
  readonly name: string
  readonly kind: RecordingKind
  /** With `recorded`; its connections stand one after another, each with its own times from the first packet on. */
  readonly trace: Trace
  /** Whether a client asked for its version in it, so that `trace.client` is read from its lines. */
  readonly asks: boolean
  readonly connections: readonly RecordedConnection[]
  readonly notes: readonly RecordingNote[]
}

/** Why a file is no recording; the sentence is in diagram/say-recording.ts. */
export type RecordingFault =
  | { readonly kind: 'too-large'; readonly bytes: number; readonly limit: number }
  /** Neither a capture nor text. */
  | { readonly kind: 'unknown' }
  /** Text that is no transcript. */
  | { readonly kind: 'not-a-transcript'; readonly fault: TranscriptFault }
  /** Nobody says anything in it. */
  | { readonly kind: 'no-lines' }
  /** A capture without a TCP connection of port 1863, or of another that begins as this protocol does: `ports` were passed over, the busiest first, and so many `more`. */
  | { readonly kind: 'no-connections'; readonly ports: readonly number[]; readonly more: number }

/** What our server is held against: per connection what was said, and who closed (a null line), in order. */
const saidSchema = document({ from: choice(['C', 'S']), line: v.nullable(text) })
export const saidInSchema = list(list(saidSchema))
export type Said = v.InferOutput<typeof saidSchema>

/** What a trace's connections said, in order. */
export function saidIn({ events, journey }: Trace): readonly (readonly Said[])[] {
  const said: Said[][] = journey.hops.map(() => [])
  for (const event of events) {
    if (event.kind === 'send') {
      said[event.hop]?.push({ from: event.actor === 'client' ? 'C' : 'S', line: event.line })
    } else if (event.kind === 'close' && event.actor !== 'network') {
      said[event.hop]?.push({ from: event.actor === 'client' ? 'C' : 'S', line: null })
    }
  }
  return said
}

/** What our server would have said, line by line, as in a diff. */
export interface HeldRow {
  /** Said by both, by the recording's server alone, or by ours alone. A client's lines are `both`: ours hears them. */
  readonly mark: 'both' | 'expected' | 'got'
  readonly from: Speaker
  /** null: closes. */
  readonly line: string | null
  /** The recording's message, as numbered in its trace; null for a close, and for what ours alone said. */
  readonly message: number | null
  /** Why our server said what the recording's did not. */
  readonly why: Why | null
}

export interface Held {
  /** Whether our server would have said the same throughout. */
  readonly passed: boolean
  /** In the order of the recording's connections. */
  readonly connections: readonly (readonly HeldRow[])[]
}
