// Where play stands among the steps. A moment belongs to the step that is on at it; the moment a step ends still
// belongs to that step, so that a parked step is shown complete.

import type { Timeline } from './types.ts'

/** How close to a step's end counts as its end, in milliseconds. */
const END_MS = 0.5

const endOf = (step: Timeline['steps'][number]): number => step.begins + step.lasts

/** Index of the step that is on at a moment; -1 before the first. */
export const indexAt = ({ steps }: Timeline, time: number): number =>
  steps.findLastIndex(({ begins }) => begins < time)

/** Where stepping forward goes: the end of the step that is on, or of the next when that one is complete. */
export function afterStep(timeline: Timeline, time: number): number {
  const next = timeline.steps.find((step) => endOf(step) > time + END_MS)
  return next === undefined ? timeline.lasts : endOf(next)
}

/** Where stepping back goes: the end of the step before the one that is on, or the beginning. */
export function beforeStep(timeline: Timeline, time: number): number {
  const before = timeline.steps[indexAt(timeline, time) - 1]
  return before === undefined ? 0 : endOf(before)
}

/** The moment of another timeline of the same trace that shows the same event: folding moves times, not the place. */
export function sameMoment(from: Timeline, to: Timeline, time: number): number {
  const here = from.steps[indexAt(from, time)]
  if (here === undefined) return 0
  const there = to.steps.findLast(({ event }) => event <= here.event) ?? to.steps[0]
  if (there === undefined) return 0
  return there.begins + there.lasts * Math.min(1, (time - here.begins) / here.lasts)
}
