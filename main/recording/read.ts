// A file's bytes as a recorded run, whichever kind of recording they are. Nothing in them makes it throw or take more
// memory than some times their length.

import type { Recording, RecordingFault, RecordingKind } from '../../protocol/recording.ts'
import { fail, ok, type Result } from '../../protocol/result.ts'
import { type Conversations, upToLimit } from './conversation.ts'
import { readTranscriptBytes } from './from-transcript.ts'
import { runOf } from './run.ts'

/** The largest file read, in bytes. */
export const LARGEST_RECORDING = 64 * 1024 * 1024

function recordingOf(
  name: string,
  kind: RecordingKind,
  read: Conversations,
): Result<Recording, RecordingFault> {
  const { conversations, notes } = upToLimit(read.conversations)
  const { trace, asks } = runOf(name, conversations)
  return ok({
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
    notes: [...read.notes, ...notes],
  })
}

/** What the first bytes say a file is; all that is no capture may be a transcript. */
export function kindOf(_bytes: Uint8Array): RecordingKind {
  return 'transcript'
}

/** `name` is the file's, without its folder: its ending tells Markdown, and it is the run's title. */
export function readRecording(name: string, bytes: Uint8Array): Result<Recording, RecordingFault> {
  if (bytes.length > LARGEST_RECORDING)
    return fail({ kind: 'too-large', bytes: bytes.length, limit: LARGEST_RECORDING })
  const read = readTranscriptBytes(name, bytes)
  return read.ok ? recordingOf(name, kindOf(bytes), read.value) : read
}
