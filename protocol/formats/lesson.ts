// The lesson in a scenario file: steps of text, of points in the trace and of questions. No step has an answer of its
// own: what is right is read from the trace, so that a lesson cannot say other than what happens.
//
// Points in the trace count its events from 1: a stage at 5 shows the first five, at 0 none. `run` names the branch
// of the scenario a step plays on; left out, it is the scenario itself. Texts are pages (protocol/page.ts).

import * as v from 'valibot'
import { FIELD_NAMES } from '../parameters.ts'
import { claimSchema } from './claim.ts'
import { choice, count, document, kind, list, text } from './schema.ts'

/** An event of the trace, from 1. */
const event = v.pipe(count, v.minValue(1, 'position'))

const run = v.exactOptional(text)

/** One of several choices: right when all it claims holds on the run. */
const choiceSchema = document({
  text,
  holds: claimSchema,
  /** Said when it was chosen, after right or wrong. */
  feedback: v.exactOptional(text),
})
export type Choice = v.InferOutput<typeof choiceSchema>

const askSchema = v.union(
  [
    document({ kind: kind('choice'), choices: v.pipe(list(choiceSchema), v.minLength(2, 'choices')) }),
    /** The outcome of the run, out of all there are. */
    document({ kind: kind('outcome') }),
    /** The line that is sent at this event. */
    document({ kind: kind('line'), event }),
    /** A field of the line that is sent at this event. */
    document({ kind: kind('field'), event, field: choice(FIELD_NAMES) }),
  ],
  'object',
)
export type Ask = v.InferOutput<typeof askSchema>

const stepSchema = v.union(
  [
    document({ kind: kind('read'), run, text, at: v.exactOptional(count) }),
    /** Plays from one point to another. */
    document({ kind: kind('watch'), run, text, from: v.exactOptional(count), to: event }),
    /** Stops at `at`, asks, and plays on to `reveal`. */
    document({
      kind: kind('predict'),
      run,
      text: v.exactOptional(text),
      at: count,
      question: text,
      ask: askSchema,
      reveal: event,
      /** Said after the answer, before what the trace says why. */
      feedback: text,
    }),
    /** The learner changes the scenario; done when the goal holds, or at once where there is none. */
    document({ kind: kind('try'), run, text, goal: v.exactOptional(claimSchema) }),
  ],
  'object',
)
export type LessonStep = v.InferOutput<typeof stepSchema>
export type Prediction = Extract<LessonStep, { readonly kind: 'predict' }>

export const lessonSchema = document({
  /** One sentence for the list of lessons. */
  summary: text,
  steps: v.pipe(list(stepSchema), v.minLength(1, 'steps')),
})
export type Lesson = v.InferOutput<typeof lessonSchema>
