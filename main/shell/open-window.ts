// The start with a window: what must stand before Electron is ready. The rest is start.ts.

import { app, Menu, protocol } from 'electron'
import { SCHEME, SCHEME_PRIVILEGES } from './app-scheme.ts'
import { refuseDebuggersHere } from './debugging.ts'
import { hasDisplay, leaveWithoutDisplay } from './display.ts'
import { type Environment, folders, type Places, readEnvironment } from './environment.ts'
import { fatal } from './fatal.ts'
import type { Arrivals } from './files/arrivals.ts'
import { openFirstWindow } from './first-window.ts'
import { guardNetwork } from './guard.ts'
import { handingOf } from './hand-on.ts'
import { logError } from './log.ts'
import { handedOn, listenOutside } from './outside.ts'
import { type Beginning, beginTrouble } from './trouble/begin.ts'
import { takeUserFolder } from './user-folder.ts'

/** What the window needs at once, then, while its page runs its first code, the rest. */
async function open(
  environment: Environment,
  places: Places,
  arrivals: Arrivals,
  beginning: Beginning,
): Promise<void> {
  await app.whenReady()
  const first = openFirstWindow(environment, places)
  await first.sent
  const { start } = await import('./start.ts')
  start(environment, places, first, arrivals, beginning)
}

/** `entry` is the folder of the built entry. One app for one set of settings: a second start hands on what it was given,
 * and the first one's window comes to the front. */
export async function openWindow(entry: string): Promise<void> {
  refuseDebuggersHere()
  const environment = readEnvironment(process.env, app.isPackaged)
  guardNetwork(environment.devServer)
  const unkept = takeUserFolder(app, environment.userData)
  // Electron would make its own menu first; ours comes with the window.
  Menu.setApplicationMenu(null)
  protocol.registerSchemesAsPrivileged([{ scheme: SCHEME, privileges: SCHEME_PRIVILEGES }])
  const own = handedOn()
  // Where nothing can be written there is no lock either: that is not another window's, and the window says so.
  const handing = handingOf(process.argv, own)
  if (handing === 'nothing') {
    const { say } = await import('../../words/words.ts')
    await fatal(say('shell.start.tooLong'), environment.demo === null)
    return
  }
  const isFirst =
    handing === 'all' ? app.requestSingleInstanceLock({ ...own }) : app.requestSingleInstanceLock()
  if (!isFirst && unkept === null) {
    app.quit()
    return
  }
  if (!hasDisplay(process.platform, process.env)) await leaveWithoutDisplay()
  const beginning = beginTrouble(environment.userData, environment.demo === null, unkept)
  open(environment, folders(entry), listenOutside(own), beginning).catch((error: unknown) => {
    logError('start', error)
    fatal(String(error), environment.demo === null)
  })
}
