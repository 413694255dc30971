// What stands open on the screen Negotiate: a scenario's own run and the branches beside it, one of them in front.
// Every change of it is one undoable edit. The file it is saved to is made from it, and it from a file.

import { branchOfScenario, runOf, scenarioOfBranch } from '../../protocol/branch.ts'
import type { Lesson } from '../../protocol/formats/lesson.ts'
import type { Scenario } from '../../protocol/formats/scenario.ts'

export interface Workspace {
  /** The scenario's own run first, then its branches; each without branches and lesson. Titles are the tabs' names. */
  readonly runs: readonly [Scenario, ...Scenario[]]
  /** Which of them is in front, from 0. */
  readonly front: number
  readonly lesson: Lesson | null
}

export const workspaceOf = (scenario: Scenario): Workspace => ({
  runs: [runOf(scenario), ...(scenario.branches ?? []).map((branch) => scenarioOfBranch(scenario, branch))],
  front: 0,
  lesson: scenario.lesson ?? null,
})

/** The run in front. */
export const frontOf = ({ runs, front }: Workspace): Scenario => runs[front] ?? runs[0]

/** What a file of it holds. */
export function documentOf({ runs, lesson }: Workspace): Scenario {
  const [own, ...others] = runs
  return {
    ...own,
    ...(others.length === 0 ? {} : { branches: others.map((run) => branchOfScenario(own, run)) }),
    ...(lesson === null ? {} : { lesson }),
  }
}

/** The workspace with another scenario in the place of the run in front. */
export function withFront(workspace: Workspace, run: Scenario): Workspace {
  const [own, ...others] = workspace.runs
  if (workspace.front === 0) return { ...workspace, runs: [run, ...others] }
  return { ...workspace, runs: [own, ...others.map((other, i) => (i + 1 === workspace.front ? run : other))] }
}
