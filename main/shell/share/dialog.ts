// The system's dialog for where a shared run goes, before our window.

import { type BrowserWindow, dialog } from 'electron'
import { say } from '../../../words/words.ts'
import type { ShareFormat } from '../../contract-share.ts'
import { endingOf } from './make.ts'

/** The dialog of whatever window is open when it is asked for. */
export const askWhereTo =
  (window: () => BrowserWindow | null) =>
  async (suggested: string, format: ShareFormat): Promise<string | null> => {
    const options: Electron.SaveDialogOptions = {
      title: say('share.dialog', { format: say(`share.format.${format}`) }),
      defaultPath: suggested,
      properties: ['createDirectory', 'showOverwriteConfirmation'],
      filters: [
        { name: say(`share.format.${format}`), extensions: [endingOf(format).slice(1)] },
        { name: say('share.allFiles'), extensions: ['*'] },
      ],
    }
    const parent = window()
    const { canceled, filePath } = await (parent === null
      ? dialog.showSaveDialog(options)
      : dialog.showSaveDialog(parent, options))
    return canceled || filePath === '' ? null : filePath
  }
