// The end of a start that cannot go on: one sentence on standard error, in the log and in a box, then exit 1.

import { app, dialog } from 'electron'
import { tell } from './log.ts'
import { openLog } from './trouble/open-log.ts'

/** Shows no box where nobody is there to close it. */
export async function fatal(sentence: string, attended: boolean): Promise<void> {
  tell(sentence)
  openLog()
  // The texts are read late: nothing that stands before the first window holds them.
  const { say } = await import('../../words/words.ts')
  if (attended) dialog.showErrorBox(say('shell.start.failedTitle', { name: say('shell.name') }), sentence)
  app.exit(1)
}
