// What a learner has done so far, as it is kept between starts and exported for a teacher. Answers are kept as they
// were read on the screen, so that they still say something when a lesson has changed since.

import * as v from 'valibot'
import { count, document, flag, formatName, kind, list, text } from './schema.ts'

export const PROGRESS_FORMAT = 'cvq-lab/progress@1'

const given = {
  /** As read on the screen; null: the learner asked to be shown. */
  said: v.nullable(text),
  /** null where nothing was said. */
  right: v.nullable(flag),
}

const answeredSchema = document({
  /** The question's step in its lesson, from 0. */
  step: count,
  question: text,
  /** The newest answer. */
  ...given,
  /** The first one; null in both where it was shown before it was answered. */
  first: document(given),
  /** How often it was answered; being shown is no try. */
  tries: count,
  /** Of the newest answer: ISO 8601 in UTC. */
  when: text,
})
export type Answered = v.InferOutput<typeof answeredSchema>

const headSchema = {
  /** A built-in lesson's name, or `file:` and the title of one from a file. */
  name: text,
  title: text,
  /** How many questions it has. */
  questions: count,
}

const lessonProgressSchema = document({
  ...headSchema,
  /** Where the learner was last, from 0. */
  step: count,
  /** When its end was first reached: ISO 8601 in UTC; null while it was not. */
  done: v.nullable(text),
  answers: list(answeredSchema),
})
export type LessonProgress = v.InferOutput<typeof lessonProgressSchema>

export const progressSchema = document({
  format: formatName(PROGRESS_FORMAT),
  lessons: list(lessonProgressSchema),
})
export type Progress = v.InferOutput<typeof progressSchema>

export const NO_PROGRESS: Progress = { format: PROGRESS_FORMAT, lessons: [] }

const lessonHead = document(headSchema)
export type LessonHead = v.InferOutput<typeof lessonHead>

/** One thing that a learner did. */
export const deedSchema = v.union(
  [
    document({ kind: kind('reached'), lesson: lessonHead, step: count }),
    document({ kind: kind('answered'), lesson: lessonHead, step: count, question: text, ...given }),
    document({ kind: kind('finished'), lesson: lessonHead }),
    /** Everything is forgotten. */
    document({ kind: kind('reset') }),
  ],
  'object',
)
export type Deed = v.InferOutput<typeof deedSchema>
