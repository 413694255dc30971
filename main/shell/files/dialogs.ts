// The system's own dialogs for files, before our window.

import { type BrowserWindow, dialog, type FileFilter } from 'electron'
import { say } from '../../../words/words.ts'
import type { Document } from '../../contract-files.ts'
import type { Dialogs } from './documents.ts'

const ALL: FileFilter = { name: say('files.dialog.all'), extensions: ['*'] }

/** What a file is, is told by its content; its ending only finds it. */
const TO_OPEN: readonly FileFilter[] = [
  {
    name: say('files.dialog.known'),
    extensions: ['cvq', 'json', 'msnp', 'txt', 'md', 'pcap', 'pcapng', 'cap'],
  },
  { name: say('files.dialog.scenarios'), extensions: ['cvq', 'cvq.json'] },
  { name: say('files.dialog.policies'), extensions: ['policy.json', 'cvq'] },
  { name: say('files.dialog.recordings'), extensions: ['msnp', 'txt', 'md', 'pcap', 'pcapng', 'cap'] },
  ALL,
]

const TO_SAVE = {
  scenario: { name: say('files.dialog.scenarios'), extensions: ['cvq.json', 'cvq', 'json'] },
  policy: { name: say('files.dialog.policies'), extensions: ['policy.json', 'json', 'cvq'] },
  rollout: { name: say('files.dialog.rollouts'), extensions: ['rollout.json', 'json'] },
} as const satisfies Record<
  Document['kind'],
  { readonly name: string; readonly extensions: readonly string[] }
>

/** The dialogs of whatever window is open when they are asked for. */
export const dialogsOf = (window: () => BrowserWindow | null): Dialogs => ({
  async toOpen(folder) {
    const options: Electron.OpenDialogOptions = {
      title: say('files.dialog.open'),
      defaultPath: folder,
      properties: ['openFile'],
      filters: [...TO_OPEN],
    }
    const parent = window()
    const { filePaths } = await (parent === null
      ? dialog.showOpenDialog(options)
      : dialog.showOpenDialog(parent, options))
    return filePaths[0] ?? null
  },
  async toSave(kind, suggested) {
    const { name, extensions } = TO_SAVE[kind]
    const options: Electron.SaveDialogOptions = {
      title: say(`files.dialog.save.${kind}`),
      defaultPath: suggested,
      properties: ['createDirectory', 'showOverwriteConfirmation'],
      filters: [{ name, extensions: [...extensions] }, ALL],
    }
    const parent = window()
    const { canceled, filePath } = await (parent === null
      ? dialog.showSaveDialog(options)
      : dialog.showSaveDialog(parent, options))
    return canceled || filePath === '' ? null : filePath
  },
})
