// Where the app starts: what must stand before Electron is ready. The rest is start.ts.

import { app, Menu, protocol } from 'electron'
import { SCHEME, SCHEME_PRIVILEGES } from './app-scheme.ts'
import { loadShellAssets } from './assets.ts'
import { prepareBoot } from './boot.ts'
import { folders, readEnvironment } from './environment.ts'
import { fatal } from './fatal.ts'
import type { Arrivals } from './files/arrivals.ts'
import { logError } from './log.ts'
import { handedOn, listenOutside } from './outside.ts'
import { start } from './start.ts'

const environment = readEnvironment(process.env, app.isPackaged)
const places = folders(import.meta.dirname)
const attended = environment.demo === null

if (environment.userData !== null) app.setPath('userData', environment.userData)
// Electron would make its own menu first; ours comes with the window.
Menu.setApplicationMenu(null)
protocol.registerSchemesAsPrivileged([{ scheme: SCHEME, privileges: SCHEME_PRIVILEGES }])

/** What the window is given is made now: later the page would wait for it. */
async function open(arrivals: Arrivals): Promise<void> {
  const assets = loadShellAssets(places.assets)
  if (!assets.ok) {
    await app.whenReady()
    fatal(assets.reason, attended)
    return
  }
  const prepared = prepareBoot(assets.value)
  await app.whenReady()
  start(environment, places, prepared, arrivals)
}

// One app for one set of settings; a second start hands on what it was given, and the first one's window comes to the
// front.
const own = handedOn()
if (app.requestSingleInstanceLock({ ...own })) {
  open(listenOutside(own)).catch((error: unknown) => {
    logError('start', error)
    fatal(String(error), attended)
  })
} else {
  app.quit()
}
