// What the settings make of a window: its place on the screen, and how large everything in it is drawn.

import { type BrowserWindow, screen } from 'electron'
import { say } from '../../words/words.ts'
import { placed, type WindowMemory } from './window-memory.ts'

/** Before its page is shown. `zoom` is in percent; `memory` is where the window before it was left. */
export function settle(window: BrowserWindow, zoom: number, memory: WindowMemory | null): void {
  window.setTitle(say('shell.name'))
  if (memory !== null) putBack(window, memory)
  const { webContents } = window
  // It is kept for the page's address, so there is none to keep it for before the page is there.
  if (zoom !== 100) webContents.once('did-navigate', () => webContents.setZoomFactor(zoom / 100))
}

/** To where it was, or to where it can be seen now. */
function putBack(window: BrowserWindow, { bounds, state }: WindowMemory): void {
  const areas = screen.getAllDisplays().map(({ workArea }) => workArea)
  const now = placed(bounds, areas)
  const [width = 0, height = 0] = window.getMinimumSize()
  // On a screen smaller than the smallest window all of it is to be seen.
  window.setMinimumSize(Math.min(width, now.width), Math.min(height, now.height))
  window.setBounds(now)
  if (state === 'maximised') window.maximize()
  if (state === 'full') window.setFullScreen(true)
}
