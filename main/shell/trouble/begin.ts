// What stands before Electron is ready: where the log is, who hears of errors that nobody caught, and whether this
// start draws in software because an earlier one could not draw otherwise.

import { join } from 'node:path'
import { app, BrowserWindow } from 'electron'
import { fatal } from '../fatal.ts'
import { logError, note } from '../log.ts'
import { atMost } from './flood.ts'
import { graphicsFailed, type Mark } from './gpu.ts'
import { openLog } from './open-log.ts'
import { whenUncaught } from './uncaught.ts'

/** What the start has to tell the window once there is one. */
export interface Beginning {
  /** Whether this start draws in software. */
  readonly software: boolean
  readonly graphicsMark: string
  readonly versions: Mark
  /** Why nothing can be written where the settings are: the system's code; null where it can. */
  readonly unkept: string | null
  /** Called with every error that nobody caught. */
  onInnerError: (() => void) | null
}

const BEARABLE = 3
const WITHIN_MS = 60_000

/** `unkept` is why nothing can be written where the settings are, where that is so. */
export function beginTrouble(userData: string | null, attended: boolean, unkept: string | null): Beginning {
  // Where tests and scripts keep the settings elsewhere, the log is there too.
  if (userData !== null) app.setAppLogsPath(join(userData, 'logs'))
  const versions = { app: app.getVersion(), electron: process.versions.electron }
  const graphicsMark = join(app.getPath('userData'), 'graphics-failed.json')
  const software = graphicsFailed(graphicsMark, versions)
  if (software) app.disableHardwareAcceleration()
  note('info', `start ${versions.app}, Electron ${versions.electron}, ${process.platform} ${process.arch}`)
  const beginning: Beginning = { software, graphicsMark, versions, unkept, onInnerError: null }
  const uncaught = whenUncaught({
    hasWindow: () => beginning.onInnerError !== null && BrowserWindow.getAllWindows().length > 0,
    note: (what, error) => {
      logError(what, error)
      openLog()
    },
    say: () => beginning.onInnerError?.(),
    end: (error) => fatal(String(error), attended),
    bearable: atMost(BEARABLE, WITHIN_MS, () => performance.now()),
  })
  process.on('uncaughtException', (error) => uncaught('an error that nobody caught', error))
  process.on('unhandledRejection', (reason) => uncaught('a promise that nobody caught', reason))
  // Whoever started the app from a terminal may close it; what is said there is then for nobody.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {})
  return beginning
}
