// A transcript as a recording. It has no times: its lines are set a tenth of a second apart, so that play has something
// to go by.

import type { RecordingFault, RecordingNote } from '../../protocol/recording.ts'
import { fail, ok, type Result } from '../../protocol/result.ts'
import { formOf, parseTranscript, type TranscriptConnection } from '../../protocol/transcript.ts'
import { encodeWire } from '../../protocol/wire-text.ts'
import { type Conversation, type Conversations, MOST_CONNECTIONS, type Spoken } from './conversation.ts'
import { LONGEST_RECORDED } from './cut-lines.ts'
import { LineRoom } from './line-room.ts'

/** The longest text read as a transcript, in bytes: some hundred times as long as any that is known. */
export const LARGEST_TRANSCRIPT = 8 * 1024 * 1024

/** Milliseconds from one line to the next. */
const APART = 100

const MARKDOWN = ['.md', '.markdown']

function formNamed(name: string, text: string): 'plain' | 'markdown' {
  if (MARKDOWN.some((ending) => name.toLowerCase().endsWith(ending))) return 'markdown'
  return formOf(text)
}

/** Bytes as text; null when they are not UTF-8, or hold a NUL, which no text has. */
function textOf(bytes: Uint8Array): string | null {
  if (bytes.includes(0)) return null
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

function conversationsOf(connections: readonly TranscriptConnection[]): readonly Conversation[] {
  let at = 0
  return connections.map(({ steps }) => {
    const began = at
    const said = steps.map((step) => {
      at += APART
      return { at, from: step.from, line: step.kind === 'line' ? step.text : null }
    })
    at += APART
    return { client: null, server: null, opened: null, at: began, said }
  })
}

/** As much as is shown of a recording; the notes say what is not. */
function upToLimits(all: readonly Conversation[]): Conversations {
  const notes: RecordingNote[] = []
  const room = new LineRoom()
  let long = 0
  const isShown = ({ line }: Spoken): boolean => {
    if (line === null) return true
    // No character is less than a byte, so the longest need not be written out to be too long.
    const isLong = line.length > LONGEST_RECORDED || encodeWire(line).length > LONGEST_RECORDED
    if (isLong) long += 1
    return !isLong && room.takes(line)
  }
  const conversations = all
    .slice(0, MOST_CONNECTIONS)
    .map((conversation) => ({ ...conversation, said: conversation.said.filter(isShown) }))
  const beyond = all.length - conversations.length
  if (beyond > 0) notes.push({ kind: 'too-many-connections', count: beyond, limit: MOST_CONNECTIONS })
  if (long > 0) notes.push({ kind: 'long-lines', count: long, limit: LONGEST_RECORDED })
  return { conversations, notes: [...notes, ...room.notes()] }
}

export function readTranscriptBytes(name: string, bytes: Uint8Array): Result<Conversations, RecordingFault> {
  if (bytes.length > LARGEST_TRANSCRIPT)
    return fail({ kind: 'too-large', bytes: bytes.length, limit: LARGEST_TRANSCRIPT })
  const text = textOf(bytes)
  if (text === null) return fail({ kind: 'unknown' })
  const parsed = parseTranscript(text, formNamed(name, text))
  if (!parsed.ok) return fail({ kind: 'not-a-transcript', fault: parsed.reason })
  return parsed.value.length === 0
    ? fail({ kind: 'no-lines' })
    : ok(upToLimits(conversationsOf(parsed.value)))
}
