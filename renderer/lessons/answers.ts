// What a learner can answer to a question, and how an answer stands to the trace. Right is what the trace says; no
// lesson holds an answer of its own (protocol/lesson-answer.ts).

import { type TileAndGlyph, tileOf, tileOfOutcome } from '../../diagram/tile.ts'
import type { Claim } from '../../protocol/formats/claim.ts'
import type { Ask } from '../../protocol/formats/lesson.ts'
import { OUTCOMES, type Outcome } from '../../protocol/formats/outcomes.ts'
import type { Trace } from '../../protocol/formats/trace.ts'
import { type Answer, answerTo } from '../../protocol/lesson-answer.ts'
import { plainText } from '../../protocol/page.ts'
import { unreachable } from '../../protocol/result.ts'
import { say } from '../../words/words.ts'
import { compareFields, type FieldRow, isSameValue, withoutSpeaker } from './compare-lines.ts'

/** One of several answers to choose from. */
export interface Option {
  readonly text: string
  /** How the verdict it claims looks; null where it claims none. */
  readonly verdict: TileAndGlyph | null
  readonly outcome: Outcome | null
  readonly right: boolean
  /** What the lesson says to who chose it. */
  readonly feedback: string | null
}

/** What a learner says: one of the options, from 0, or a text. */
export type Said =
  | { readonly kind: 'option'; readonly option: number }
  | { readonly kind: 'text'; readonly text: string }

export interface Judged {
  readonly right: boolean
  /** As read on the screen. */
  readonly said: string
  /** The line that was said beside the one that was sent; null for other questions. */
  readonly fields: readonly FieldRow[] | null
}

function verdictOfClaim({ outcome, code, end }: Claim): TileAndGlyph | null {
  if (end === 'loops' || end === 'stranded') return tileOf(outcome ?? 'upgrade-forced', end)
  if (outcome !== undefined) return tileOfOutcome(outcome)
  return code === undefined || code === null ? null : tileOfOutcome('refused')
}

const USUAL: readonly Outcome[] = ['up-to-date', 'upgrade-offered', 'upgrade-forced', 'refused']

/** The outcomes that the setting makes thinkable, and the one that came; the others would only be guesses. */
function thinkable({ client, outcome, events }: Trace): readonly Outcome[] {
  const thought = new Set<Outcome>([...USUAL, outcome])
  if (client.offers.length > 0)
    for (const each of ['dialect-agreed', 'no-shared-dialect'] as const) thought.add(each)
  if (client.behaviour === 'maximum') thought.add('downgrade-advised')
  if (client.behaviour === 'observed-8.0-beta') thought.add('incompatible')
  if (events.some(({ kind }) => kind === 'wait')) thought.add('connection-lost')
  return OUTCOMES.filter((each) => thought.has(each))
}

/** What there is to choose from; nothing where a text is asked for. */
export function optionsOf(trace: Trace, ask: Ask): readonly Option[] {
  const answer = answerTo(trace, ask)
  switch (ask.kind) {
    case 'choice':
      return ask.choices.map(({ text, holds, feedback = null }, i) => ({
        text,
        verdict: verdictOfClaim(holds),
        outcome: holds.outcome ?? null,
        right: answer?.kind === 'choice' && answer.right.includes(i),
        feedback,
      }))
    case 'outcome':
      return thinkable(trace).map((outcome) => ({
        text: say(`verdicts.word.${outcome}`),
        verdict: tileOfOutcome(outcome),
        outcome,
        right: outcome === trace.outcome,
        feedback: null,
      }))
    case 'line':
    case 'field':
      return []
    default:
      return unreachable(ask)
  }
}

/** Whether enough is said to be held against the trace. */
export const isSaid = (said: Said | null): said is Said =>
  said !== null && (said.kind === 'option' || said.text.trim() !== '')

function judgeText(answer: Answer, text: string): Judged {
  if (answer.kind === 'line') {
    const line = withoutSpeaker(text)
    const fields = compareFields(line, answer.line, answer.from)
    return { right: fields.every(({ same }) => same), said: line.trim(), fields }
  }
  const value = text.trim()
  return { right: answer.kind === 'field' && isSameValue(value, answer.value), said: value, fields: null }
}

/** How what was said stands to the trace; null where the question has no answer in it. */
export function judge(trace: Trace, ask: Ask, said: Said): Judged | null {
  const answer = answerTo(trace, ask)
  if (answer === null) return null
  if (said.kind === 'text') return judgeText(answer, said.text)
  const option = optionsOf(trace, ask)[said.option]
  return option === undefined ? null : { right: option.right, said: plainText(option.text), fields: null }
}

/** What is right, as text, for questions without options. */
export function answerText(trace: Trace, ask: Ask): string {
  const answer = answerTo(trace, ask)
  if (answer?.kind === 'line') return answer.line
  return answer?.kind === 'field' ? answer.value : ''
}
