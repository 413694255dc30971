// Why an answer is right, in sentences that the trace gives: the decision that made a line, or what came of the run.

import type { Step, StepKind } from '../../../diagram/drawing.ts'
import type { Prediction } from '../../../protocol/formats/lesson.ts'
import type { Trace } from '../../../protocol/formats/trace.ts'
import { type Part, parts } from '../../../words/words.ts'
import { triedTexts } from '../why.ts'
import { drawingOf } from './picture.ts'

type Sentences = readonly (readonly Part[])[]

/** What brings something about: decisions, comparisons, waiting, closing, downloads, ends. */
const TELLING: ReadonlySet<StepKind> = new Set([
  'decide',
  'compare',
  'wait',
  'close',
  'download',
  'openUrl',
  'end',
])

function sentencesOf(trace: Trace, { kind, event, sentence }: Step): Sentences {
  const happened = trace.events[event]
  const tried = kind === 'decide' && happened?.kind === 'decide' ? triedTexts(happened.why) : []
  return tried.length === 0
    ? [sentence]
    : [sentence, parts('share.handout.tried', { rules: tried.join('; ') })]
}

/** What happened after the first `from` events and within the first `to`: the rules tried, the versions compared. */
export const whyOfStretch = (trace: Trace, from: number, to: number): Sentences =>
  drawingOf(trace)
    .steps.filter(({ kind, event }) => TELLING.has(kind) && event >= from && event < to)
    .flatMap((step) => sentencesOf(trace, step))

/** The decision that the server's line at an event, from 1, comes from; none for one that no decision made. */
export function whyOfLine(trace: Trace, event: number): Sentences {
  const sent = trace.events[event - 1]
  if (sent?.kind !== 'send' || sent.actor !== 'server') return []
  const decided = trace.events.findLastIndex(
    (each, i) => i < event && each.kind === 'decide' && each.reply === sent.line,
  )
  const step = drawingOf(trace).steps.find((each) => each.event === decided)
  return step === undefined ? [] : sentencesOf(trace, step)
}

/** Why a prediction comes out as it does. */
export const whyOf = (trace: Trace, { ask, at, reveal }: Prediction): Sentences =>
  ask.kind === 'line' || ask.kind === 'field' ? whyOfLine(trace, ask.event) : whyOfStretch(trace, at, reveal)
