// A server that is not ours, on a free port of this machine: what Probe meets out there.

import { createServer, type Socket } from 'node:net'

export interface Stranger {
  readonly port: string
  /** What it heard, line by line. */
  readonly heard: readonly string[]
  /** Connections to it just now. */
  open(): number
  close(): void
}

/** `says` gets each line that comes and answers it; null: says nothing. `greets` is said as somebody connects. */
export function stranger(says: (line: string) => string | null, greets = ''): Promise<Stranger> {
  const heard: string[] = []
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
    socket.on('error', () => undefined)
    socket.write(greets)
    socket.on('data', (bytes: Buffer) => {
      for (const line of String(bytes).split('\r\n').filter(Boolean)) {
        heard.push(line)
        const answer = says(line)
        if (answer !== null) socket.write(`${answer}\r\n`)
      }
    })
  })
  const close = (): void => {
    for (const socket of sockets) socket.destroy()
    server.close()
  }
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      const port = String(typeof address === 'object' && address !== null ? address.port : 0)
      resolve({ port, heard, open: () => sockets.size, close })
    })
  })
}

const DOWNLOAD = 'http://download.example.com/setup.exe'
export const FALLBACK = 'http://messenger.example.com/'

/** Forces everybody to 7.0.0813. */
export function forcing(line: string): string | null {
  const [command, trid] = line.split(' ')
  if (command === 'VER') return `VER ${trid} CVR0`
  return command === 'CVQ' ? `CVQ ${trid} 7.0.0813 7.0.0813 6.2.0205 ${DOWNLOAD} ${FALLBACK}` : null
}
