// Where play goes from a moment: a step on or back, a place on the scrubber, the same event when later passes are
// folded. What a moment shows is the diagram's to say (diagram/frame.ts): the very end of a step shows it complete.

import { firstStep, frameAt } from '../../diagram/frame.ts'
import type { Timeline } from './types.ts'

/** How close to a step's end counts as its end, in milliseconds. */
const END_MS = 0.5

const endOf = (step: Timeline['steps'][number]): number => step.begins + step.lasts

/** Where stepping forward goes: the end of the step that is on, or of the next when that one is complete. */
export function afterStep(timeline: Timeline, time: number): number {
  const next = firstStep(timeline.steps, (step) => endOf(step) > time + END_MS)
  return next === undefined ? timeline.lasts : endOf(next)
}

/** Where stepping back goes: the end of the step before the one that is on, or the beginning. */
export function beforeStep(timeline: Timeline, time: number): number {
  const before = timeline.steps[frameAt(timeline, time).current - 2]
  return before === undefined ? 0 : endOf(before)
}

/** How far along play is, counted in steps: 2.5 is half way through the third. */
export function placeAt(timeline: Timeline, time: number): number {
  const { current, progress } = frameAt(timeline, time)
  return current === 0 ? 0 : current - 1 + progress
}

/** The moment at which play is that far along; the inverse of `placeAt`. */
export function momentAt({ steps, lasts }: Timeline, place: number): number {
  const step = steps[Math.floor(Math.max(place, 0))]
  return step === undefined ? lasts : step.begins + step.lasts * (Math.max(place, 0) % 1)
}

/** The moment of another timeline of the same trace that shows the same event: folding moves times, not the place. */
export function sameMoment(from: Timeline, to: Timeline, time: number): number {
  const { current, progress } = frameAt(from, time)
  const here = from.steps[current - 1]
  if (here === undefined) return 0
  const beyond = firstStep(to.steps, ({ event }) => event > here.event)?.number ?? to.steps.length + 1
  const there = to.steps[beyond - 2] ?? to.steps[0]
  if (there === undefined) return 0
  return there.begins + there.lasts * progress
}
