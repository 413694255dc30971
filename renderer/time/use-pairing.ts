// Which two runs stand side by side when the person asks for two: the one in front, on the right, and on the left the
// one it is told from: the scenario's own run, else the run before it in the tabs, else the one before the last edit.

import type { Scenario } from '../../protocol/formats/scenario.ts'
import { useLab, useLabStore } from '../state/lab.ts'
import { isSamePlay } from '../state/same-run.ts'
import type { State } from '../state/types.ts'
import { frontOf, type Workspace } from '../state/workspace.ts'

/** The newest run in front before the one now that plays otherwise; null where there is none. */
function runBefore(entries: readonly Workspace[], entry: number, now: Scenario): Scenario | null {
  const before = entries.slice(0, entry).findLast((each) => !isSamePlay(frontOf(each), now))
  return before === undefined ? null : frontOf(before)
}

/** Left and right; null while there is only one run. */
export function usualPair({ workspace, entries, entry }: State): readonly [Scenario, Scenario] | null {
  const [own, ...others] = workspace.runs
  const front = frontOf(workspace)
  if (front !== own) return [own, front]
  const newest = others.at(-1)
  if (newest !== undefined) return [own, newest]
  const before = runBefore(entries, entry, front)
  return before === null ? null : [before, front]
}

interface Pairing {
  readonly paired: boolean
  readonly possible: boolean
  toggle(): void
}

/** Shows two runs side by side, or one again. */
export function togglePair(state: State): void {
  const two = state.pair === null ? usualPair(state) : null
  if (two === null) state.closePair()
  else void state.showPair(...two)
}

export function usePairing(): Pairing {
  const lab = useLabStore()
  const paired = useLab((state) => state.pair !== null)
  // Every moment of play asks this, so it is not looked at more closely: without an edit there is one run.
  const possible = useLab(
    ({ workspace, entry, pair }) => pair !== null || workspace.runs.length > 1 || entry > 0,
  )
  return { paired, possible, toggle: () => togglePair(lab.getState()) }
}
