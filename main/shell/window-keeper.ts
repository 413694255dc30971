// Notes where a window is whenever that changes, and once more when it closes. What is noted outlives a kill but for
// the last half second.

import type { SettingsKeeper } from './settings-keeper.ts'
import { type Rectangle, sameMemory, type WindowMemory } from './window-memory.ts'

/** As much of Electron's window as it takes to know where it is. */
export interface Placed {
  getNormalBounds(): Rectangle
  isMaximized(): boolean
  isFullScreen(): boolean
  isDestroyed(): boolean
}

export interface WindowNotes {
  /** It was moved, resized, maximised, or the other way around. */
  moved(): void
  /** It is about to close. */
  closing(): void
}

/** A window that is dragged moves with every frame; it is noted once it rests for this long, in milliseconds. */
const REST_MS = 500

/** `presenting`: whether the screen is filled for a presentation, which is no way the window is left. */
export function noteWindow(
  window: Placed,
  settings: Pick<SettingsKeeper, 'current' | 'change'>,
  presenting: () => boolean,
): WindowNotes {
  let resting: NodeJS.Timeout | undefined
  // As it opened: that alone is nothing to write down.
  let noted = settings.current().window ?? stateOf(window, false)
  const note = (): void => {
    clearTimeout(resting)
    if (window.isDestroyed()) return
    const now = stateOf(window, presenting())
    if (sameMemory(now, noted)) return
    noted = now
    settings.change({ window: now })
  }
  return {
    moved() {
      clearTimeout(resting)
      resting = setTimeout(note, REST_MS)
    },
    closing: note,
  }
}

function stateOf(window: Placed, presenting: boolean): WindowMemory {
  const { x, y, width, height } = window.getNormalBounds()
  const full = window.isFullScreen() && !presenting
  const state = full ? 'full' : window.isMaximized() ? 'maximised' : 'normal'
  return { bounds: { x, y, width, height }, state }
}
