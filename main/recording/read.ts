// A file's bytes as a recorded run, whichever kind of recording they are. Nothing in them makes it throw or take more
// memory than some times their length.

import type { Recording, RecordingFault, RecordingKind } from '../../protocol/recording.ts'
import { fail, ok, type Result, unreachable } from '../../protocol/result.ts'
import type { Conversations } from './conversation.ts'
import { readCapture } from './from-capture.ts'
import { readTranscriptBytes } from './from-transcript.ts'
import { Notes } from './notes.ts'
import { isPcap, packetsOfPcap } from './pcap.ts'
import { isPcapng, packetsOfPcapng } from './pcapng.ts'
import { runOf } from './run.ts'

/** The largest file read, in bytes. */
export const LARGEST_RECORDING = 64 * 1024 * 1024

function recordingOf(name: string, kind: RecordingKind, read: Conversations): Recording {
  const { conversations, notes } = read
  const { trace, asks } = runOf(name, conversations)
  return {
    name,
    kind,
    trace,
    asks,
    connections: conversations.map(({ client, server, opened, said }, hop) => ({
      hop,
      client,
      server,
      opened,
      lines: said.filter(({ line }) => line !== null).length,
    })),
    notes,
  }
}

/** What the first bytes say a file is; all that is no capture may be a transcript. */
export function kindOf(bytes: Uint8Array): RecordingKind {
  if (isPcapng(bytes)) return 'pcapng'
  return isPcap(bytes) ? 'pcap' : 'transcript'
}

function readAs(kind: RecordingKind, name: string, bytes: Uint8Array): Result<Conversations, RecordingFault> {
  const notes = new Notes()
  switch (kind) {
    case 'transcript':
      return readTranscriptBytes(name, bytes)
    case 'pcap':
      return readCapture(packetsOfPcap(bytes, notes), notes)
    case 'pcapng':
      return readCapture(packetsOfPcapng(bytes, notes), notes)
    default:
      return unreachable(kind)
  }
}

/** `name` is the file's, without its folder: its ending tells Markdown, and it is the run's title. */
export function readRecording(name: string, bytes: Uint8Array): Result<Recording, RecordingFault> {
  if (bytes.length > LARGEST_RECORDING)
    return fail({ kind: 'too-large', bytes: bytes.length, limit: LARGEST_RECORDING })
  const kind = kindOf(bytes)
  const read = readAs(kind, name, bytes)
  return read.ok ? ok(recordingOf(name, kind, read.value)) : read
}
