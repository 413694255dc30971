// Edits of a lesson as pure functions: steps added, moved and taken out, and their fields changed.

import type { Ask, Lesson, LessonStep, Prediction } from '../../../protocol/formats/lesson.ts'
import type { Trace } from '../../../protocol/formats/trace.ts'
import { unreachable } from '../../../protocol/result.ts'
import type { Workspace } from '../../state/workspace.ts'

export type StepKind = LessonStep['kind']

export const withLesson =
  (change: (lesson: Lesson) => Lesson) =>
  (workspace: Workspace): Workspace =>
    workspace.lesson === null ? workspace : { ...workspace, lesson: change(workspace.lesson) }

export const FIRST_LESSON: Lesson = { summary: '', steps: [{ kind: 'read', text: '', at: 0 }] }

export const withSteps = (lesson: Lesson, steps: readonly LessonStep[]): Lesson => ({ ...lesson, steps })

export const changeStep =
  (place: number, change: (step: LessonStep) => LessonStep) =>
  (lesson: Lesson): Lesson =>
    withSteps(
      lesson,
      lesson.steps.map((step, i) => (i === place ? change(step) : step)),
    )

export const addStep =
  (place: number, step: LessonStep) =>
  (lesson: Lesson): Lesson =>
    withSteps(lesson, lesson.steps.toSpliced(place, 0, step))

/** A lesson keeps at least one step. */
export const removeStep =
  (place: number) =>
  (lesson: Lesson): Lesson =>
    lesson.steps.length < 2 ? lesson : withSteps(lesson, lesson.steps.toSpliced(place, 1))

/** Moves a step; beyond the ends it stays. */
export const moveStep =
  (place: number, to: number) =>
  (lesson: Lesson): Lesson => {
    const step = lesson.steps[place]
    if (step === undefined || to < 0 || to >= lesson.steps.length) return lesson
    return withSteps(lesson, lesson.steps.toSpliced(place, 1).toSpliced(to, 0, step))
  }

/** Where a step stops for whoever reads it; undefined where it shows the whole run. */
export function stopOf(step: LessonStep): number | undefined {
  switch (step.kind) {
    case 'read':
    case 'predict':
      return step.at
    case 'watch':
      return step.to
    case 'try':
      return undefined
    default:
      return unreachable(step)
  }
}

/** How far the stage was played at the end of a step, so that the next goes on from there; 0 where it was not. */
export function reachedBy(step: LessonStep | undefined): number {
  switch (step?.kind) {
    case 'read':
      return step.at ?? 0
    case 'watch':
      return step.to
    case 'predict':
      return step.reveal
    case 'try':
    case undefined:
      return 0
    default:
      return unreachable(step)
  }
}

/** A question with the answers that come first to mind: what happened, and what did not. */
export function firstAsk({ outcome }: Trace): Ask {
  const other = outcome === 'up-to-date' ? 'upgrade-forced' : 'up-to-date'
  return {
    kind: 'choice',
    choices: [
      { text: '', holds: { outcome } },
      { text: '', holds: { outcome: other } },
    ],
  }
}

const onRun = (run: string | undefined): { readonly run?: string } => (run === undefined ? {} : { run })

/** A new step at a point of the run, going on from where the step before it stopped. */
export function newStep(kind: StepKind, { run, before, point, trace }: NewStep): LessonStep {
  const all = trace.events.length
  const at = Math.min(point, all - 1)
  switch (kind) {
    case 'read':
      return { kind, ...onRun(run), text: '', at: point }
    case 'watch': {
      const to = Math.max(1, point)
      const from = before !== undefined && before.run === run ? Math.min(reachedBy(before), to - 1) : 0
      return { kind, ...onRun(run), text: '', from, to }
    }
    case 'predict':
      return { kind, ...onRun(run), at, question: '', ask: firstAsk(trace), reveal: all, feedback: '' }
    case 'try':
      return { kind, ...onRun(run), text: '' }
    default:
      return unreachable(kind)
  }
}

interface NewStep {
  /** The branch it plays on; undefined: the scenario itself. */
  readonly run: string | undefined
  readonly before: LessonStep | undefined
  /** How many events the stage shows. */
  readonly point: number
  readonly trace: Trace
}

/** Another kind of question; a line or field is asked for at the first line after the stop. */
export function askOfKind(kind: Ask['kind'], step: Prediction, trace: Trace): Ask {
  const next = trace.events.findIndex(({ kind: what }, i) => what === 'send' && i >= step.at) + 1
  const event = Math.max(1, next)
  switch (kind) {
    case 'choice':
      return firstAsk(trace)
    case 'outcome':
      return { kind }
    case 'line':
      return { kind, event }
    case 'field': {
      const sent = trace.events[event - 1]
      return {
        kind,
        event,
        field:
          sent?.kind === 'send' && sent.actor === 'client' ? 'client-version' : 'minimum-allowed-version',
      }
    }
    default:
      return unreachable(kind)
  }
}
