// What runs came to, as far as they were run in this window: tabs and the history of runs show it without running
// them again.

import type { Scenario } from '../../protocol/formats/scenario.ts'
import type { Trace } from '../../protocol/formats/trace.ts'
import type { RunVerdict } from './time-types.ts'

type Known = ReadonlyMap<Scenario, RunVerdict>

/** More than the history keeps; the oldest is forgotten first. */
const KEPT = 400

export const verdictOfTrace = ({ outcome, journey }: Trace): RunVerdict => ({ outcome, end: journey.end })

export function learned(known: Known, run: Scenario, verdict: RunVerdict): Known {
  const all = [...known].filter(([each]) => each !== run)
  return new Map([...all.slice(-KEPT + 1), [run, verdict]])
}

/** The same run under another value: a bookmark came, or a name. */
export function learnedAs(known: Known, before: Scenario, run: Scenario): Known {
  const verdict = known.get(before)
  return verdict === undefined || known.has(run) ? known : learned(known, run, verdict)
}
