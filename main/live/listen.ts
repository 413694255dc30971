// The dispatch server on real TCP: ServerSession with sockets. A connection that breaks, stalls or talks nonsense
// ends alone; the server goes on.

import { createServer, type Server, type Socket } from 'node:net'
import { LIMITS, type Limits } from '../../protocol/formats/limits.ts'
import { fail, ok, type Result } from '../../protocol/result.ts'
import type { CompiledPolicy } from '../server/policy.ts'
import { type Dispatch, ServerSession } from '../server/session.ts'
import { endpointText, type SocketFault, socketFault } from './endpoint.ts'
import type { Tell } from './event.ts'
import { type Connection, serveConnection } from './serve-connection.ts'
import { Watch } from './watch.ts'

export interface ListenOptions {
  readonly host: string
  /** 0 takes any free one. */
  readonly port: number
  readonly policy: CompiledPolicy
  /** Those that are not named are as `LIMITS` has them. */
  readonly limits?: Partial<Limits>
  /** Told of everything that happens, in order. Without it nothing is watched, which is faster. */
  readonly onEvent?: Tell
  /** What answers a new connection, instead of our session. */
  sessionOf?(policy: CompiledPolicy, longestLine: number): Dispatch
}

export interface LiveServer {
  readonly host: string
  readonly port: number
  /** New connections are answered by this policy; open ones keep theirs. */
  follow(policy: CompiledPolicy): void
  /** An open connection by its number, as events name it; undefined when it is over. */
  connection(connection: number): Connection | undefined
  /** Takes no more connections and ends those that are open. */
  close(): Promise<void>
}

export const limitsWith = (limits: Partial<Limits> = {}): Limits => ({
  connections: LIMITS.connections.otherwise,
  connectionsPerSecond: LIMITS.connectionsPerSecond.otherwise,
  idleSeconds: LIMITS.idleSeconds.otherwise,
  lineBytes: LIMITS.lineBytes.otherwise,
  linesPerSecond: LIMITS.linesPerSecond.otherwise,
  memoryBytes: LIMITS.memoryBytes.otherwise,
  ...limits,
})

class Listening {
  readonly open = new Map<number, Connection>()
  readonly limits: Limits
  policy: CompiledPolicy
  #connections = 0

  constructor(private readonly options: ListenOptions) {
    this.policy = options.policy
    this.limits = limitsWith(options.limits)
  }

  take(socket: Socket): void {
    const { onEvent: tell, sessionOf } = this.options
    const { policy } = this
    const { lineBytes } = this.limits
    const connection = ++this.#connections
    const session = sessionOf?.(policy, lineBytes) ?? new ServerSession(policy, lineBytes)
    const watch = tell === undefined ? null : new Watch(connection, policy, tell, lineBytes)
    const peer = () => endpointText(socket.remoteAddress ?? '', socket.remotePort ?? 0)
    tell?.({ connection, kind: 'opened', peer: peer() })
    const served = serveConnection({ socket, session, policy, watch }, (by) => {
      this.open.delete(connection)
      const { bytesIn, bytesOut } = served
      tell?.({ connection, kind: 'closed', by, bytesIn, bytesOut })
    })
    this.open.set(connection, served)
  }
}

/** Resolves when it listens, or with the reason why it cannot. */
export function listen(options: ListenOptions): Promise<Result<LiveServer, SocketFault>> {
  const { host, port } = options
  const listening = new Listening(options)
  const server = createServer((socket) => listening.take(socket))
  server.maxConnections = listening.limits.connections
  return new Promise((resolve) => {
    server.once('error', (error) => resolve(fail(socketFault(error))))
    server.listen({ host, port }, () => {
      // What can go wrong from here on concerns a connection that could not be taken, not those that are open.
      server.removeAllListeners('error').on('error', () => undefined)
      resolve(ok(running(server, listening)))
    })
  })
}

function running(server: Server, listening: Listening): LiveServer {
  const address = server.address()
  const { address: host, port } = typeof address === 'object' && address !== null ? address : NOWHERE
  return {
    host,
    port,
    follow: (policy) => {
      listening.policy = policy
    },
    connection: (connection) => listening.open.get(connection),
    close: () =>
      new Promise<void>((closed) => {
        server.close(() => closed())
        for (const connection of listening.open.values()) connection.end('stopped')
      }),
  }
}

/** A server that listens has an address; the types leave room for pipes and for one that does not. */
const NOWHERE = { address: '', port: 0 }
