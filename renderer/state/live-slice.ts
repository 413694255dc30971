// The screen Live in the window's state: a run is shown in a lab of its own, like a recording's.

import type { Trace } from '../../protocol/formats/trace.ts'
import { type Lab, labOf, type StageTools } from './lesson-stage.ts'
import type { LiveSlice, LiveView } from './live-types.ts'
import type { GetState, SetState } from './tools.ts'

/** The same conversation, further on: what stands in the lab stays where it is. */
function goOnWith(lab: Lab, trace: Trace, { tools }: Pick<StageTools, 'tools'>): void {
  const { time, timeline: before, playing } = lab.getState()
  const timeline = tools.timeline(trace, true)
  const atEnd = playing || time >= before.lasts
  lab.setState({ trace, timeline, playing: atEnd && time < timeline.lasts })
}

export function liveSlice(set: SetState, get: GetState, from: Omit<StageTools, 'window'>): LiveSlice<Lab> {
  const stages: StageTools = { ...from, window: get }

  function labFor(trace: Trace): Lab {
    const scenario = { ...get().scenario, title: trace.title, client: trace.client }
    const lab = labOf(stages, scenario, { trace, verdicts: [] })
    const timeline = from.tools.timeline(trace, true)
    lab.setState({ unfolded: true, timeline, time: timeline.lasts })
    return lab
  }

  const put = (view: LiveView, stage: LiveSlice<Lab>['liveStages'][LiveView]): void => {
    const { [view]: _, ...others } = get().liveStages
    set({ liveStages: stage === undefined ? others : { ...others, [view]: stage } })
  }

  return {
    liveView: 'server',
    liveStages: {},
    liveAt: null,
    showLiveView: (liveView) => set({ liveView }),
    showLiveRun: (view, of, trace) => {
      const shown = get().liveStages[view]
      if (shown?.of === of) return goOnWith(shown.lab, trace, from)
      put(view, { of, lab: labFor(trace) })
    },
    clearLiveRun: (view) => put(view, undefined),
    showLiveAt: (liveAt) => set({ liveAt }),
  }
}
