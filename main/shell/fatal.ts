// The end of a start that cannot go on: one sentence on standard error and in a box, then exit 1.

import { app, dialog } from 'electron'
import { say } from '../../words/words.ts'
import { tell } from './log.ts'

export function fatal(sentence: string): void {
  tell(sentence)
  dialog.showErrorBox(say('shell.start.failedTitle', { name: say('shell.name') }), sentence)
  app.exit(1)
}
