// The runs side by side, as pure edits of the workspace: fork, keep, name, delete. A branch is told from the others
// by its name, so no two have the same.

import type { Scenario } from '../../protocol/formats/scenario.ts'
import type { Settings } from './in-force.ts'
import { frontOf, type Workspace } from './workspace.ts'

/** The name, or the name with the first number that no other has. */
export function freeName(wanted: string, taken: readonly string[]): string {
  if (!taken.includes(wanted)) return wanted
  for (let n = 2; ; n++) {
    const name = `${wanted} (${n})`
    if (!taken.includes(name)) return name
  }
}

const namesOf = ({ runs }: Workspace): readonly string[] => runs.map(({ title }) => title)

/** Behind the others and in front. */
function withBranch(workspace: Workspace, run: Scenario): Workspace {
  const [own, ...others] = workspace.runs
  const named = { ...run, title: freeName(run.title, namesOf(workspace)) }
  return { ...workspace, runs: [own, ...others, named], front: workspace.runs.length }
}

/**
 * A run that is the same until `after` events have happened and goes on with these settings. What the run changes
 * later belongs to its own future, and so do its later bookmarks and what is expected of it.
 */
export function forkOf(run: Scenario, after: number, settings: Settings, title: string): Scenario {
  const { changes = [], bookmarks = [], expect: _, ...rest } = run
  const marks = bookmarks.filter(({ event }) => event <= after)
  const base = { ...rest, title, expect: {}, ...(marks.length === 0 ? {} : { bookmarks: marks }) }
  if (after === 0) return { ...base, ...settings }
  const before = changes.filter((change) => change.after < after)
  const here = changes.find((change) => change.after === after)
  return { ...base, changes: [...before, { ...here, ...settings, after }] }
}

/** Forks the run in front and brings the branch to the front. */
export const forked = (workspace: Workspace, after: number, settings: Settings, title: string): Workspace =>
  withBranch(workspace, forkOf(frontOf(workspace), after, settings, title))

/** A copy of a run as a branch of its own, in front. */
export const kept = (workspace: Workspace, run: Scenario, title: string): Workspace =>
  withBranch(workspace, { ...run, title })

/** Another name for a run; a name with nothing in it changes nothing. */
export function renamed(workspace: Workspace, place: number, wanted: string): Workspace {
  const name = wanted.trim()
  const run = workspace.runs[place]
  if (run === undefined || name === '' || name === run.title) return workspace
  const title = freeName(
    name,
    namesOf(workspace).filter((_, i) => i !== place),
  )
  const [own, ...others] = workspace.runs
  const put = (each: Scenario, i: number): Scenario => (i === place ? { ...each, title } : each)
  return { ...workspace, runs: [put(own, 0), ...others.map((each, i) => put(each, i + 1))] }
}

/** The scenario's own run stays: the branches are told by how they differ from it. */
export const canDelete = (place: number): boolean => place > 0

/** Without a branch; where it was in front, the run before it comes there. */
export function deleted(workspace: Workspace, place: number): Workspace {
  const { front } = workspace
  const [own, ...others] = workspace.runs
  if (!canDelete(place) || others[place - 1] === undefined) return workspace
  return {
    ...workspace,
    runs: [own, ...others.toSpliced(place - 1, 1)],
    front: front >= place ? front - 1 : front,
  }
}
