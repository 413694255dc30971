// The desk for when things go wrong, in the running app: what the window asks, what it is told, and what becomes of it
// when its page stops.

import { basename } from 'node:path'
import { app, type BrowserWindow, clipboard, dialog } from 'electron'
import { say } from '../../../words/words.ts'
import type { About } from '../../contract.ts'
import type { Report, Trouble } from '../../contract-trouble.ts'
import type { FileDesk } from '../files/desk.ts'
import { note } from '../log.ts'
import type { Settings } from '../settings.ts'
import type { Beginning } from './begin.ts'
import { atMost } from './flood.ts'
import { tryGraphicsAgain, watchProcesses } from './graphics.ts'
import { createKept } from './kept.ts'
import { withoutQuotes } from './mask.ts'
import { openLog } from './open-log.ts'
import { watchPage } from './page.ts'
import type { Refused } from './refusals.ts'
import { createTroubles, type Troubles } from './troubles.ts'

export interface TroublePlan {
  readonly beginning: Beginning
  readonly about: About
  window(): BrowserWindow | null
  /** There is something else to say. */
  tell(): void
  /** Asks the page to tell its newest work. */
  askPage(): void
  settings(): Settings
  refused(): Refused
}

/** The channels of troubles, and what else the shell asks. */
export interface TroubleDesk {
  readonly troubles: Troubles
  report(report: Report): void
  /** How many lines of the log it holds. */
  copyDiagnostics(): Promise<number>
  /** Once the page has told its newest work, or has had the time to. */
  reloadPage(): void
  /** The page has told all. */
  left(): void
  tryGraphics(): void
}

/** Of what a page reports, so much is noted. */
const REPORTS = 20
/** A page that stops is loaded again so often without asking. */
const RELOADS = 3
const A_WHILE_MS = 5 * 60_000

/** How long the page has for its last words, in milliseconds. */
const PATIENCE_MS = 1500

const now = (): number => performance.now()

export function troubleDesk(plan: TroublePlan): TroubleDesk {
  const { beginning } = plan
  // Some are known while the window is still being made.
  const troubles = createTroubles(() => queueMicrotask(plan.tell))
  let due: NodeJS.Timeout | null = null
  const reload = (): void => {
    clearTimeout(due ?? undefined)
    due = null
    plan.window()?.webContents.reload()
  }
  const reports = atMost(REPORTS, A_WHILE_MS, now)
  if (beginning.software) troubles.add({ kind: 'software' })
  if (beginning.unkept !== null) troubles.add({ kind: 'settings-not-kept', code: beginning.unkept })
  beginning.onInnerError = () => troubles.add({ kind: 'inner-error' })
  watchProcesses(beginning, () => troubles.add({ kind: 'graphics-failing' }))
  app.once('will-quit', () => {
    note('info', 'end')
    openLog()
  })
  return {
    troubles,
    report({ what, detail }) {
      if (reports.mayPass()) note('error', `in the page, ${what}: ${withoutQuotes(detail)}`)
    },
    async copyDiagnostics() {
      // Nothing of it is needed at the start.
      const { diagnose } = await import('./diagnose.ts')
      const { text, lines } = await diagnose({ ...plan, troubles: troubles.current() })
      await clipboard.writeText(text)
      return lines
    },
    reloadPage() {
      due = setTimeout(reload, PATIENCE_MS)
      plan.askPage()
    },
    left() {
      if (due !== null) reload()
    },
    tryGraphics() {
      tryGraphicsAgain(beginning)
      for (const kind of ['software', 'graphics-failing'] as const) troubles.over(kind)
    },
  }
}

/** A new window's page is loaded again when it stops, with the work that was kept. */
export function watchWindow(
  window: BrowserWindow,
  desk: TroubleDesk,
  files: Pick<FileDesk, 'setWorkAside'>,
): void {
  // Not before the page is there: it would wait for the disk.
  window.webContents.once('did-finish-load', openLog)
  watchPage(window, {
    again: atMost(RELOADS, A_WHILE_MS, now),
    reloaded: () => desk.troubles.add({ kind: 'page-again' }),
    setWorkAside: () => {
      const aside = files.setWorkAside()
      desk.troubles.add({ kind: 'work-aside', aside: aside === null ? null : basename(aside) })
    },
    copyDiagnostics: desk.copyDiagnostics,
  })
}

/** Files whose unsaved work says when it cannot be kept. */
export function withSaidFailures(files: FileDesk, { troubles }: TroubleDesk): FileDesk {
  const kept = createKept({
    failed: (code) => {
      note('trouble', `unsaved work is not kept: ${code}`)
      troubles.add({ kind: 'work-not-kept', code })
    },
    again: () => troubles.over('work-not-kept'),
  })
  return { ...files, keepWork: (work) => kept(() => files.keepWork(work)) }
}

/** Whether the window may close: where unsaved work is not on the disk, whoever closes it is asked. */
export function mayClose(window: BrowserWindow, { troubles }: TroubleDesk): boolean {
  const lost = troubles.current().some(({ kind }: Trouble) => kind === 'work-not-kept')
  if (!lost || window.webContents.isCrashed()) return true
  return (
    dialog.showMessageBoxSync(window, {
      type: 'warning',
      title: say('shell.name'),
      message: say('trouble.closing.title'),
      detail: say('trouble.closing.detail'),
      buttons: [say('trouble.closing.stay'), say('trouble.closing.close')],
      defaultId: 0,
      cancelId: 0,
      noLink: true,
    }) === 1
  )
}
