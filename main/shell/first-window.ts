// The window before all else: while Chromium starts the page's process and loads the page, the rest of the app is read
// (docs/decisions/0034). So what is here imports as little as can be; whatever the page asks waits for the rest.

import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { app, type BrowserWindow, protocol, session } from 'electron'
import { type FileTable, fileTable, ORIGIN, respond, SCHEME, START_PAGE } from './app-scheme.ts'
import { bareWindow } from './bare-window.ts'
import type { Door } from './door.ts'
import type { Environment, Places } from './environment.ts'
import { guardAllContents, guardSession } from './guard.ts'
import { watchSending } from './page-sent.ts'
import { serveDoor, type Trusted, trustedContents } from './serve-door.ts'

const PAGE = 'index.html'

/** A window whose page is being loaded. */
export interface Opened {
  readonly window: BrowserWindow
  /** Rejects with why the page could not be loaded. */
  readonly loaded: Promise<void>
}

export interface FirstWindow extends Opened {
  readonly trusted: Trusted
  /** Resolves when the page has all that its first picture waits for, or was loaded, or could not be. */
  readonly sent: Promise<void>
  /** From now on the page is answered. */
  answer(door: Door): void
  /** Another window, once this one was closed. */
  another(): Opened
}

/** Once Electron is ready: guards, our address, the door, the window, in this order. */
export function openFirstWindow({ devServer }: Environment, places: Places): FirstWindow {
  guardAllContents(devServer)
  guardSession(session.defaultSession, devServer)
  const trusted = trustedContents(devServer === null ? ORIGIN : new URL(devServer).origin)
  let answer: (door: Door) => void = () => {}
  const door = new Promise<Door>((resolve) => {
    answer = resolve
  })
  serveDoor(async (...call) => (await door)(...call))
  const plan = { preload: places.preload, devTools: !app.isPackaged, icon: join(places.assets, 'icon.png') }
  const another = (): Opened => {
    const window = bareWindow(plan)
    trusted.add(window.webContents)
    const loaded = load(window)
    // Whoever opened it hears of it too, but only once the rest is there.
    loaded.catch(() => {})
    return { window, loaded }
  }
  const load = (window: BrowserWindow): Promise<void> => {
    if (devServer !== null) return window.loadURL(devServer)
    return existsSync(join(places.renderer, PAGE))
      ? window.loadURL(START_PAGE)
      : Promise.reject(places.renderer)
  }
  const served = devServer === null ? [servePage(places.renderer)] : []
  const first = another()
  const sent = Promise.race([...served, first.loaded.catch(() => {})])
  return { ...first, trusted, sent, answer, another }
}

/**
 * The table of the page's files is made once, when the first is asked for. They are small and on the disk: read at once
 * they come sooner than through the threads of `fs.promises`, which are not awake yet at the start.
 */
function servePage(folder: string): Promise<void> {
  const page = join(folder, PAGE)
  const { sent, watched } = watchSending(existsSync(page) ? readFileSync(page, 'utf8') : '')
  let table: FileTable | null = null
  protocol.handle(SCHEME, (request) => {
    table ??= fileTable(folder)
    const response = respond(request, table, (path) => readFileSync(path))
    return watched(new URL(request.url).pathname, response)
  })
  return sent
}
