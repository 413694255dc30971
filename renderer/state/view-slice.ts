// How the window looks: theme, folds, the drawer, the open dialog. The main process keeps the theme.

import type { Theme } from '../../main/contract.ts'
import { sameMoment } from './timeline.ts'
import type { SetState, Tools } from './tools.ts'
import type { State, ViewSlice } from './types.ts'

/** Unfolding later passes keeps play at the event it shows. */
function refold({ trace, timeline, time, unfolded }: State, tools: Tools): Partial<State> {
  const next = tools.timeline(trace, !unfolded)
  return { unfolded: !unfolded, timeline: next, time: sameMoment(timeline, next, time) }
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
