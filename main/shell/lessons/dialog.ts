// The system's own dialog for saving results, before our window.

import { type BrowserWindow, dialog } from 'electron'
import { say } from '../../../words/words.ts'
import type { LessonDeskPlan } from './lessons.ts'

export const askWhereTo =
  (window: () => BrowserWindow | null): LessonDeskPlan['toSave'] =>
  async (suggested, form) => {
    const options: Electron.SaveDialogOptions = {
      title: say('lessons.results.title'),
      defaultPath: suggested,
      properties: ['createDirectory', 'showOverwriteConfirmation'],
      filters: [{ name: say(`lessons.results.form.${form}`), extensions: [form] }],
    }
    const parent = window()
    const { canceled, filePath } = await (parent === null
      ? dialog.showSaveDialog(options)
      : dialog.showSaveDialog(parent, options))
    return canceled || filePath === '' ? null : filePath
  }
