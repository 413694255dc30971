// What of a recording was left out, why a file is none, and why our server differs from the recorded one, as sentences.

import type { Why } from '../protocol/formats/trace.ts'
import type { RecordingFault, RecordingNote } from '../protocol/recording.ts'
import { unreachable } from '../protocol/result.ts'
import { type Part, parts, say } from '../words/words.ts'
import { ruleNumber } from './facts.ts'
import { failureOf } from './say-failure.ts'
import { visible } from './text-width.ts'

/** As much of a line as a sentence can hold. */
const LONGEST_QUOTE = 60

function noConnections(
  file: string,
  { ports, more }: Extract<RecordingFault, { kind: 'no-connections' }>,
): string {
  if (ports.length === 0) return say('recording.fault.no-tcp', { file })
  const named = ports.join(', ')
  const passed = more === 0 ? named : say('recording.fault.more-ports', { ports: named, count: more })
  return say('recording.fault.no-connections', { file, ports: passed, count: ports.length + more })
}

/** One sentence that names the file, the place and what was expected. */
export function recordingFaultSentence(file: string, fault: RecordingFault): string {
  switch (fault.kind) {
    case 'too-large':
      return say('recording.fault.too-large', { file, bytes: fault.bytes, limit: fault.limit })
    case 'not-a-transcript': {
      const { kind, line, got } = fault.fault
      return say(`recording.fault.${kind}`, { file, line, got: JSON.stringify(got.slice(0, LONGEST_QUOTE)) })
    }
    case 'unknown':
    case 'no-lines':
      return say(`recording.fault.${fault.kind}`, { file })
    case 'no-connections':
      return noConnections(file, fault)
    default:
      return unreachable(fault)
  }
}

/** One sentence on what was left out. Connections are counted from 1. */
export function recordingNoteSentence(note: RecordingNote): string {
  switch (note.kind) {
    case 'cut-short':
      return say('recording.notes.cut-short')
    case 'damaged':
      return say('recording.notes.damaged', { at: note.at })
    case 'begun-before':
      return say('recording.notes.begun-before', { n: note.hop + 1 })
    case 'gap':
    case 'no-line': {
      const side = say(`recording.notes.side.${note.from}`)
      return say(`recording.notes.${note.kind}`, { n: note.hop + 1, count: note.bytes, side })
    }
    case 'other-link':
      return say('recording.notes.other-link', { count: note.count, link: note.link })
    case 'payloads':
      return say('recording.notes.payloads', { count: note.count, bytes: note.bytes })
    case 'long-lines':
    case 'too-many-connections':
    case 'too-many-lines':
      return say(`recording.notes.${note.kind}`, { count: note.count, limit: note.limit })
    case 'other-packets':
    case 'fragments':
    case 'snapped':
    case 'old-packets':
      return say(`recording.notes.${note.kind}`, { count: note.count })
    default:
      return unreachable(note)
  }
}

/** Why our server said what the recorded one did not, in one sentence. */
export function heldBecause(why: Why): readonly Part[] {
  if (why.failed !== null) return [...failureOf(why.failed), ...parts('verdicts.sentence.full')]
  if (why.dialect !== null) {
    const spoken = visible(why.dialect.spoken.join(' '))
    return spoken === ''
      ? parts('recording.held.because.noDialect')
      : parts('recording.held.because.dialect', { spoken })
  }
  const n = ruleNumber(why)
  if (n !== null) return parts('recording.held.because.rule', { n, id: visible(why.rule ?? '') })
  return parts(why.rule === null ? 'recording.held.because.leaves' : 'recording.held.because.otherwise')
}
