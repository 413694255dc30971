// Presenter mode: larger type and only what is being talked about, at any size of the window.

import type { PresentSlice } from './present-types.ts'
import type { SetState, Tools } from './tools.ts'

export const presentSlice = (set: SetState, { calls }: Pick<Tools, 'calls'>): PresentSlice => ({
  presenting: false,
  present: (presenting) => {
    // Raw bytes are for who sits near; they come back by their key.
    set(presenting ? { presenting, drawerOpen: false, bytesOpen: false } : { presenting, bytesOpen: true })
    void calls.fullScreen(presenting)
  },
})
