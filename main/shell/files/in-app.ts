// The desk for files in the running app: its dialogs, folders, assets and the system's own list of recent files.

import { join } from 'node:path'
import { app, type BrowserWindow } from 'electron'
import type { FileNews } from '../../contract-files.ts'
import { type Basics, loadBuiltinScenarios } from '../../files.ts'
import { writeTextFile } from '../../write-file.ts'
import { logError } from '../log.ts'
import type { SettingsKeeper } from '../settings-keeper.ts'
import type { Arrivals } from './arrivals.ts'
import type { KnownAssets } from './content.ts'
import { createFileDesk, type FileDesk } from './desk.ts'
import { dialogsOf } from './dialogs.ts'

export interface InApp {
  readonly assets: string
  readonly basics: Basics
  readonly settings: SettingsKeeper
  readonly arrivals: Arrivals
  window(): BrowserWindow | null
  tell(news: FileNews): void
  recentChanged(): void
}

export const fileDeskInApp = ({ assets, basics, ...plan }: InApp): FileDesk =>
  createFileDesk({
    dialogs: dialogsOf(plan.window),
    documents: app.getPath('documents'),
    home: app.getPath('home'),
    recovery: join(app.getPath('userData'), 'unsaved-work.json'),
    settings: plan.settings,
    arrivals: plan.arrivals,
    assets: assetsWhenAsked(assets, basics),
    write: writeTextFile,
    tell: plan.tell,
    remember: (path) => app.addRecentDocument(path),
    forgetAll: () => app.clearRecentDocuments(),
    recentChanged: plan.recentChanged,
  })

/** A client may be that of any built-in scenario; they are read when a file is first opened. */
function assetsWhenAsked(folder: string, basics: Basics): () => KnownAssets {
  let all: KnownAssets | null = null
  return () => {
    if (all !== null) return all
    const scenarios = loadBuiltinScenarios(folder, basics)
    if (!scenarios.ok) logError('built-in scenarios', scenarios.reason.file)
    all = { ...basics, scenarios: scenarios.ok ? scenarios.value : [] }
    return all
  }
}
