// The screen Lessons' part of the state: the lessons there are, what of them is done, the one that is open, and how it
// stands. A run that a lesson shows has a lab of its own, so that nothing of the user's work is touched; what a lab is
// the whole state says (types.ts).

import type { Drawing } from '../../diagram/drawing.ts'
import type { ProgressTrouble, ResultsForm, SavedResults } from '../../main/contract-lessons.ts'
import type { Claim } from '../../protocol/formats/claim.ts'
import type { Lesson } from '../../protocol/formats/lesson.ts'
import type { Progress } from '../../protocol/formats/progress.ts'
import type { Scenario } from '../../protocol/formats/scenario.ts'
import type { Trace } from '../../protocol/formats/trace.ts'
import type { Judged, Said } from '../lessons/answers.ts'

export interface LessonEntry {
  /** Under which its progress is kept. */
  readonly key: string
  /** A preview is being written; of it nothing is kept. */
  readonly origin: 'builtin' | 'file' | 'preview'
  readonly scenario: Scenario
  readonly lesson: Lesson
}

/** The run of a step, in a lab of its own whose play ends where the stage does. */
export interface LessonStage<Lab> {
  readonly lab: Lab
  /** The run's whole timeline. */
  readonly whole: Drawing
  readonly run: Scenario
  /** How many events are shown. */
  readonly shown: number
}

/** A run in the learner's hands. */
export interface Trial<Lab> {
  readonly lab: Lab
  readonly goal: Claim | null
  /** Whether the goal was met at some time. */
  readonly met: boolean
}

export interface Learning<Lab> {
  /** null before they are read. */
  readonly builtins: readonly LessonEntry[] | null
  /** Whether reading them failed. */
  readonly unread: boolean
  readonly progress: Progress
  readonly trouble: ProgressTrouble | null
  readonly entry: LessonEntry | null
  /** From 0; one more than the last is the end of the lesson. */
  readonly step: number
  readonly said: Said | null
  /** Whether the answer is on show: given, or asked for. */
  readonly reveal: 'no' | 'given' | 'shown'
  /** What was given, held against the trace. */
  readonly judged: Judged | null
  /** null while the run is being played. */
  readonly stage: LessonStage<Lab> | null
  /** Whether the run of this step could not be played. */
  readonly failed: boolean
  readonly trial: Trial<Lab> | null
  /** Whether lessons are learned, or the open scenario's own is written. */
  readonly mode: 'learn' | 'write'
  /** The step that is being written, from 0; null: the lesson as a whole. */
  readonly written: number | null
  /** The run that is looked at while writing. */
  readonly draft: LessonStage<Lab> | null
}

export interface LessonSlice<Lab> {
  readonly learning: Learning<Lab>
  /** Reads lessons and progress, unless they are there. */
  loadLessons(): Promise<void>
  /** Opens a lesson where it was left. */
  openLesson(entry: LessonEntry, step?: number): void
  closeLesson(): void
  goToStep(step: number): void
  /** What a clicker's key does: shows the answer where one is asked for, else goes on. */
  nextInLesson(): void
  backInLesson(): void
  /** What Enter does: locks in what is said, else goes on. */
  goOn(): void
  predict(said: Said): void
  /** Chooses an option, counted from 1. */
  chooseOption(number: number): void
  lockIn(): void
  showAnswer(): void
  predictAgain(): void
  /** Gives the run of this step into the learner's hands. */
  tryRun(): void
  endTrial(): void
  /** The trace of a run; null where it cannot be played. What was played once is not played again. */
  playRun(run: Scenario): Promise<Trace | null>
  setMode(mode: 'learn' | 'write'): void
  /** Shows another step of the lesson that is written; null: the lesson as a whole. */
  selectWritten(step: number | null): void
  /** Brings a run to the stage beside what is written, to find points in it. */
  stageDraft(run: Scenario, trace: Trace): void
  forgetProgress(): Promise<void>
  saveResults(form: ResultsForm): Promise<SavedResults | null>
}
