// The dispatch server on real TCP: ServerSession with sockets. A connection that breaks, stalls or talks nonsense
// ends alone; the server goes on.

import { createServer, type Server, type Socket } from 'node:net'
import { fail, ok, type Result } from '../../protocol/result.ts'
import type { CompiledPolicy } from '../server/policy.ts'
import { type SocketFault, socketFault } from './endpoint.ts'
import { type ConnectionEvent, serveConnection } from './serve-connection.ts'

/** Connections open at a time; one more is dropped as it comes. */
export const MOST_CONNECTIONS = 1000

export interface ListenOptions {
  readonly host: string
  /** 0 takes any free one. */
  readonly port: number
  readonly policy: CompiledPolicy
  /** Told of everything that happens, in order. */
  onEvent?(event: ConnectionEvent): void
}

export interface LiveServer {
  readonly host: string
  readonly port: number
  /** Takes no more connections and ends those that are open. */
  close(): Promise<void>
}

/** Resolves when it listens, or with the reason why it cannot. */
export function listen(options: ListenOptions): Promise<Result<LiveServer, SocketFault>> {
  const { host, port, policy, onEvent = () => undefined } = options
  const open = new Set<Socket>()
  let connections = 0
  const server = createServer((socket) => {
    open.add(socket)
    socket.once('close', () => open.delete(socket))
    serveConnection(socket, policy, ++connections, onEvent)
  })
  server.maxConnections = MOST_CONNECTIONS
  return new Promise((resolve) => {
    server.once('error', (error) => resolve(fail(socketFault(error))))
    server.listen({ host, port }, () => {
      // What can go wrong from here on concerns a connection that could not be taken, not those that are open.
      server.removeAllListeners('error').on('error', () => undefined)
      resolve(ok(running(server, open)))
    })
  })
}

function running(server: Server, open: ReadonlySet<Socket>): LiveServer {
  const address = server.address()
  const { address: host, port } = typeof address === 'object' && address !== null ? address : NOWHERE
  const close = () =>
    new Promise<void>((closed) => {
      server.close(() => closed())
      for (const socket of open) socket.destroy()
    })
  return { host, port, close }
}

/** A server that listens has an address; the types leave room for pipes and for one that does not. */
const NOWHERE = { address: '', port: 0 }
