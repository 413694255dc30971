// Where the app starts: what must stand before Electron is ready. The rest is start.ts.

import { app, Menu, protocol } from 'electron'
import { SCHEME, SCHEME_PRIVILEGES } from './app-scheme.ts'
import { readEnvironment } from './environment.ts'
import { fatal } from './fatal.ts'
import { logError } from './log.ts'
import { start } from './start.ts'

const environment = readEnvironment(process.env, app.isPackaged)

if (environment.userData !== null) app.setPath('userData', environment.userData)
// Electron would make its own menu first; ours comes with the window.
Menu.setApplicationMenu(null)
protocol.registerSchemesAsPrivileged([{ scheme: SCHEME, privileges: SCHEME_PRIVILEGES }])

// One app for one set of settings; the second start brings the first one's window to the front.
if (app.requestSingleInstanceLock()) {
  app
    .whenReady()
    .then(() => start(environment))
    .catch((error: unknown) => {
      logError('start', error)
      fatal(String(error), environment.demo === null)
    })
} else {
  app.quit()
}
