// The log in the running app: where it is, how large it grows, and when it is opened, which is not before it is needed.

import { join } from 'node:path'
import { app } from 'electron'
import { keepLog } from '../log.ts'
import { type LogFile, logFile } from './log-file.ts'
import { masked } from './mask.ts'

/** At most two megabytes in all: some thousand starts. */
const LIMIT = 512 * 1024
const OLDER = 3

let opened: LogFile | null = null

export const logPath = (): string => join(folder(), 'main.log')

/** Electron makes the folder when it names it, and throws where that cannot be. */
function folder(): string {
  try {
    return app.getPath('logs')
  } catch {
    return join(app.getPath('userData'), 'logs')
  }
}

/** What waited is written, and what comes later at once. */
export function openLog(): LogFile {
  if (opened !== null) return opened
  const home = app.getPath('home')
  opened = logFile({ file: logPath(), limit: LIMIT, older: OLDER, mask: (line) => masked(line, home) })
  keepLog(opened)
  return opened
}
