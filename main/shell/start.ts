// The start, in order: guards, our address, the theme, the menu, the window. The assets are read and the start
// scenario is run while the renderer takes the page apart: before, the main process would keep the page waiting.

import { readFile } from 'node:fs/promises'
import { app, type BrowserWindow, clipboard, protocol, session } from 'electron'
import type { Trace } from '../../protocol/formats/trace.ts'
import { say } from '../../words/words.ts'
import type { Boot } from '../contract.ts'
import { fileTable, ORIGIN, respond, SCHEME, START_PAGE } from './app-scheme.ts'
import { loadShellAssets, type ShellAssets } from './assets.ts'
import { prepareBoot } from './boot.ts'
import { playDemo } from './demo.ts'
import { createDoor } from './door.ts'
import { type Environment, folders } from './environment.ts'
import { fatal } from './fatal.ts'
import { guardAllContents, guardSession } from './guard.ts'
import { createHandlers } from './handlers.ts'
import { type LabWindow, labWindow, setMenu } from './lab-window.ts'
import { logError } from './log.ts'
import { reportFirstPaint } from './measure.ts'
import { serveDoor, type Trusted, trustedContents } from './serve-door.ts'
import { keepTheme, type ThemeKeeper } from './theme.ts'
import { transcript } from './transcript.ts'

const places = folders(import.meta.dirname)
const devTools = !app.isPackaged

/** Rejects where something of ours is wrong; what is wrong with a file ends the app with a sentence. */
export async function start(environment: Environment): Promise<void> {
  const { devServer } = environment
  const attended = environment.demo === null
  guardAllContents(devServer)
  guardSession(session.defaultSession, devServer)
  if (devServer === null && !servePage()) {
    fatal(pageSentence(places.renderer), attended)
    return
  }
  const theme = keepTheme()
  const trusted = trustedContents(devServer === null ? ORIGIN : new URL(devServer).origin)
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
  if (environment.measure) void reportFirstPaint(window.webContents)
  await pageHasCome(window)
  const assets = loadShellAssets(places.assets)
  if (!assets.ok) {
    fatal(assets.reason, attended)
    return
  }
  const boot = openDoor(assets.value, theme, trusted)
  if (environment.demo !== null) void demonstrate(window, lab, boot().trace, environment.demo)
}

/** The page asks for its scripts next; nothing of it has run yet. */
const pageHasCome = (window: BrowserWindow): Promise<void> =>
  new Promise((come) => {
    window.webContents.once('did-navigate', () => come())
  })

/** Whether there is a page to serve; the table of its files is made once. */
function servePage(): boolean {
  const table = fileTable(places.renderer)
  protocol.handle(SCHEME, (request) => respond(request, table, (path) => readFile(path)))
  return table.has('/index.html')
}

/** From here on the window is answered. */
function openDoor(assets: ShellAssets, theme: ThemeKeeper, trusted: Trusted): () => Boot {
  const boot = prepareBoot(assets, theme)
  const handlers = createHandlers({
    boot,
    catalogue: assets.catalogue,
    writeClipboard: (text) => clipboard.writeText(text),
    changeTheme: theme.change,
  })
  const failed = (name: string, error: unknown): void => logError(`the channel ${name} failed`, error)
  serveDoor(createDoor({ handlers, trusts: trusted.trusts, failed }))
  return boot
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
