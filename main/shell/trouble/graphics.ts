// Listens for processes of the app that end by themselves: the one that draws above all.

import { app } from 'electron'
import { logError, note } from '../log.ts'
import type { Beginning } from './begin.ts'
import { forgetGraphics, noteGraphics, watchGraphics } from './gpu.ts'
import { openLog } from './open-log.ts'

/** `failing` is told once, when drawing by the graphics processor is given up from the next start on. */
export function watchProcesses({ graphicsMark, versions }: Beginning, failing: () => void): void {
  const fails = watchGraphics(() => performance.now())
  app.on('child-process-gone', (_event, { type, reason, exitCode, name }) => {
    if (reason === 'clean-exit') return
    note('error', `a process is gone: ${name ?? type}, ${reason}, ${exitCode}`)
    openLog()
    if (type !== 'GPU' || !fails()) return
    try {
      noteGraphics(graphicsMark, versions)
      failing()
    } catch (error) {
      logError('the mark of failing graphics', error)
    }
  })
}

export const tryGraphicsAgain = ({ graphicsMark }: Beginning): void => forgetGraphics(graphicsMark)
