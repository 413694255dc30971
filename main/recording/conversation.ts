// What every kind of recording is read into: connections, and in each what was said and who closed, in order.

import type { RecordedConnection, RecordingNote } from '../../protocol/recording.ts'
import type { Speaker } from '../../protocol/transcript.ts'

export interface Spoken {
  /** Milliseconds from the beginning of the recording; within a connection never less than before. */
  readonly at: number
  readonly from: Speaker
  /** Without its line end; null: closes. */
  readonly line: string | null
}

export interface Conversation extends Pick<RecordedConnection, 'client' | 'server' | 'opened'> {
  /** When its first packet was captured, in milliseconds from the beginning of the recording. */
  readonly at: number
  readonly said: readonly Spoken[]
}

export interface Conversations {
  readonly conversations: readonly Conversation[]
  readonly notes: readonly RecordingNote[]
}

/** The most that is shown of a recording; what is beyond is counted in a note. */
export const MOST_CONNECTIONS = 200
export const MOST_LINES = 20_000
/** Of all lines together. */
export const MOST_CHARACTERS = 4 * 1024 * 1024
