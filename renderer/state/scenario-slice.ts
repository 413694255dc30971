// The workspace being edited, with undo: the scenario's own run and its branches, one of them in front. A change of
// what is in front runs at once.

import type { Scenario } from '../../protocol/formats/scenario.ts'
import { begin, type History, record, recordApart, redone, replaced, undone } from './history.ts'
import type { Runner } from './run-slice.ts'
import type { Trials } from './standing.ts'
import type { GetState, SetState, Tools } from './tools.ts'
import type { ScenarioSlice } from './types.ts'
import { frontOf, type Workspace, withFront, workspaceOf } from './workspace.ts'

/** Names of points change no run. */
function isSameRun(a: Scenario, b: Scenario): boolean {
  const { bookmarks: _, ...before } = a
  const { bookmarks: __, ...after } = b
  return a === b || JSON.stringify(before) === JSON.stringify(after)
}

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

  function moveTo(next: History<Workspace>) {
    if (next === history) return
    const before = frontOf(history.present)
    history = next
    const { present: workspace, past, future } = next
    const scenario = frontOf(workspace)
    const standing = trials.standing(scenario.policy)
    set({ workspace, scenario, ...standing, canUndo: past.length > 0, canRedo: future.length > 0 })
    if (!isSameRun(before, scenario)) void run(scenario, tools.inputAt())
  }

  function change(make: (workspace: Workspace) => Workspace) {
    const next = make(history.present)
    if (next !== history.present) moveTo(record(history, next, tools.inputAt()))
  }

  return {
    workspace: first,
    baseWorkspace: first,
    scenario: frontOf(first),
    base: frontOf(first),
    canUndo: false,
    canRedo: false,
    resets: 0,
    change,
    edit: (make) =>
      change((workspace) => {
        const scenario = frontOf(workspace)
        const next = make(scenario)
        return next === scenario ? workspace : withFront(workspace, next)
      }),
    bringToFront: (front) => {
      if (front !== history.present.front) moveTo(replaced(history, { ...history.present, front }))
    },
    takeUp: (scenario) => {
      const workspace = workspaceOf(scenario)
      set(({ resets }) => ({ resets: resets + 1, baseWorkspace: workspace, base: frontOf(workspace) }))
      moveTo(begin(workspace))
    },
    undo: () => moveTo(undone(history)),
    redo: () => moveTo(redone(history)),
    reset: () => {
      const { baseWorkspace } = get()
      set(({ resets }) => ({ resets: resets + 1 }))
      if (get().workspace !== baseWorkspace) moveTo(recordApart(history, baseWorkspace))
    },
  }
}
