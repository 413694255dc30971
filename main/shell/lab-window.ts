// The window in being: made, trusted by the door, loaded with our page, and found again by whoever has something
// to say to it.

import { type BrowserWindow, Menu } from 'electron'
import type { Command, CommandChannel, Progress, ProgressChannel } from '../contract.ts'
import type { FileNews, FileNewsChannel } from '../contract-files.ts'
import { type MenuPlan, menuTemplate } from './menu.ts'
import { createWindow, type WindowPlan } from './window.ts'

const COMMAND: CommandChannel = 'cvq-lab:command'
const PROGRESS: ProgressChannel = 'cvq-lab:progress'
const FILE_NEWS: FileNewsChannel = 'cvq-lab:files'

export interface LabWindow {
  /** Opens the window, or brings the open one to the front. */
  open(): BrowserWindow
  /** The open window; null while there is none. */
  current(): BrowserWindow | null
  send(command: Command): void
  tellProgress(progress: Progress): void
  tellFiles(news: FileNews): void
  /** Fills the screen; false gives back what was before, which may be a full screen too. */
  fillScreen(on: boolean): void
}

/** `opened` is told of every new window before its page loads. */
export function labWindow(plan: WindowPlan, opened: (window: BrowserWindow) => void): LabWindow {
  let current: BrowserWindow | null = null
  let filledBefore = false
  return {
    open() {
      if (current !== null) return toFront(current)
      const window = createWindow(plan)
      current = window
      window.once('closed', () => {
        current = null
      })
      opened(window)
      return window
    },
    current: () => current,
    send: (command) => current?.webContents.send(COMMAND, command),
    fillScreen(on) {
      if (current === null) return
      if (on) filledBefore = current.isFullScreen()
      current.setFullScreen(on || filledBefore)
    },
    tellProgress: ({ job, done }) => current?.webContents.send(PROGRESS, job, done),
    tellFiles: (news) =>
      current?.webContents.send(FILE_NEWS, news.kind, 'file' in news ? news.file : undefined),
  }
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
