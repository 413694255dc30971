// How the window looks: theme, folds, the drawer, the open dialog. The main process keeps the theme.

import type { Theme } from '../../main/contract.ts'
import { jointTimeline } from './joint.ts'
import type { Side } from './time-types.ts'
import { sameMoment } from './timeline.ts'
import type { SetState, Tools } from './tools.ts'
import type { State, ViewSlice } from './types.ts'

/** Unfolding later passes keeps play at the event it shows; of two side by side, at the left one's. */
function refold({ trace, timeline, time, unfolded, pair }: State, tools: Tools): Partial<State> {
  const next = tools.timeline(trace, !unfolded)
  const folds = { unfolded: !unfolded, timeline: next }
  if (pair === null) return { ...folds, time: sameMoment(timeline, next, time) }
  const anew = (side: Side): Side => ({ ...side, timeline: tools.timeline(side.trace, !unfolded) })
  const [left, right] = [anew(pair.left), anew(pair.right)]
  const joint = jointTimeline(left.timeline, right.timeline)
  return { ...folds, pair: { ...pair, left, right, joint }, time: sameMoment(pair.joint, joint, time) }
}

export function viewSlice(theme: Theme, set: SetState, tools: Tools): ViewSlice {
  return {
    theme,
    bytesOpen: true,
    whyOpen: true,
    drawerOpen: false,
    dialog: null,
    unfolded: false,
    setTheme: (chosen) => {
      set({ theme: chosen })
      void tools.calls.theme(chosen)
    },
    toggle: (what) => set((state) => (what === 'unfolded' ? refold(state, tools) : { [what]: !state[what] })),
    open: (dialog) => set({ dialog }),
    copy: async (text) => (await tools.calls.copy(text)).ok,
  }
}
