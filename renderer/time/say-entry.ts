// What one entry of the history changed in the workspace before it, in a few words.

import type { Bookmark, Scenario } from '../../protocol/formats/scenario.ts'
import { type Part, parts } from '../../words/words.ts'
import { bookmarksOf } from '../state/bookmarks.ts'
import { inForce } from '../state/in-force.ts'
import type { Workspace } from '../state/workspace.ts'
import { changesBetween, sayChanges } from './say-change.ts'

/** The bookmark that is in one list and not in the other, told by its event and name. */
const extra = (marks: readonly Bookmark[], others: readonly Bookmark[]): Bookmark | undefined =>
  marks.find((mark) => !others.some(({ event, name }) => event === mark.event && name === mark.name))

function bookmarkChange(before: Scenario, after: Scenario): readonly Part[] | null {
  const [were, are] = [bookmarksOf(before), bookmarksOf(after)]
  const [gone, come] = [extra(were, are), extra(are, were)]
  if (gone !== undefined && come !== undefined)
    return parts('time.history.bookmarkRenamed', { before: gone.name, name: come.name })
  if (come !== undefined) return parts('time.history.bookmarkAdded', { name: come.name })
  return gone === undefined ? null : parts('time.history.bookmarkRemoved', { name: gone.name })
}

function runChange(before: Scenario, after: Scenario): readonly Part[] | null {
  if (before.title !== after.title)
    return parts('time.history.renamed', { before: before.title, name: after.title })
  const changes = changesBetween(inForce(before), inForce(after))
  return changes.length > 0 ? sayChanges(changes) : bookmarkChange(before, after)
}

/** The run that is in one workspace and not in the other. */
function cameOrWent(before: Workspace, after: Workspace): readonly Part[] {
  const lone = (runs: readonly Scenario[], others: readonly Scenario[]) =>
    runs.find((run) => !others.includes(run))?.title ?? runs.at(-1)?.title ?? ''
  return after.runs.length > before.runs.length
    ? parts('time.history.added', { name: lone(after.runs, before.runs) })
    : parts('time.history.removed', { name: lone(before.runs, after.runs) })
}

/** `before` is null for the first entry: what was opened. */
export function sayEntry(before: Workspace | null, after: Workspace): readonly Part[] {
  if (before === null) return parts('time.history.opened', { title: after.runs[0].title })
  if (before.runs.length !== after.runs.length) return cameOrWent(before, after)
  const place = after.runs.findIndex((run, i) => run !== before.runs[i])
  const [was, is] = [before.runs[place], after.runs[place]]
  const change = was === undefined || is === undefined ? null : runChange(was, is)
  if (change !== null && is !== undefined)
    return place === 0 || was?.title !== is.title
      ? change
      : [...parts('time.history.inRun', { name: is.title }), ...change]
  return parts(before.lesson === after.lesson ? 'time.history.nothing' : 'time.history.lesson')
}
