// The window before the settings are read: hidden, of the size that a first start has, and with no colour but its own
// to flash. It imports next to nothing.

import { BrowserWindow, nativeTheme } from 'electron'
import { WEB_PREFERENCES } from './web-preferences.ts'

/** --window of renderer/styles/tokens.css, so that no other colour flashes before the first paint. */
const BACKGROUND = { light: '#eceff0', dark: '#0f1214' } as const

const backgroundColor = (): string => (nativeTheme.shouldUseDarkColors ? BACKGROUND.dark : BACKGROUND.light)

/** The sizes of the page, as it is opened first and at least. */
export const FIRST = { width: 1280, height: 800 }
export const LEAST = { width: 960, height: 640 }

export interface WindowPlan {
  readonly preload: string
  readonly devTools: boolean
  /** Shown on Linux; elsewhere the program bears its own. */
  readonly icon: string
}

/** Makes the window, hidden until its page is ready to be shown. */
export function bareWindow({ preload, devTools, icon }: WindowPlan): BrowserWindow {
  const window = new BrowserWindow({
    ...FIRST,
    minWidth: LEAST.width,
    minHeight: LEAST.height,
    // The sizes of docs are those of the page.
    useContentSize: true,
    show: false,
    backgroundColor: backgroundColor(),
    ...(process.platform === 'linux' ? { icon } : {}),
    webPreferences: { ...WEB_PREFERENCES, preload, devTools },
  })
  window.once('ready-to-show', () => window.show())
  const repaint = (): void => window.setBackgroundColor(backgroundColor())
  nativeTheme.on('updated', repaint)
  window.once('closed', () => nativeTheme.off('updated', repaint))
  return window
}
