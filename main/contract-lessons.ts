// What the window and the main process say to each other about lessons: those the app comes with, what the learner has
// done, and the results for a teacher.

import * as v from 'valibot'
import { deedSchema, type Progress } from '../protocol/formats/progress.ts'
import type { Scenario } from '../protocol/formats/scenario.ts'
import { choice, document, text } from '../protocol/formats/schema.ts'

export interface BuiltinLesson {
  /** As in `assets/lessons/NAME.cvq.json`. */
  readonly name: string
  /** It has a lesson. */
  readonly scenario: Scenario
}

export interface KeptProgress {
  readonly progress: Progress
  /** What went wrong with the file that keeps it. */
  readonly trouble: ProgressTrouble | null
}

export type ProgressTrouble =
  /** It could not be read and is kept under this name; progress begins anew. */
  | { readonly kind: 'put-aside'; readonly name: string }
  /** It can neither be read nor put aside, so nothing is written. */
  | { readonly kind: 'unreadable' }
  /** `detail` is the system's own code, such as EACCES. What was done holds until the app is closed. */
  | { readonly kind: 'not-written'; readonly detail: string }

export interface Lessons extends KeptProgress {
  /** In the order in which they teach. */
  readonly lessons: readonly BuiltinLesson[]
}

const formSchema = document({
  form: choice(['csv', 'json']),
  /** The learner's name as typed; may be empty. */
  learner: v.pipe(text, v.maxLength(200, 'text')),
})
export type ResultsForm = v.InferOutput<typeof formSchema>

export type SavedResults =
  | { readonly kind: 'saved'; readonly name: string }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'not-written'; readonly name: string; readonly detail: string }

export const LESSON_CHANNELS = {
  /** The built-in lessons, read when they are first asked for, and the learner's progress. */
  lessons: { argument: v.null('object') },
  /** Keeps one thing that the learner did; its time is the main process's. */
  noteProgress: { argument: deedSchema },
  /** Asks where to, and writes the results there. */
  saveResults: { argument: formSchema },
} as const

export interface LessonResults {
  readonly lessons: Lessons
  readonly noteProgress: KeptProgress
  readonly saveResults: SavedResults
}
