// What the settings make of a window: its place on the screen, and how large everything in it is drawn.

import { type BrowserWindow, screen } from 'electron'
import { say } from '../../words/words.ts'
import { FIRST, LEAST } from './bare-window.ts'
import { grown, placed, type Rectangle, type WindowMemory } from './window-memory.ts'

/** Before its page is shown, with its menu. `zoom` is in percent; `memory` is where the window before it was left. */
export function settle(window: BrowserWindow, zoom: number, memory: WindowMemory | null): void {
  window.setTitle(say('shell.name'))
  const least = withFrame(window)
  window.setMinimumSize(least.width, least.height)
  if (memory === null) window.setContentSize(FIRST.width, FIRST.height)
  else putBack(window, memory, least)
  const { webContents } = window
  if (zoom === 100) return
  // It is kept for the page's address, which may be there already or not yet.
  const draw = (): void => webContents.setZoomFactor(zoom / 100)
  draw()
  webContents.once('did-navigate', draw)
}

/** The window around the smallest page: what it was made with did not know of the menu. */
function withFrame(window: BrowserWindow): Pick<Rectangle, 'width' | 'height'> {
  const [outside, inside] = [window.getBounds(), window.getContentBounds()]
  return {
    width: LEAST.width + outside.width - inside.width,
    height: LEAST.height + outside.height - inside.height,
  }
}

/** To where it was, or to where it can be seen now. */
function putBack(
  window: BrowserWindow,
  { bounds, state }: WindowMemory,
  least: Pick<Rectangle, 'width' | 'height'>,
): void {
  const areas = screen.getAllDisplays().map(({ workArea }) => workArea)
  const now = placed(grown(bounds, least), areas)
  // On a screen smaller than the smallest window all of it is to be seen.
  window.setMinimumSize(Math.min(least.width, now.width), Math.min(least.height, now.height))
  window.setBounds(now)
  if (state === 'maximised') window.maximize()
  if (state === 'full') window.setFullScreen(true)
}
