// One play for two runs: step goes beside step. Up to where they part these are the same steps; from there on the
// first step after it stands beside the first, and so on. The shorter run waits at its end.

import { retimed } from '../../diagram/frame.ts'
import { momentAt, placeAt } from './timeline.ts'
import type { Timeline } from './types.ts'

/** Each step takes as long as the longer of the two, so that neither hurries. */
export function jointTimeline(left: Timeline, right: Timeline): Timeline {
  const longer = right.steps.length > left.steps.length ? right : left
  let begins = 0
  const steps = longer.steps.map((step, i) => {
    const lasts = Math.max(left.steps[i]?.lasts ?? 0, right.steps[i]?.lasts ?? 0)
    const joint = retimed(step, begins, lasts)
    begins += lasts
    return joint
  })
  return { ...longer, steps, lasts: begins }
}

/** The moment of one timeline at which as many steps have passed as at a moment of another. */
export const momentBeside = (from: Timeline, to: Timeline, time: number): number =>
  momentAt(to, placeAt(from, time))
