// How far a run is shown in a lesson: a stage at 5 shows the first five events. The picture's places never depend on
// it; what is not shown yet is left out of its ink, of its list of steps and of what play can come to.

import type { Drawing, Step } from '../../diagram/drawing.ts'
import type { Lesson, LessonStep } from '../../protocol/formats/lesson.ts'
import type { Trace } from '../../protocol/formats/trace.ts'
import { unreachable } from '../../protocol/result.ts'

export const isShown = ({ event }: Pick<Step, 'event'>, stage: number): boolean => event < stage

/** A drawing that ends where the stage does. */
export function cutAt<Of extends Pick<Drawing, 'steps' | 'lasts'>>(drawing: Of, stage: number): Of {
  const steps = drawing.steps.filter((step) => isShown(step, stage))
  return { ...drawing, steps, lasts: momentAt(drawing, stage) }
}

/** The play time at which all that a stage shows is complete; 0 where it shows nothing. */
export function momentAt({ steps }: Pick<Drawing, 'steps'>, stage: number): number {
  const last = steps.findLast((step) => isShown(step, stage))
  return last === undefined ? 0 : last.begins + last.lasts
}

/** The points of the run that a step names. */
export function pointsOf(step: LessonStep): readonly number[] {
  switch (step.kind) {
    case 'read':
      return step.at === undefined ? [] : [step.at]
    case 'watch':
      return [step.from ?? 0, step.to]
    case 'predict': {
      const { at, reveal, ask } = step
      return [at, reveal, ...('event' in ask ? [ask.event] : [])]
    }
    case 'try':
      return []
    default:
      return unreachable(step)
  }
}

/** Whether the stage ends within a later pass of the journey: one that is folded would show the whole of it. */
function endsWithinPass({ events }: Trace, stage: number): boolean {
  const last = events[stage - 1]
  const next = events[stage]
  return (
    last !== undefined && last.hop > 0 && next !== undefined && next.kind !== 'end' && next.kind !== 'connect'
  )
}

/** Whether some step on this run looks into a later pass: then all of them show the passes in full. */
export const looksIntoPasses = ({ steps }: Lesson, run: string | undefined, trace: Trace): boolean =>
  steps
    .filter((step) => step.run === run)
    .flatMap(pointsOf)
    .some((point) => endsWithinPass(trace, point))
