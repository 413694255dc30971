// The system's own dialogs for policy files, before our window.

import { type BrowserWindow, dialog } from 'electron'
import { say } from '../../../words/words.ts'
import type { Dialogs } from './policy-files.ts'

/** The dialogs of whatever window is open when they are asked for. */
export const dialogsOf = (window: () => BrowserWindow | null): Dialogs => ({
  async toOpen(folder) {
    const options: Electron.OpenDialogOptions = {
      title: say('shell.files.open'),
      defaultPath: folder,
      properties: ['openFile'],
      filters: [
        { name: say('shell.files.policies'), extensions: ['policy.json', 'cvq', 'json'] },
        { name: say('shell.files.all'), extensions: ['*'] },
      ],
    }
    const parent = window()
    const { filePaths } = await (parent === null
      ? dialog.showOpenDialog(options)
      : dialog.showOpenDialog(parent, options))
    return filePaths[0] ?? null
  },
  async toSave(suggested) {
    const options: Electron.SaveDialogOptions = {
      title: say('shell.files.save'),
      defaultPath: suggested,
      properties: ['createDirectory', 'showOverwriteConfirmation'],
      filters: [
        { name: say('shell.files.policies'), extensions: ['policy.json', 'json', 'cvq'] },
        { name: say('shell.files.all'), extensions: ['*'] },
      ],
    }
    const parent = window()
    const { canceled, filePath } = await (parent === null
      ? dialog.showSaveDialog(options)
      : dialog.showSaveDialog(parent, options))
    return canceled || filePath === '' ? null : filePath
  },
})
