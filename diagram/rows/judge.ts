// A judgement without versions to compare: a dot on the client's lifeline, what it reads, and where sources differ.

import type { EventOf, Trace } from '../../protocol/formats/trace.ts'
import { type Part, parts } from '../../words/words.ts'
import type { Ground } from '../drawing.ts'
import { judgedByDocument } from '../facts.ts'
import { eventsOfHop } from '../lookup.ts'
import type { JudgeRow } from '../row.ts'
import type { Ink, Shape } from '../shape.ts'
import { circle, SMALL, strokeInk, text, wordInk } from '../shapes.ts'
import { runsOf, wrap } from '../text-width.ts'
import { fittedParts, innerWidth, type Place, textLeft } from './place.ts'

const LINE_HEIGHT = 28
export const JUDGE_AXIS = LINE_HEIGHT / 2
const NOTE_HEIGHT = 15
const DOT = 6.5

const toldApart = [
  'dialect-agreed',
  'no-shared-dialect',
  'no-cvq',
  'not-understood',
  'connection-lost',
  'refused',
] as const

const judgeKind = ({ judgement }: EventOf<'judge'>) =>
  toldApart.find((outcome) => outcome === judgement.outcome) ?? 'other'

/** The page says of 420 alone that it may or may not disconnect; which of both happens here is the policy's. */
function judgeNotes(trace: Trace, { judgement, hop }: EventOf<'judge'>): readonly Part[] {
  if (judgement.outcome !== 'refused' || judgement.code !== 420 || judgedByDocument(trace)) return []
  const closer = eventsOfHop(trace, hop).find(({ kind }) => kind === 'close')
  return parts(closer?.actor === 'server' ? 'diagram.judge.note420closes' : 'diagram.judge.note420stays')
}

const leadOf = (trace: Trace): readonly Part[] =>
  judgedByDocument(trace) ? parts('recording.diagram.judged') : []

export function judgeRow(trace: Trace, event: EventOf<'judge'>, ground: Ground): JudgeRow {
  const code = event.judgement.code ?? 0
  return {
    kind: 'judge',
    text: fittedParts(
      [...leadOf(trace), ...parts(`diagram.judge.${judgeKind(event)}.label`, { code })],
      ground,
    ),
    notes: notesUnder(trace, event, ground),
  }
}

function notesUnder(trace: Trace, event: EventOf<'judge'>, ground: Ground): JudgeRow['notes'] {
  const notes = judgeNotes(trace, event)
  return notes.length === 0 ? [] : wrap(runsOf(notes), innerWidth(ground), SMALL)
}

export const judgeSentence = (trace: Trace, event: EventOf<'judge'>): readonly Part[] => [
  ...leadOf(trace),
  ...parts(`diagram.judge.${judgeKind(event)}.sentence`, { code: event.judgement.code ?? 0 }),
]

export const judgeHeight = (trace: Trace, event: EventOf<'judge'>, ground: Ground): number =>
  LINE_HEIGHT + notesUnder(trace, event, ground).length * NOTE_HEIGHT

export function drawJudge(row: JudgeRow, { ground, y, phase }: Place): readonly Shape[] {
  const cy = y + LINE_HEIGHT / 2
  const fill: Ink = phase === 'future' ? 'stage' : 'client'
  return [
    circle(ground.client, cy, DOT, fill, strokeInk(phase, 'client'), 1.5),
    text(textLeft(ground), cy, row.text, wordInk(phase, 'ink-1')),
    ...row.notes.map((note, i) =>
      text(textLeft(ground), cy + NOTE_HEIGHT * (i + 1), note, 'ink-3', 'start', SMALL),
    ),
  ]
}
