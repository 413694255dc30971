// A failure made smaller: faults and visitors are left out as long as the world still fails in the same way (Zeller and
// Hildebrandt's delta debugging, with one part at a time at the end). What is left stays as it was drawn.

import type { Failure } from './failure.ts'
import type { Fault, Plan, Visitor } from './plan.ts'
import { type Found, play, type Setup } from './run.ts'

type Fails = (plan: Plan) => Failure | null

/** The items without which it still fails, left out: halves first, then quarters, at last one by one. */
function least<Item>(
  items: readonly Item[],
  stillFails: (kept: readonly Item[]) => boolean,
): readonly Item[] {
  let kept = items
  for (let size = Math.ceil(kept.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let at = 0; at < kept.length; ) {
      const without = [...kept.slice(0, at), ...kept.slice(at + size)]
      if (stillFails(without)) kept = without
      else at += size
    }
  }
  return kept
}

const fewerVisitors = (plan: Plan, visitors: readonly Visitor[]): Plan => ({
  ...plan,
  visitors,
  faults: plan.faults.filter(({ client }) => client < 0 || visitors.some(({ number }) => number === client)),
})

const fewerFaults = (plan: Plan, faults: readonly Fault[]): Plan => ({ ...plan, faults })

/** The smallest plan found that fails like this one; it fails by itself, whatever the seed's own world has beside it. */
export function shrunk(setup: Setup, { plan, failure }: Found): Found {
  const fails: Fails = (smaller) => {
    const found = play(setup, smaller)
    return found?.broken === failure.broken ? found : null
  }
  let small = plan
  for (let before = -1; before !== sizeOf(small); ) {
    before = sizeOf(small)
    const fromVisitors = small
    small = fewerVisitors(
      small,
      least(small.visitors, (visitors) => fails(fewerVisitors(fromVisitors, visitors)) !== null),
    )
    const fromFaults = small
    small = fewerFaults(
      small,
      least(small.faults, (faults) => fails(fewerFaults(fromFaults, faults)) !== null),
    )
  }
  return { plan: small, failure: fails(small) ?? failure }
}

const sizeOf = ({ visitors, faults }: Plan): number => visitors.length + faults.length
