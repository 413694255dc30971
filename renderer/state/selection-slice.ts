// The one selection that arrow, token, field row and bytes share.

import type { SetState } from './tools.ts'
import type { SelectionSlice } from './types.ts'

export const selectionSlice = (set: SetState): SelectionSlice => ({
  pinned: null,
  selected: null,
  hovered: null,
  pin: (pinned) => set({ pinned }),
  select: (selected) => set({ selected }),
  hover: (hovered) => set({ hovered }),
})
