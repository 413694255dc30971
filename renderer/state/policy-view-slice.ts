// Where one is: which screen, and on the screen Policy which view, pane, rule and client.

import type { GetState, SetState } from './tools.ts'
import type { PolicyViewSlice } from './types.ts'

export const policyViewSlice = (set: SetState, get: GetState): PolicyViewSlice => ({
  screen: 'negotiate',
  policyView: 'rules',
  pane: 'findings',
  rule: null,
  chosen: null,
  jsonTyped: null,
  show: (screen) => {
    set({ screen, drawerOpen: false, playing: false })
    if (screen === 'policy') get().analyse()
  },
  showPolicyView: (policyView) => set({ policyView }),
  showPane: (pane) => set({ pane }),
  selectRule: (rule) => set({ rule }),
  choose: (chosen) => set({ chosen }),
  typeJson: (jsonTyped) => set({ jsonTyped }),
})
