// The system's dialog for where a shared run goes, before our window.

import { type BrowserWindow, dialog } from 'electron'
import { say } from '../../../words/words.ts'
import type { ShareFormat } from '../../contract-share.ts'
import { endingOf } from './make.ts'

export interface Saved {
  /** What kind of file it is, as the dialog calls it. */
  readonly name: string
  /** Of its name, with the dot. */
  readonly ending: string
}

/** The dialog of whatever window is open when it is asked for. */
export const askWhereTo = (window: () => BrowserWindow | null) => {
  const ask = saveDialog(window)
  return (suggested: string, format: ShareFormat): Promise<string | null> =>
    ask(suggested, { name: say(`share.format.${format}`), ending: endingOf(format) })
}

/** null when nowhere. `suggested` is a path that the user may change. */
export const saveDialog =
  (window: () => BrowserWindow | null) =>
  async (suggested: string, { name, ending }: Saved): Promise<string | null> => {
    const options: Electron.SaveDialogOptions = {
      title: say('share.dialog', { format: name }),
      defaultPath: suggested,
      properties: ['createDirectory', 'showOverwriteConfirmation'],
      filters: [
        { name, extensions: [ending.slice(1)] },
        { name: say('share.allFiles'), extensions: ['*'] },
      ],
    }
    const parent = window()
    const { canceled, filePath } = await (parent === null
      ? dialog.showSaveDialog(options)
      : dialog.showSaveDialog(parent, options))
    return canceled || filePath === '' ? null : filePath
  }
