// The scenario being edited, with undo. Every change runs at once.

import type { Scenario } from '../../protocol/formats/scenario.ts'
import { begin, type History, record, recordApart, redone, undone } from './history.ts'
import type { Runner } from './run-slice.ts'
import type { Trials } from './standing.ts'
import type { GetState, SetState, Tools } from './tools.ts'
import type { ScenarioSlice } from './types.ts'

export function scenarioSlice(
  base: Scenario,
  set: SetState,
  get: GetState,
  tools: Tools,
  run: Runner,
  trials: Trials,
): ScenarioSlice {
  let history = begin(base)

  function moveTo(next: History<Scenario>) {
    if (next === history) return
    history = next
    const { present: scenario, past, future } = next
    const standing = trials.standing(scenario.policy)
    set({ scenario, ...standing, canUndo: past.length > 0, canRedo: future.length > 0 })
    void run(next.present, tools.inputAt())
  }

  function edit(change: (scenario: Scenario) => Scenario) {
    const next = change(get().scenario)
    if (next !== get().scenario) moveTo(record(history, next, tools.inputAt()))
  }

  return {
    scenario: base,
    base,
    canUndo: false,
    canRedo: false,
    resets: 0,
    edit,
    undo: () => moveTo(undone(history)),
    redo: () => moveTo(redone(history)),
    reset: () => {
      set(({ resets }) => ({ resets: resets + 1 }))
      if (get().scenario !== base) moveTo(recordApart(history, base))
    },
  }
}
