// Makes pictures and paper from pages of ours by the window's own engine: one hidden window at a time, with a session
// of its own, without Node, without script and without network. Orders wait for each other.

import { BrowserWindow, type Session, session } from 'electron'
import type { PicturePage } from '../../export/picture-page.ts'
import type { PrintPage } from '../../export/print-page.ts'
import { SCHEME } from '../app-scheme.ts'
import { guardSession } from '../guard.ts'
import { WEB_PREFERENCES } from '../web-preferences.ts'
import { pressHeaders } from './press-policy.ts'
import { createQueue } from './queue.ts'

/** Pixels of the picture for each unit of the drawing. */
export const SCALE = 2

/** In memory: it keeps nothing. */
const PARTITION = 'cvq-lab-press'
const PAGE = `${SCHEME}://press/page.html`

/** A page that has not been made by then never will be. */
const LIMIT_MS = 60_000

export interface Press {
  /** The page as PNG, at twice its size, whatever the screen is. Rejects when it cannot be made. */
  picture(page: PicturePage): Promise<Uint8Array>
  /** The page as PDF, each sheet of paper as large as its style says. */
  print(page: PrintPage): Promise<Uint8Array>
  /** Ends what is under way and what waits, as the app does when its window closes. */
  stop(): void
}

export function openPress(): Press {
  const queue = createQueue(LIMIT_MS)
  let html = ''
  let prepared: Session | null = null

  function own(): Session {
    if (prepared !== null) return prepared
    prepared = session.fromPartition(PARTITION)
    guardSession(prepared, null)
    prepared.protocol.handle(SCHEME, ({ url }) =>
      url === PAGE
        ? new Response(html, { headers: pressHeaders(html) })
        : new Response(null, { status: 404 }),
    )
    return prepared
  }

  /** `work` has the loaded page; the window is gone afterwards, whatever happens. */
  const pressed = <Made>(content: string, work: (window: BrowserWindow) => Promise<Made>): Promise<Made> =>
    queue.add(async (stopped) => {
      html = content
      const window = new BrowserWindow({
        show: false,
        webPreferences: {
          ...WEB_PREFERENCES,
          session: own(),
          javascript: false,
          // A window that is never shown paints nothing otherwise.
          offscreen: true,
          devTools: false,
        },
      })
      const close = (): void => {
        if (!window.isDestroyed()) window.destroy()
      }
      stopped.addEventListener('abort', close, { once: true })
      try {
        return await Promise.race([window.loadURL(PAGE).then(() => work(window)), gone(window)])
      } finally {
        close()
      }
    })

  return {
    picture: ({ html: content, width, height }) =>
      pressed(content, (window) => screenshot(window, width, height)),
    print: ({ html: content, footer }) =>
      pressed(content, (window) =>
        window.webContents.printToPDF({
          preferCSSPageSize: true,
          printBackground: true,
          generateTaggedPDF: true,
          generateDocumentOutline: true,
          displayHeaderFooter: true,
          headerTemplate: '<span></span>',
          footerTemplate: footer,
        }),
      ),
    stop: queue.stop,
  }
}

/** Rejects when the page's process ends by itself: what was asked of it would wait until its time is up. */
const gone = ({ webContents }: BrowserWindow): Promise<never> =>
  new Promise((_, reject) => {
    webContents.once('render-process-gone', (_event, { reason }) =>
      reject(new Error(`the page is gone: ${reason}`)),
    )
  })

/** By the engine's own protocol: it knows pages larger than any screen, and a density that is not the screen's. */
async function screenshot(
  { webContents }: BrowserWindow,
  width: number,
  height: number,
): Promise<Uint8Array> {
  const { debugger: engine } = webContents
  engine.attach('1.3')
  await engine.sendCommand('Emulation.setDeviceMetricsOverride', {
    width,
    height,
    deviceScaleFactor: SCALE,
    mobile: false,
  })
  const shot: unknown = await engine.sendCommand('Page.captureScreenshot', {
    format: 'png',
    clip: { x: 0, y: 0, width, height, scale: 1 },
    captureBeyondViewport: true,
  })
  return Buffer.from(dataOf(shot), 'base64')
}

function dataOf(shot: unknown): string {
  if (typeof shot === 'object' && shot !== null && 'data' in shot && typeof shot.data === 'string')
    return shot.data
  throw new Error('the engine gave no picture')
}
