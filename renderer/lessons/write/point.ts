// Points of a run as an author sees them: the stage stands at a step, and what belongs to it is shown with it.

import type { Drawing } from '../../../diagram/drawing.ts'
import { frameAt } from '../../../diagram/frame.ts'
import type { Trace } from '../../../protocol/formats/trace.ts'
import { plain, say } from '../../../words/words.ts'
import { isShown } from '../stages.ts'

/** How many events are shown when a step is complete: its own, and the arrival of what it sends. */
function pointAfter({ events }: Trace, event: number): number {
  const own = events[event]
  const next = events[event + 1]
  const arrives = own?.kind === 'send' && next?.kind === 'receive' && next.message === own.message
  return event + 1 + (arrives ? 1 : 0)
}

/** The point at which play stands: that of the step that is on, complete; 0 before the first. */
export function pointAt(trace: Trace, timeline: Drawing, time: number): number {
  const step = timeline.steps[frameAt(timeline, time).current - 1]
  return step === undefined ? 0 : pointAfter(trace, step.event)
}

/** What the stage shows last at a point, in words. */
export function sayPoint({ steps }: Pick<Drawing, 'steps'>, point: number): string {
  const last = steps.findLast((step) => isShown(step, point))
  if (last === undefined) return say('lessons.write.point.start')
  return say('lessons.write.point.after', { number: last.number, sentence: plain(last.sentence) })
}
