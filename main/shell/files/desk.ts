// All about files in the running app, put together: what the window asks, what comes from outside, what is watched,
// kept for the next start and remembered as recent.

import type { Scenario } from '../../../protocol/formats/scenario.ts'
import type { FileNews, FileResults, From, RecentFile, Recovery, Save, Work } from '../../contract-files.ts'
import { printLink } from '../../link.ts'
import type { SettingsKeeper } from '../settings-keeper.ts'
import type { Arrivals } from './arrivals.ts'
import type { KnownAssets } from './content.ts'
import { createDocuments, type Dialogs } from './documents.ts'
import { createInTurn } from './in-turn.ts'
import { createKnownFiles } from './known-files.ts'
import { shownFolder, shownName } from './names.ts'
import { withoutRecent, withRecent } from './recent.ts'
import { createRecovery } from './recovery.ts'
import { createWatcher } from './watch.ts'

export interface FileDeskPlan {
  readonly dialogs: Dialogs
  /** Where the first dialog begins. */
  readonly documents: string
  /** The user's own folder, `~` in what is shown. */
  readonly home: string
  /** Where unsaved work is kept. */
  readonly recovery: string
  readonly settings: Pick<SettingsKeeper, 'current' | 'change'>
  readonly arrivals: Pick<Arrivals, 'take'>
  /** Read when a file is first opened. */
  assets(): KnownAssets
  write(path: string, text: string): Promise<void>
  tell(news: FileNews): void
  /** Told of every file that is opened or saved: the system keeps a list of its own. */
  remember(path: string): void
  /** Told when the list is cleared. */
  forgetAll(): void
  /** Told when the list of recent files is another. */
  recentChanged(): void
}

/** The channels of files, in the order of the contract; and what else the shell asks. */
export interface FileDesk {
  open(from: From): Promise<FileResults['openFile']>
  openDropped(path: string): FileResults['openFile']
  save(save: Save): Promise<FileResults['saveFile']>
  keepMine(file: number): Promise<void>
  recent(): readonly RecentFile[]
  clearRecent(): void
  keepWork(work: Work | null): Promise<void>
  /** What an earlier start left, as far as it holds up nothing; `recover` gives all. */
  recovery(): Recovery
  recover(): Recovery
  /** Puts unsaved work aside: its path then, null where there is none or that fails. */
  setWorkAside(): string | null
  makeLink(scenario: Scenario): FileResults['makeLink']
  /** The window has the focus again: what happened in other programs meanwhile? */
  look(): void
  /** Another window's user has chosen nothing yet. */
  forget(): void
  close(): void
}

export function createFileDesk(plan: FileDeskPlan): FileDesk {
  const { settings, tell } = plan
  const known = createKnownFiles()
  const inTurn = createInTurn()
  const watcher = createWatcher({ known, inTurn, tell })
  const recovery = createRecovery({ file: plan.recovery, known, write: plan.write })

  function changeRecent(recent: readonly string[]): void {
    if (recent.join('\0') === settings.current().recent.join('\0')) return
    settings.change({ recent })
    plan.recentChanged()
    tell({ kind: 'recent' })
  }

  const documents = createDocuments({
    dialogs: plan.dialogs,
    home: plan.documents,
    known,
    inTurn,
    arrivals: plan.arrivals,
    assets: plan.assets,
    write: plan.write,
    used: (path) => {
      watcher.add(path)
      plan.remember(path)
      changeRecent(withRecent(settings.current().recent, path))
    },
    missed: (path) => changeRecent(withoutRecent(settings.current().recent, path)),
  })

  /** The files of recovered work are open, and may have changed while nobody looked. */
  function watched(found: Recovery): Recovery {
    if (found.kind === 'here') for (const [, { path }] of known.opened()) watcher.add(path)
    return found
  }

  return {
    open: documents.open,
    openDropped: documents.openDropped,
    save: documents.save,
    keepMine: watcher.keep,
    recent: () =>
      settings.current().recent.map((path) => ({
        ...known.choose(path),
        name: shownName(path),
        folder: shownFolder(path, plan.home),
      })),
    clearRecent: () => {
      plan.forgetAll()
      changeRecent([])
    },
    keepWork: recovery.keep,
    recovery: () => watched(recovery.current()),
    recover: () => watched(recovery.whole()),
    setWorkAside: recovery.setAside,
    makeLink: (scenario) => {
      const link = printLink(scenario)
      return link.ok ? { kind: 'link', url: link.value } : { kind: 'too-long-for-link', ...link.reason }
    },
    look: () => void watcher.look(),
    forget: () => {
      known.forget()
      watcher.close()
    },
    close: watcher.close,
  }
}
