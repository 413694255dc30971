// For the start benchmark: a line on standard output when the window has painted, and one when it is all there.

import type { WebContents } from 'electron'
import { logError } from './log.ts'
import { untilFirstPaint, untilReady } from './watch-page.ts'

/** Milliseconds since the process was made, as the system counts them. */
export async function reportStart(contents: WebContents): Promise<void> {
  try {
    await untilFirstPaint(contents)
    tellTime('first-paint')
    await untilReady(contents)
    tellTime('ready')
  } catch (error) {
    logError('start', error)
  }
}

function tellTime(what: string): void {
  const began = process.getCreationTime() ?? Date.now() - performance.now()
  process.stdout.write(`cvq-lab:${what} ${Math.round(Date.now() - began)}\n`)
}
