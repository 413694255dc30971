// The download server: node:http on loopback and nowhere else. It serves a generated installer under /installer and a
// plain page under /page, whatever follows, and can be told to do it badly.

import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { InstallerSettings } from '../../../protocol/formats/installer.ts'
import { fail, ok, type Result, unreachable } from '../../../protocol/result.ts'
import { type SocketFault, socketFault } from '../endpoint.ts'
import { LOOPBACK } from '../loopback.ts'
import { promised, sendInstaller } from './send.ts'

/** What comes before the path of an address the dispatch server named. */
export const INSTALLER_PATH = '/installer'
export const PAGE_PATH = '/page'

/** Where `redirect-away` points: reserved for documents (RFC 2606), and not this machine. */
export const AWAY = 'http://download.example.com/setup.exe'

export interface DownloadServer {
  readonly port: number
  /** Holds from the next request on. */
  change(settings: InstallerSettings): void
  /** Takes no more requests and ends those that are under way. */
  close(): Promise<void>
}

export interface ServeOptions {
  /** 0 takes any free one. */
  readonly port: number
  readonly settings: InstallerSettings
  /** The fallback page, HTML; `path` is what was asked for behind /page. */
  page(path: string): string
}

/** Resolves when it listens, or with the reason why it cannot. */
export function serveDownloads(options: ServeOptions): Promise<Result<DownloadServer, SocketFault>> {
  let { settings } = options
  const server = createServer((request, response) => answer(request, response, settings, options.page))
  // A client that is gone or talks nonsense ends alone.
  server.on('clientError', (_error, socket) => socket.destroy())
  return new Promise((resolve) => {
    server.once('error', (error) => resolve(fail(socketFault(error))))
    server.listen({ host: LOOPBACK, port: options.port }, () => {
      server.removeAllListeners('error').on('error', () => undefined)
      const change = (next: InstallerSettings): void => {
        settings = next
      }
      resolve(ok({ port: portOf(server), change, close: () => close(server) }))
    })
  })
}

const isAddress = (address: ReturnType<Server['address']>): address is AddressInfo =>
  typeof address === 'object' && address !== null

function portOf(server: Server): number {
  const address = server.address()
  return isAddress(address) ? address.port : 0
}

const close = (server: Server): Promise<void> =>
  new Promise((closed) => {
    server.close(() => closed())
    server.closeAllConnections()
  })

const PLAIN = { 'Content-Type': 'text/plain; charset=utf-8', Connection: 'close' } as const

function answer(
  request: IncomingMessage,
  response: ServerResponse,
  settings: InstallerSettings,
  page: ServeOptions['page'],
): void {
  const { method, url = '' } = request
  const { pathname, searchParams } = new URL(url.startsWith('/') ? `http://x${url}` : 'http://x/')
  response.on('error', () => undefined)
  if (method !== 'GET') refuse(response, 405)
  else if (pathname.startsWith(`${PAGE_PATH}/`)) {
    const html = page(pathname.slice(PAGE_PATH.length))
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', Connection: 'close' })
    response.end(html)
  } else if (pathname.startsWith(`${INSTALLER_PATH}/`)) {
    serveInstaller(response, pathname, searchParams.has('redirected'), settings)
  } else refuse(response, 404)
}

function refuse(response: ServerResponse, status: number): void {
  response.writeHead(status, PLAIN)
  response.end(`${status}\n`)
}

function redirect(response: ServerResponse, location: string): void {
  response.writeHead(302, { Location: location, Connection: 'close' })
  response.end()
}

function serveInstaller(
  response: ServerResponse,
  path: string,
  redirected: boolean,
  settings: InstallerSettings,
): void {
  const { trouble } = settings
  switch (trouble) {
    case '404':
    case '500':
      refuse(response, Number(trouble))
      break
    case 'redirect-loop':
      redirect(response, path)
      break
    case 'redirect-away':
      redirect(response, AWAY)
      break
    case 'redirect':
      if (redirected) begin(response, settings)
      else redirect(response, `${path}?redirected`)
      break
    case 'none':
    case 'stall':
    case 'cut':
    case 'longer':
    case 'shorter':
      begin(response, settings)
      break
    default:
      unreachable(trouble)
  }
}

function begin(response: ServerResponse, settings: InstallerSettings): void {
  response.writeHead(200, {
    'Content-Type': 'application/octet-stream',
    'Content-Length': promised(settings),
    Connection: 'close',
  })
  // The head leaves also where no byte follows it.
  response.flushHeaders()
  sendInstaller(response, settings)
}
