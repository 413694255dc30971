// For the start benchmark: one line on standard output when the first screen has been painted.

import type { WebContents } from 'electron'
import { logError } from './log.ts'
import { untilReady } from './watch-page.ts'

/** Milliseconds since the process was made, as the system counts them. */
export async function reportFirstPaint(contents: WebContents): Promise<void> {
  try {
    await untilReady(contents)
    const began = process.getCreationTime() ?? Date.now() - performance.now()
    process.stdout.write(`cvq-lab:first-paint ${Math.round(Date.now() - began)}\n`)
  } catch (error) {
    logError('first paint', error)
  }
}
