// The start once Electron is ready, in order: guards, our address, the theme, the door, the menu, the window.

import { readFileSync } from 'node:fs'
import { app, type BrowserWindow, clipboard, protocol, session } from 'electron'
import type { Trace } from '../../protocol/formats/trace.ts'
import { say } from '../../words/words.ts'
import type { Boot } from '../contract.ts'
import { fileTable, ORIGIN, respond, SCHEME, START_PAGE } from './app-scheme.ts'
import type { Prepared } from './boot.ts'
import { playDemo } from './demo.ts'
import { createDoor } from './door.ts'
import type { Environment, Places } from './environment.ts'
import { fatal } from './fatal.ts'
import { guardAllContents, guardSession } from './guard.ts'
import { createHandlers } from './handlers.ts'
import { type LabWindow, labWindow, setMenu } from './lab-window.ts'
import { logError } from './log.ts'
import { reportStart } from './measure.ts'
import { serveDoor, type Trusted, trustedContents } from './serve-door.ts'
import { keepTheme, type ThemeKeeper } from './theme.ts'
import { transcript } from './transcript.ts'

const devTools = !app.isPackaged

/** What is wrong with a file of ours ends the app with a sentence. */
export function start(environment: Environment, places: Places, prepared: Prepared): void {
  const { devServer } = environment
  const attended = environment.demo === null
  guardAllContents(devServer)
  guardSession(session.defaultSession, devServer)
  if (devServer === null && !servePage(places.renderer)) {
    fatal(pageSentence(places.renderer), attended)
    return
  }
  const theme = keepTheme()
  const boot = (): Boot => ({ ...prepared, theme: theme.current() })
  const trusted = trustedContents(devServer === null ? ORIGIN : new URL(devServer).origin)
  openDoor(boot, theme, trusted)
  const lab = labWindow({ preload: places.preload, devTools }, (window) => {
    trusted.add(window.webContents)
    window.loadURL(devServer ?? START_PAGE).catch((error: unknown) => {
      if (!window.isDestroyed()) fatal(pageSentence(String(error)), attended)
    })
  })
  // Before the window: its smallest size is reckoned with the menu's height.
  setMenu(theme, devTools, lab.send)
  const window = lab.open()
  liveOn(lab, environment)
  if (environment.measure) void reportStart(window.webContents)
  if (environment.demo !== null) void demonstrate(window, lab, prepared.trace, environment.demo)
}

/**
 * Whether there is a page to serve; the table of its files is made once. They are small and on the disk: read at
 * once they come sooner than through the threads of `fs.promises`, which are not awake yet at the start.
 */
function servePage(folder: string): boolean {
  const table = fileTable(folder)
  protocol.handle(SCHEME, (request) => respond(request, table, (path) => readFileSync(path)))
  return table.has('/index.html')
}

/** From here on the window is answered. */
function openDoor(boot: () => Boot, theme: ThemeKeeper, trusted: Trusted): void {
  const handlers = createHandlers({
    boot,
    writeClipboard: (text) => clipboard.writeText(text),
    changeTheme: theme.change,
  })
  const failed = (name: string, error: unknown): void => logError(`the channel ${name} failed`, error)
  serveDoor(createDoor({ handlers, trusts: trusted.trusts, failed }))
}

/** When windows come and when the app ends. The demonstration ends itself. */
function liveOn(lab: LabWindow, { demo }: Environment): void {
  app.on('second-instance', () => lab.open())
  app.on('activate', () => lab.open())
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin' && demo === null) app.quit()
  })
}

async function demonstrate(
  window: BrowserWindow,
  lab: LabWindow,
  trace: Trace,
  picture: string,
): Promise<void> {
  app.exit(await playDemo({ window, picture, text: transcript(trace), send: lab.send }))
}

const pageSentence = (detail: string): string =>
  say('shell.start.failedPage', { detail, name: say('shell.name') })
