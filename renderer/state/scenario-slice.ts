// The workspace being edited, with undo: the scenario's own run and its branches, one of them in front. A change of
// what is in front runs at once.

import type { Scenario } from '../../protocol/formats/scenario.ts'
import { bookmarksOf } from './bookmarks.ts'
import { begin, entriesOf, type History, movedTo, placeOf, record, recordApart, replaced } from './history.ts'
import { inForce, withInForce } from './in-force.ts'
import { learnedAs } from './known-runs.ts'
import type { Runner } from './run-slice.ts'
import { isSamePlay, isSameRun } from './same-run.ts'
import type { Trials } from './standing.ts'
import type { Landing } from './time-types.ts'
import type { GetState, SetState, Tools } from './tools.ts'
import type { ScenarioSlice } from './types.ts'
import { frontOf, type Workspace, withFront, workspaceOf } from './workspace.ts'

const marksIn = (workspace: Workspace): number => bookmarksOf(frontOf(workspace)).length

/** A branch or a bookmark that comes or goes is one edit by itself; typing in a field makes one. */
const isApart = (before: Workspace, after: Workspace): boolean =>
  before.runs.length !== after.runs.length || marksIn(before) !== marksIn(after)

export function scenarioSlice(
  start: Scenario,
  set: SetState,
  get: GetState,
  tools: Tools,
  run: Runner,
  trials: Trials,
): ScenarioSlice {
  const first = workspaceOf(start)
  let history = begin(first)

  const shownOf = (next: History<Workspace>) => {
    const scenario = frontOf(next.present)
    return {
      workspace: next.present,
      scenario,
      setup: inForce(scenario),
      entries: entriesOf(next),
      entry: placeOf(next),
      canUndo: next.past.length > 0,
      canRedo: next.future.length > 0,
    }
  }

  function moveTo(next: History<Workspace>, landing: Landing = 'end') {
    if (next === history) return
    const { present } = history
    const before = frontOf(present)
    history = next
    const shown = shownOf(next)
    const { scenario, setup } = shown
    set({ ...shown, ...trials.standing(setup.policy), deletedRun: null })
    if (isSameRun(before, scenario))
      set(({ verdictsOfRuns }) => ({ verdictsOfRuns: learnedAs(verdictsOfRuns, before, scenario) }))
    else void run(scenario, tools.inputAt(), isSamePlay(before, scenario) ? 'same-step' : landing)
    get().follow(present)
  }

  function change(make: (workspace: Workspace) => Workspace, landing?: Landing) {
    const { present } = history
    const next = make(present)
    if (next === present) return
    const isOne = isApart(present, next)
    moveTo(isOne ? recordApart(history, next) : record(history, next, tools.inputAt()), landing)
  }

  return {
    ...shownOf(history),
    baseWorkspace: first,
    base: frontOf(first),
    resets: 0,
    change,
    edit: (make) =>
      change((workspace) => {
        const scenario = frontOf(workspace)
        const now = inForce(scenario)
        const next = make(now)
        return next === now ? workspace : withFront(workspace, withInForce(scenario, next))
      }),
    bringToFront: (front) => {
      if (front !== history.present.front)
        moveTo(replaced(history, { ...history.present, front }), 'same-step')
    },
    takeUp: (scenario) => {
      const workspace = workspaceOf(scenario)
      get().closePair()
      set(({ resets }) => ({
        resets: resets + 1,
        baseWorkspace: workspace,
        base: frontOf(workspace),
        timePanel: null,
        stepMenu: null,
      }))
      moveTo(begin(workspace))
    },
    undo: () => moveTo(movedTo(history, placeOf(history) - 1)),
    redo: () => moveTo(movedTo(history, placeOf(history) + 1)),
    jump: (entry) => moveTo(movedTo(history, entry)),
    reset: () => {
      const { baseWorkspace } = get()
      set(({ resets }) => ({ resets: resets + 1 }))
      if (get().workspace !== baseWorkspace) moveTo(recordApart(history, baseWorkspace))
    },
  }
}
