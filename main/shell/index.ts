// Where the app starts, and the one choice made there: a command of the command line runs without a window, all else
// opens it. Each loads its own code alone. Electron waits for this file before it looks for a display.

import { app } from 'electron'
import { commandLineOf, ownWords } from './own-words.ts'

const command = commandLineOf(ownWords(process.argv, app.getAppPath(), process.cwd()))

if (command === null) {
  const { openWindow } = await import('./open-window.ts')
  await openWindow(import.meta.dirname)
} else {
  const { runAsProcess } = await import('../cli/process.ts')
  process.exit(await runAsProcess(command))
}
