// What is wrong with a lesson, held against the traces of its runs: a run that is not there, a point beyond the end,
// a question without exactly one right answer or one that the stage already shows, a goal that is met before anything
// was tried, a text too long for a projector. The tests of the built-in lessons and the authoring screen use this one
// check. A fault is data; the sentence a person reads is made elsewhere.

import { holds } from './claim.ts'
import type { Lesson, LessonStep, Prediction } from './formats/lesson.ts'
import type { Trace } from './formats/trace.ts'
import { answerShownAt, answerTo, lineAt } from './lesson-answer.ts'
import type { FieldName } from './parameters.ts'
import { unreachable } from './result.ts'

/** The traces of a lesson's runs: the scenario's own, and each branch's by its name. */
export interface LessonTraces {
  readonly main: Trace
  readonly branches: ReadonlyMap<string, Trace>
}

/** The most words a learner is shown at once: what stands before the answer, and what is said after it. */
export const MOST_WORDS = 90

const POINTS = ['at', 'from', 'to', 'reveal', 'event'] as const
export type Point = (typeof POINTS)[number]

type Fault =
  | { readonly kind: 'no-run'; readonly run: string }
  /** The trace has no more than `events` events. */
  | {
      readonly kind: 'beyond-the-end'
      readonly point: Point
      readonly value: number
      readonly events: number
    }
  /** The stage has to play on: `from` before `to`, `at` before `reveal`. */
  | {
      readonly kind: 'not-before'
      readonly point: 'from' | 'at'
      readonly value: number
      readonly end: number
    }
  /** Exactly one choice has to be right; these are, from 0. */
  | { readonly kind: 'right-choices'; readonly right: readonly number[] }
  /** No line is sent at this event. */
  | { readonly kind: 'no-line'; readonly event: number }
  /** The line sent at this event does not have this field. */
  | { readonly kind: 'no-field'; readonly event: number; readonly field: FieldName }
  /** The stage at `at` gives the answer away: it shows from `shown` on. */
  | { readonly kind: 'shown-too-early'; readonly at: number; readonly shown: number }
  /** The stage at `reveal` does not show the answer yet: it shows from `shown` on. */
  | { readonly kind: 'not-revealed'; readonly reveal: number; readonly shown: number }
  /** The goal holds before the learner has changed anything. */
  | { readonly kind: 'goal-already-met' }
  | { readonly kind: 'too-long'; readonly part: 'text' | 'feedback'; readonly words: number }

/** `step` counts from 0. */
export type LessonFault = Fault & { readonly step: number }

const wordsIn = (texts: readonly (string | undefined)[]): number =>
  texts
    .join(' ')
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word)).length

function lengthFaults(step: LessonStep): readonly Fault[] {
  const asked = step.kind === 'predict' && step.ask.kind === 'choice' ? step.ask.choices : []
  const question = step.kind === 'predict' ? step.question : ''
  const text = wordsIn([step.text, question, ...asked.map((choice) => choice.text)])
  const said = step.kind === 'predict' ? wordsIn([step.feedback]) : 0
  const feedback = said + Math.max(0, ...asked.map((choice) => wordsIn([choice.feedback])))
  return [
    ...(text > MOST_WORDS ? [{ kind: 'too-long', part: 'text', words: text } as const] : []),
    ...(feedback > MOST_WORDS ? [{ kind: 'too-long', part: 'feedback', words: feedback } as const] : []),
  ]
}

function pointFaults(trace: Trace, points: Partial<Record<Point, number | undefined>>): readonly Fault[] {
  const events = trace.events.length
  return POINTS.flatMap((point) => {
    const value = points[point]
    return value !== undefined && value > events
      ? [{ kind: 'beyond-the-end', point, value, events } as const]
      : []
  })
}

const orderFaults = (point: 'from' | 'at', value: number, end: number): readonly Fault[] =>
  value < end ? [] : [{ kind: 'not-before', point, value, end }]

/** What is wrong with the question itself; empty when it has one answer. */
function askFaults(trace: Trace, { ask }: Prediction): readonly Fault[] {
  const answer = answerTo(trace, ask)
  if (answer?.kind === 'choice')
    return answer.right.length === 1 ? [] : [{ kind: 'right-choices', right: answer.right }]
  if (answer !== null || ask.kind === 'choice' || ask.kind === 'outcome') return []
  return ask.kind === 'field' && lineAt(trace, ask.event) !== null
    ? [{ kind: 'no-field', event: ask.event, field: ask.field }]
    : [{ kind: 'no-line', event: ask.event }]
}

function revealFaults(trace: Trace, { ask, at, reveal }: Prediction): readonly Fault[] {
  const shown = answerShownAt(trace, ask)
  if (shown === null) return []
  return [
    ...(at >= shown ? [{ kind: 'shown-too-early', at, shown } as const] : []),
    ...(reveal < shown ? [{ kind: 'not-revealed', reveal, shown } as const] : []),
  ]
}

function predictionFaults(trace: Trace, step: Prediction): readonly Fault[] {
  const { ask, at, reveal } = step
  const event = ask.kind === 'line' || ask.kind === 'field' ? ask.event : undefined
  return [
    ...pointFaults(trace, { at, reveal, event }),
    ...orderFaults('at', at, reveal),
    ...askFaults(trace, step),
    ...revealFaults(trace, step),
  ]
}

function stepFaults(trace: Trace, step: LessonStep): readonly Fault[] {
  switch (step.kind) {
    case 'read':
      return pointFaults(trace, { at: step.at })
    case 'watch':
      return [
        ...pointFaults(trace, { from: step.from, to: step.to }),
        ...orderFaults('from', step.from ?? 0, step.to),
      ]
    case 'predict':
      return predictionFaults(trace, step)
    case 'try':
      return step.goal !== undefined && holds(trace, step.goal) ? [{ kind: 'goal-already-met' }] : []
    default:
      return unreachable(step)
  }
}

/** Everything that is wrong with a lesson, step by step; none when it tells the truth about its runs. */
export function lessonFaults({ steps }: Lesson, { main, branches }: LessonTraces): readonly LessonFault[] {
  return steps.flatMap((step, i) => {
    const { run } = step
    const trace = run === undefined ? main : branches.get(run)
    const played: readonly Fault[] =
      trace === undefined ? [{ kind: 'no-run', run: run ?? '' }] : stepFaults(trace, step)
    return [...played, ...lengthFaults(step)].map((fault) => ({ step: i, ...fault }))
  })
}
