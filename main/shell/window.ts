// The one window: its size, its colours before the page has painted, and that it shows nothing but our page.

import { BrowserWindow, nativeTheme } from 'electron'
import { say } from '../../words/words.ts'
import { WEB_PREFERENCES } from './web-preferences.ts'

/** --window of renderer/styles/tokens.css, so that no other colour flashes before the first paint. */
const BACKGROUND = { light: '#eceff0', dark: '#0f1214' } as const

export const backgroundColor = (): string =>
  nativeTheme.shouldUseDarkColors ? BACKGROUND.dark : BACKGROUND.light

export interface WindowPlan {
  readonly preload: string
  readonly devTools: boolean
}

/** Makes the window, hidden until its page is ready to be shown. */
export function createWindow({ preload, devTools }: WindowPlan): BrowserWindow {
  const window = new BrowserWindow({
    width: 1280,
    height: 800,
    minWidth: 960,
    minHeight: 640,
    // The sizes of docs are those of the page.
    useContentSize: true,
    show: false,
    title: say('shell.name'),
    backgroundColor: backgroundColor(),
    webPreferences: { ...WEB_PREFERENCES, preload, devTools },
  })
  window.once('ready-to-show', () => window.show())
  const repaint = (): void => window.setBackgroundColor(backgroundColor())
  nativeTheme.on('updated', repaint)
  window.once('closed', () => nativeTheme.off('updated', repaint))
  return window
}
