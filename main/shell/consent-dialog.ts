// The questions that only the system's own dialog asks: whether packets may leave this machine for a host, and whether
// other machines may come in. Loaded when one is asked first.

import '../../words/whole.ts'
import { type BrowserWindow, dialog } from 'electron'
import { say } from '../../words/words.ts'

interface Question {
  readonly type: 'question' | 'warning'
  readonly message: string
  readonly detail: string
  readonly no: string
  readonly yes: string
}

/** The first button, Enter and Escape are no: who does not read lets nothing happen. */
async function saysYes(
  parent: BrowserWindow | null,
  { type, message, detail, no, yes }: Question,
): Promise<boolean> {
  const options: Electron.MessageBoxOptions = {
    type,
    title: say('shell.name'),
    message,
    detail,
    buttons: [no, yes],
    cancelId: 0,
    defaultId: 0,
    noLink: true,
  }
  const { response } = await (parent === null
    ? dialog.showMessageBox(options)
    : dialog.showMessageBox(parent, options))
  return response === 1
}

/** Whether this host, which is not this machine, may be connected to. */
export const askConsent = (parent: BrowserWindow | null, host: string): Promise<boolean> =>
  saysYes(parent, {
    type: 'question',
    message: say('probe.consent.question', { host }),
    detail: say('probe.consent.detail'),
    no: say('probe.consent.no'),
    yes: say('probe.consent.yes'),
  })

/** Whether other machines may reach the live server on this host. */
export const askExposure = (parent: BrowserWindow | null, host: string): Promise<boolean> =>
  saysYes(parent, {
    type: 'warning',
    message: say('liveDesk.exposure.question'),
    detail: [
      say('liveDesk.exposure.who', { host }),
      say('liveDesk.exposure.clear'),
      say('liveDesk.exposure.asked'),
    ].join('\n\n'),
    no: say('liveDesk.exposure.no'),
    yes: say('liveDesk.exposure.yes'),
  })
