// Runs scenarios through the door. Answers may come in any order; one that is older than what is shown is dropped.

import type { Boot } from '../../main/contract.ts'
import type { Scenario } from '../../protocol/formats/scenario.ts'
import type { Trace } from '../../protocol/formats/trace.ts'
import type { GetState, SetState, Tools } from './tools.ts'
import type { FieldRef, RunSlice } from './types.ts'

export const runSlice = (boot: Boot, tools: Tools): RunSlice => ({
  trace: boot.trace,
  verdicts: boot.verdicts,
  timeline: tools.timeline(boot.trace, false),
  trouble: null,
  editedAt: null,
})

const kept = (ref: FieldRef | null, trace: Trace): FieldRef | null =>
  trace.events.some((event) => event.kind === 'send' && event.message === ref?.message) ? ref : null

export type Runner = (scenario: Scenario, editedAt: number) => Promise<void>

/** A finished run is shown complete, at its end, with nothing pinned; a field stays selected while its message is there. */
export function createRunner(set: SetState, get: GetState, tools: Tools): Runner {
  let asked = 0
  let shown = 0
  return async (scenario, editedAt) => {
    asked += 1
    const mine = asked
    const answer = await tools.calls.run(scenario)
    if (mine < shown) return
    shown = mine
    if (!answer.ok) {
      set({ trouble: answer.reason, playing: false })
      return
    }
    const { trace, verdicts } = answer.value
    const timeline = tools.timeline(trace, get().unfolded)
    set({
      trace,
      verdicts,
      timeline,
      trouble: null,
      editedAt,
      time: timeline.lasts,
      playing: false,
      pinned: null,
      hovered: kept(get().hovered, trace),
      selected: kept(get().selected, trace),
    })
  }
}
