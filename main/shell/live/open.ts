// The live server's thread and the dialog for what is saved, put together. Loaded with the first order.

import '../../../words/whole.ts'
import { app, type BrowserWindow } from 'electron'
import { writeTextFile } from '../../write-file.ts'
import { logError } from '../log.ts'
import { saveDialog } from '../share/dialog.ts'
import type { Making } from './make.ts'
import { createSave, type SaveLive } from './save.ts'
import { hireLive, type LiveThread } from './thread.ts'

export interface Surroundings extends Making {
  /** The built worker's file. */
  readonly worker: string
  /** The window that dialogs stand before. */
  window(): BrowserWindow | null
  /** Tells the window that there is something new. */
  tell(): void
  /** Asks the user whether other machines may reach the server on this host. */
  mayExpose(host: string): Promise<boolean>
}

export interface OpenLive extends LiveThread {
  readonly save: SaveLive
}

/** `gone` is told when the thread has ended: with it the server, and all that was known of it. */
export function openLive(surroundings: Surroundings, gone: () => void): OpenLive {
  const { worker, window, tell, catalogue, start, policies } = surroundings
  const thread = hireLive(
    worker,
    { live: { catalogue, start, policies } },
    {
      news: tell,
      gone: (error) => {
        logError('the live server', error)
        gone()
      },
    },
  )
  const save = createSave({
    toSave: saveDialog(window),
    home: app.getPath('documents'),
    write: writeTextFile,
  })
  return { ...thread, save }
}
