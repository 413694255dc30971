// The one window: its size, its colours before the page has painted, and that it shows nothing but our page.

import { BrowserWindow, nativeTheme, screen } from 'electron'
import { say } from '../../words/words.ts'
import { WEB_PREFERENCES } from './web-preferences.ts'
import { placed, type WindowMemory } from './window-memory.ts'

/** --window of renderer/styles/tokens.css, so that no other colour flashes before the first paint. */
const BACKGROUND = { light: '#eceff0', dark: '#0f1214' } as const

export const backgroundColor = (): string =>
  nativeTheme.shouldUseDarkColors ? BACKGROUND.dark : BACKGROUND.light

/** The sizes of the page, as it is opened first and at least. */
const FIRST = { width: 1280, height: 800 }
const LEAST = { width: 960, height: 640 }

export interface WindowPlan {
  readonly preload: string
  readonly devTools: boolean
  /** Shown on Linux; elsewhere the program bears its own. */
  readonly icon: string
}

/** Makes the window, hidden until its page is ready to be shown. `memory` is where the one before it was left. */
export function createWindow(
  { preload, devTools, icon }: WindowPlan,
  zoom: number,
  memory: WindowMemory | null,
): BrowserWindow {
  const window = new BrowserWindow({
    ...FIRST,
    minWidth: LEAST.width,
    minHeight: LEAST.height,
    // The sizes of docs are those of the page.
    useContentSize: true,
    show: false,
    title: say('shell.name'),
    backgroundColor: backgroundColor(),
    ...(process.platform === 'linux' ? { icon } : {}),
    webPreferences: { ...WEB_PREFERENCES, preload, devTools, zoomFactor: zoom / 100 },
  })
  if (memory !== null) putBack(window, memory)
  window.once('ready-to-show', () => window.show())
  const repaint = (): void => window.setBackgroundColor(backgroundColor())
  nativeTheme.on('updated', repaint)
  window.once('closed', () => nativeTheme.off('updated', repaint))
  return window
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
