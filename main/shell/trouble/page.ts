// What is done when the window's page stops: it is loaded again with the work that was kept, a few times; then the
// person at it chooses. A page that does not answer is waited for or loaded again, as that person likes.

import { app, type BrowserWindow, dialog, type MessageBoxOptions } from 'electron'
import { say } from '../../../words/words.ts'
import { note } from '../log.ts'
import type { Flood } from './flood.ts'
import { openLog } from './open-log.ts'

export interface PagePlan {
  /** How often it is loaded again without asking. */
  readonly again: Flood
  reloaded(): void
  /** Puts unsaved work aside, so that the page starts without it. */
  setWorkAside(): void
  copyDiagnostics(): Promise<unknown>
}

/** The page of this window ended by itself; not when the window was closed. */
export function watchPage(window: BrowserWindow, plan: PagePlan): void {
  const { webContents } = window
  const reload = (): void => {
    if (window.isDestroyed()) return
    webContents.reload()
    plan.reloaded()
  }
  webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    if (reason === 'clean-exit') return
    note('error', `the page's process is gone: ${reason}, ${exitCode}`)
    openLog()
    // Not within the event: the page's old process is still being taken away.
    setImmediate(() => {
      if (plan.again.mayPass()) reload()
      else void chooseAfterCrash(window, plan, reload)
    })
  })
  waitForAnswers(window)
}

const button = (key: 'reload' | 'without' | 'copy' | 'quit' | 'wait'): string => say(`trouble.page.${key}`)

async function chooseAfterCrash(window: BrowserWindow, plan: PagePlan, reload: () => void): Promise<void> {
  const asked: MessageBoxOptions = {
    type: 'error',
    title: say('shell.name'),
    message: say('trouble.page.goneTitle'),
    detail: say('trouble.page.gone'),
    buttons: [button('reload'), button('without'), button('copy'), button('quit')],
    defaultId: 0,
    cancelId: 3,
    noLink: true,
  }
  while (!window.isDestroyed()) {
    const { response } = await dialog.showMessageBox(window, asked)
    switch (response) {
      case 0:
        return reload()
      case 1:
        plan.setWorkAside()
        return reload()
      case 2:
        await plan.copyDiagnostics()
        break
      default:
        return app.quit()
    }
  }
}

/** Asks while the page does not answer; the question goes when it does again. */
function waitForAnswers(window: BrowserWindow): void {
  let question: AbortController | null = null
  window.on('unresponsive', async () => {
    if (question !== null) return
    note('trouble', 'the page does not answer')
    const asked = new AbortController()
    question = asked
    const { response } = await dialog.showMessageBox(window, {
      type: 'warning',
      title: say('shell.name'),
      message: say('trouble.page.silentTitle'),
      detail: say('trouble.page.silent'),
      buttons: [button('wait'), button('reload')],
      defaultId: 0,
      cancelId: 0,
      noLink: true,
      signal: asked.signal,
    })
    question = null
    // It cannot be told to load again: it does not listen. Its end is answered as a crash is.
    if (response === 1 && !window.isDestroyed()) window.webContents.forcefullyCrashRenderer()
  })
  window.on('responsive', () => {
    if (question !== null) note('info', 'the page answers again')
    question?.abort()
  })
}
