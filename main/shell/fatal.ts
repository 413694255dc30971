// The end of a start that cannot go on: one sentence on standard error, in the log and in a box, then exit 1.

import { app, dialog } from 'electron'
import { say } from '../../words/words.ts'
import { tell } from './log.ts'
import { openLog } from './trouble/open-log.ts'

/** Shows no box where nobody is there to close it. */
export function fatal(sentence: string, attended: boolean): void {
  tell(sentence)
  openLog()
  if (attended) dialog.showErrorBox(say('shell.start.failedTitle', { name: say('shell.name') }), sentence)
  app.exit(1)
}
