// Runs scenarios through the door. Answers may come in any order; one that is older than what is shown is dropped.

import type { Boot } from '../../main/contract.ts'
import type { Scenario } from '../../protocol/formats/scenario.ts'
import type { Trace } from '../../protocol/formats/trace.ts'
import { momentBeside } from './joint.ts'
import { learned, verdictOfTrace } from './known-runs.ts'
import { endOfStep, stepShowing } from './moments.ts'
import type { Landing } from './time-types.ts'
import type { GetState, SetState, Tools } from './tools.ts'
import type { FieldRef, RunSlice, State, Timeline } from './types.ts'

export const runSlice = (boot: Boot, tools: Tools): RunSlice => ({
  trace: boot.trace,
  verdicts: boot.verdicts,
  timeline: tools.timeline(boot.trace, false),
  trouble: null,
  editedAt: null,
})

const kept = (ref: FieldRef | null, trace: Trace): FieldRef | null =>
  trace.events.some((event) => event.kind === 'send' && event.message === ref?.message) ? ref : null

/** Where play stands in a new timeline, from where it stands now. */
function landingAt(
  landing: Landing,
  { timeline, time }: State,
  next: Timeline,
): Pick<State, 'time' | 'playing'> {
  if (landing === 'end') return { time: next.lasts, playing: false }
  if (landing !== 'same-step')
    return { time: endOfStep(next, stepShowing(next, landing.playFrom)), playing: true }
  return { time: time >= timeline.lasts ? next.lasts : momentBeside(timeline, next, time), playing: false }
}

export type Runner = (scenario: Scenario, editedAt: number, landing?: Landing) => Promise<void>

/** A finished run is shown with nothing pinned, complete unless asked otherwise; a field stays selected while its message is there. */
export function createRunner(set: SetState, get: GetState, tools: Tools): Runner {
  let asked = 0
  let shown = 0
  return async (scenario, editedAt, landing = 'end') => {
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
      // Two side by side keep their own moment.
      ...(get().pair === null ? landingAt(landing, get(), timeline) : {}),
      verdictsOfRuns: learned(get().verdictsOfRuns, scenario, verdictOfTrace(trace)),
      pinned: null,
      hovered: kept(get().hovered, trace),
      selected: kept(get().selected, trace),
    })
  }
}
