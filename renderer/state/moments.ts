// Steps of the picture and events of the trace: bookmarks and forks count events, people count steps. A step shows
// its own event and, where it is a message, its arrival; what the next step is about belongs to that one.

import type { Trace } from '../../protocol/formats/trace.ts'
import type { Timeline } from './types.ts'

type Events = Pick<Trace, 'events'>

/** How many events have happened once a step is complete, from 1; 0 before the first. */
export function eventsShown({ events }: Events, { steps }: Timeline, number: number): number {
  const step = steps[number - 1]
  if (step === undefined) return number > 0 ? events.length : 0
  const next = steps[number]?.event ?? events.length
  if (step.folded > 0) return next
  const arrival = events
    .slice(step.event + 1, next)
    .findIndex((event) => event.kind === 'receive' && event.message === step.message)
  const arrives = step.kind === 'message' && arrival >= 0
  return step.event + 1 + (arrives ? arrival + 1 : 0)
}

/** Number of the step that shows the newest of that many events; 0 before the first. */
export function stepShowing({ steps }: Timeline, events: number): number {
  let [low, high] = [0, steps.length]
  while (low < high) {
    const middle = (low + high + 1) >> 1
    const step = steps[middle - 1]
    if (step !== undefined && step.event < events) low = middle
    else high = middle - 1
  }
  return low
}

/** The moment at which a step is complete; the beginning for 0. */
export function endOfStep({ steps }: Timeline, number: number): number {
  const step = steps[number - 1]
  return step === undefined ? 0 : step.begins + step.lasts
}
