// Looks for a port that is free, beside one that is not.

import { createServer } from 'node:net'

/** So many ports behind the one that is not free are tried; then the system is asked for any. */
const TRIED = 20
const LARGEST_PORT = 65_535

/** The port that was free a moment ago; null where the address has none. 0 asks the system for one. */
const tryPort = (host: string, port: number): Promise<number | null> =>
  new Promise((resolve) => {
    const server = createServer((socket) => socket.destroy())
    server.once('error', () => resolve(null))
    server.listen({ host, port, exclusive: true }, () => {
      const address = server.address()
      const found = typeof address === 'object' && address !== null ? address.port : null
      server.close(() => resolve(found))
    })
  })

/** A port of this address that was free a moment ago; null where none was found. */
export async function freePort(host: string, beside: number): Promise<number | null> {
  for (let port = beside + 1; port <= Math.min(LARGEST_PORT, beside + TRIED); port++) {
    const found = await tryPort(host, port)
    if (found !== null) return found
  }
  return tryPort(host, 0)
}
