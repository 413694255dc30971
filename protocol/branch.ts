// A scenario and the other runs it keeps: what a branch says, put on top of the scenario, is a scenario of its own;
// and the other way round, what of a run is another than the scenario's is its branch.

import type { BugName } from './bug-names.ts'
import type { Branch, Scenario } from './formats/scenario.ts'

/** A run alone: without the runs and the lesson that stand beside it. */
export function runOf(scenario: Scenario): Scenario {
  const { branches: _, lesson: __, ...run } = scenario
  return run
}

/**
 * The run of a branch: what the branch leaves out is the scenario's. Changes and bookmarks are points of one run,
 * and what is expected is expected of one, so those are never the scenario's.
 */
export function scenarioOfBranch(scenario: Scenario, branch: Branch): Scenario {
  const { changes: _, bookmarks: __, expect: ___, ...shared } = runOf(scenario)
  const { name, expect = {}, ...own } = branch
  return { ...shared, ...own, expect, title: name }
}

const SHARED = ['seed', 'client', 'policy', 'network', 'download'] as const

const bugOf = ({ bug = null }: Scenario): BugName | null => bug

const isSame = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b)

/** The inverse: a run's title is its branch's name, and only what differs from the scenario is written down. */
export function branchOfScenario(scenario: Scenario, run: Scenario): Branch {
  const differing = Object.fromEntries(
    SHARED.filter((key) => !isSame(scenario[key], run[key])).map((key) => [key, run[key]]),
  )
  return {
    name: run.title,
    ...differing,
    ...(bugOf(scenario) === bugOf(run) ? {} : { bug: bugOf(run) }),
    ...(run.changes === undefined ? {} : { changes: run.changes }),
    ...(run.bookmarks === undefined ? {} : { bookmarks: run.bookmarks }),
    ...(Object.keys(run.expect).length === 0 ? {} : { expect: run.expect }),
  }
}
