// The window in being: made, trusted by the door, loaded with our page, and found again by whoever has something
// to say to it.

import { type BrowserWindow, Menu } from 'electron'
import type { Command, CommandChannel, Progress, ProgressChannel } from '../contract.ts'
import type { FileNews, FileNewsChannel } from '../contract-files.ts'
import type { LiveNewsChannel } from '../contract-live.ts'
import type { TroubleNewsChannel } from '../contract-trouble.ts'
import { type MenuPlan, menuTemplate } from './menu.ts'
import type { SettingsKeeper } from './settings-keeper.ts'
import { settle } from './window.ts'
import { noteWindow } from './window-keeper.ts'

const COMMAND: CommandChannel = 'cvq-lab:command'
const PROGRESS: ProgressChannel = 'cvq-lab:progress'
const FILE_NEWS: FileNewsChannel = 'cvq-lab:files'
const TROUBLE: TroubleNewsChannel = 'cvq-lab:trouble'
const LIVE: LiveNewsChannel = 'cvq-lab:live'

export interface LabWindow {
  /** Opens the window, or brings the open one to the front. */
  open(): BrowserWindow
  /** The open window; null while there is none. */
  current(): BrowserWindow | null
  send(command: Command): void
  tellProgress(progress: Progress): void
  tellFiles(news: FileNews): void
  /** There is something else to say of what went wrong. */
  tellTrouble(): void
  /** There is something new of the live server. */
  tellLive(): void
  /** Fills the screen; false gives back what was before, which may be a full screen too. */
  fillScreen(on: boolean): void
}

/** `make` makes a window whose page is being loaded; it is put where the one before it was left, and `opened` is told. */
export function labWindow(
  make: () => BrowserWindow,
  settings: Pick<SettingsKeeper, 'current' | 'change'>,
  opened: (window: BrowserWindow) => void,
): LabWindow {
  let current: BrowserWindow | null = null
  let filled = false
  let filledBefore = false
  return {
    open() {
      if (current !== null) return toFront(current)
      const { zoom, window: memory } = settings.current()
      const window = make()
      settle(window, zoom, memory)
      current = window
      window.once('closed', () => {
        current = null
      })
      filled = false
      followWindow(window, settings, () => filled && !filledBefore)
      zoomByWheel(window, (step) => window.webContents.send(COMMAND, step))
      opened(window)
      return window
    },
    current: () => current,
    send: (command) => current?.webContents.send(COMMAND, command),
    fillScreen(on) {
      if (current === null) return
      if (on) filledBefore = current.isFullScreen()
      filled = on
      current.setFullScreen(on || filledBefore)
    },
    tellProgress: ({ job, done }) => current?.webContents.send(PROGRESS, job, done),
    tellTrouble: () => current?.webContents.send(TROUBLE),
    tellLive: () => current?.webContents.send(LIVE),
    tellFiles: (news) =>
      current?.webContents.send(FILE_NEWS, news.kind, 'file' in news ? news.file : undefined),
  }
}

/** Notes where the window is for the next start. */
function followWindow(
  window: BrowserWindow,
  settings: Pick<SettingsKeeper, 'current' | 'change'>,
  presenting: () => boolean,
): void {
  // Until it is shown it is put in its place, which is no move of anybody's.
  window.once('show', () => {
    const notes = noteWindow(window, settings, presenting)
    window.on('move', notes.moved)
    window.on('resize', notes.moved)
    window.on('maximize', notes.moved)
    window.on('unmaximize', notes.moved)
    window.on('enter-full-screen', notes.moved)
    window.on('leave-full-screen', notes.moved)
    window.on('close', notes.closing)
  })
}

/** Control and the wheel, or two fingers on a touchpad: steps as the keys take them. */
function zoomByWheel(window: BrowserWindow, zoom: (command: Command) => void): void {
  window.webContents.on('zoom-changed', (_event, direction) =>
    zoom(direction === 'in' ? 'zoom-in' : 'zoom-out'),
  )
}

function toFront(window: BrowserWindow): BrowserWindow {
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
  return window
}

export function setMenu(plan: Omit<MenuPlan, 'platform'>): void {
  const template = menuTemplate({ ...plan, platform: process.platform })
  Menu.setApplicationMenu(Menu.buildFromTemplate(template))
}
