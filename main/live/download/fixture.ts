// A download server on a free port with these settings, closed when the test is over, and bare ones that answer as a
// test wants.

import { createServer, type Socket } from 'node:net'
import { afterEach } from 'vitest'
import { INSTALLER_SETTINGS, type InstallerSettings } from '../../../protocol/formats/installer.ts'
import { LOOPBACK } from '../loopback.ts'
import { type FetchOptions, fetchFromLoopback } from './fetch.ts'
import { INSTALLER_PATH, serveDownloads } from './serve.ts'

const toClose: (() => Promise<void> | void)[] = []
afterEach(async () => {
  for (const close of toClose.splice(0)) await close()
})

/** Fast and small, unless a test says otherwise. */
export const settingsWith = (changes: Partial<InstallerSettings> = {}): InstallerSettings => ({
  ...INSTALLER_SETTINGS,
  bytes: 300_000,
  bytesPerSecond: 0,
  afterBytes: 100_000,
  silenceSeconds: 1,
  ...changes,
})

export async function serving(changes: Partial<InstallerSettings> = {}) {
  const server = await serveDownloads({
    port: 0,
    settings: settingsWith(changes),
    page: (path) => `<p>The page of ${path}.</p>`,
  })
  if (!server.ok) throw new Error(server.reason.code)
  toClose.push(() => server.value.close())
  return server.value
}

/** A server that answers with these bytes and ends; its port. */
export function answering(text: string): Promise<number> {
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => undefined)
    socket.once('data', () => socket.end(text, 'latin1'))
  })
  toClose.push(() => {
    for (const socket of sockets) socket.destroy()
    server.close()
  })
  return new Promise((resolve) => {
    server.listen(0, LOOPBACK, () => {
      const address = server.address()
      resolve(typeof address === 'object' && address !== null ? address.port : 0)
    })
  })
}

export const fetching = (port: number, options: Partial<FetchOptions> = {}) =>
  fetchFromLoopback({
    url: `http://${LOOPBACK}:${port}${INSTALLER_PATH}/setup.exe`,
    mostBytes: 100_000_000,
    silenceSeconds: 1,
    ...options,
  })
