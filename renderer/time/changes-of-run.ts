// What a run's own changes on the way change, in a few words.

import type { Scenario } from '../../protocol/formats/scenario.ts'
import { inForceAt } from '../state/in-force.ts'
import { changesBetween, plainChanges } from './say-change.ts'

/** The change at a place among the run's changes, told from what was in force before it. */
export function plainChangesOf(run: Scenario, place: number): string {
  const after = run.changes?.[place]?.after ?? 0
  return plainChanges(changesBetween(inForceAt(run, after - 1), inForceAt(run, after)))
}
