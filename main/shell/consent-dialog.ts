// The question whether packets may leave this machine for a host. Loaded when it is asked first.

import '../../words/whole.ts'
import { type BrowserWindow, dialog } from 'electron'
import { say } from '../../words/words.ts'

/** The first button, Enter and Escape are no: who does not read sends nothing. */
export async function askConsent(parent: BrowserWindow | null, host: string): Promise<boolean> {
  const options: Electron.MessageBoxOptions = {
    type: 'question',
    title: say('shell.name'),
    message: say('probe.consent.question', { host }),
    detail: say('probe.consent.detail'),
    buttons: [say('probe.consent.no'), say('probe.consent.yes')],
    cancelId: 0,
    defaultId: 0,
    noLink: true,
  }
  const { response } = await (parent === null
    ? dialog.showMessageBox(options)
    : dialog.showMessageBox(parent, options))
  return response === 1
}
