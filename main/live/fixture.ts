// A live server on a free port of this machine, and raw sockets that talk to it byte for byte.

import { connect, createServer, type Socket } from 'node:net'
import { afterEach } from 'vitest'
import type { Client } from '../../protocol/formats/client.ts'
import type { CompiledPolicy } from '../server/policy.ts'
import { type ListenOptions, type LiveServer, listen } from './listen.ts'

export const HOST = '127.0.0.1'

const toClose: (() => Promise<void> | void)[] = []
afterEach(async () => {
  for (const close of toClose.splice(0)) await close()
})

/** A server that is closed when the test is over. */
export async function serving(
  policy: CompiledPolicy,
  onEvent?: ListenOptions['onEvent'],
  options: Partial<ListenOptions> = {},
): Promise<LiveServer> {
  const server = await listen({ host: HOST, port: 0, policy, ...(onEvent ? { onEvent } : {}), ...options })
  if (!server.ok) throw new Error(server.reason.code)
  toClose.push(() => server.value.close())
  return server.value
}

/** A server that does with each connection what a test wants; its port. */
export function servingRaw(onConnection: (socket: Socket) => void): Promise<number> {
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => undefined)
    onConnection(socket)
  })
  toClose.push(() => {
    for (const socket of sockets) socket.destroy()
    server.close()
  })
  return new Promise((resolve) => {
    server.listen(0, HOST, () => {
      const address = server.address()
      resolve(typeof address === 'object' && address !== null ? address.port : 0)
    })
  })
}

/** As `nc` does: sends all pieces, each in a packet of its own, and gives what comes until the other side closes. */
export function netcat(port: number, pieces: readonly string[], ends = false): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host: HOST, port, noDelay: true })
    let heard = ''
    socket.on('data', (bytes: Buffer) => {
      heard += bytes.toString('latin1')
    })
    socket.once('error', reject)
    socket.once('close', () => resolve(heard))
    socket.once('connect', () => sendAll(socket, pieces, ends))
  })
}

function sendAll(socket: Socket, [first, ...rest]: readonly string[], ends: boolean): void {
  if (first !== undefined) socket.write(first, 'latin1', () => sendAll(socket, rest, ends))
  else if (ends) socket.end()
}

export const clientWith = (changes: Partial<Client> = {}): Client => ({
  format: 'cvq-lab/client@1',
  offers: ['MSNP9', 'MSNP8', 'CVR0'],
  locale: '0x0409',
  system: { type: 'winnt', version: '5.1', arch: 'i386' },
  library: 'MSNMSGR',
  version: '6.0.0602',
  firstTrid: 1,
  line: null,
  behaviour: 'documented',
  takesOffers: false,
  ...changes,
})
