// The dispatch server on real TCP: ServerSession with sockets. A connection that breaks, stalls or talks nonsense
// ends alone; the server goes on.

import { createServer, type Server, type Socket } from 'node:net'
import type { Limits } from '../../protocol/formats/limits.ts'
import { fail, ok, type Result } from '../../protocol/result.ts'
import type { CompiledPolicy } from '../server/policy.ts'
import { type Dispatch, ServerSession } from '../server/session.ts'
import { endpointText, type SocketFault, socketFault } from './endpoint.ts'
import type { Tell } from './event.ts'
import { growthOf } from './growth.ts'
import { AddressAllowances, limitsWith } from './limits.ts'
import { Refusals } from './refusals.ts'
import { Connection } from './serve-connection.ts'
import { Watch } from './watch.ts'

export { limitsWith } from './limits.ts'

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

/** Connections that may wait to be taken; the system may allow fewer. */
const BACKLOG = 4_096
/** Bytes of replies that wait before its requests are no longer read; less where the memory of a connection is less. */
const WAITING_BYTES = 16_384
/** How often idleness is looked at: the server's clock. */
const TURN_MS = 1_000
/** Turns in the least idleness there is. */
const LEAST_TURNS = 8

class Listening {
  readonly open = new Map<number, Connection>()
  readonly limits: Limits
  policy: CompiledPolicy
  readonly #options: ListenOptions
  readonly #addresses: AddressAllowances
  readonly #refusals: Refusals | null
  readonly #clocks: readonly NodeJS.Timeout[]
  #connections = 0

  constructor(options: ListenOptions) {
    this.#options = options
    this.policy = options.policy
    this.limits = limitsWith(options.limits)
    this.#addresses = new AddressAllowances(this.limits.connectionsPerSecond)
    this.#refusals = options.onEvent === undefined ? null : new Refusals(options.onEvent)
    const idleMs = this.limits.idleSeconds * 1000
    const turnMs = Math.min(TURN_MS, idleMs / LEAST_TURNS)
    const turn = () => {
      for (const connection of this.open.values()) connection.turn(idleMs / turnMs)
    }
    this.#clocks = [setInterval(turn, turnMs), setInterval(() => this.#refusals?.turn(), 1000)]
    for (const clock of this.#clocks) clock.unref()
  }

  take(socket: Socket): void {
    const { onEvent: tell, sessionOf } = this.#options
    const { policy, limits } = this
    const address = socket.remoteAddress ?? ''
    if (!this.#addresses.take(address, performance.now())) {
      this.#refusals?.refuse('connectionsPerSecond', endpointText(address, socket.remotePort ?? 0))
      socket.destroy()
      return
    }
    const number = ++this.#connections
    const session = sessionOf?.(policy, limits.lineBytes) ?? new ServerSession(policy, limits.lineBytes)
    const watch = tell === undefined ? null : new Watch(number, policy, tell, limits.lineBytes)
    tell?.({ connection: number, kind: 'opened', peer: endpointText(address, socket.remotePort ?? 0) })
    const served = { socket, session, policy, limits, growth: growthOf(policy), watch }
    const connection = new Connection(served, ({ bytesIn, bytesOut }, by) => {
      this.open.delete(number)
      tell?.({ connection: number, kind: 'closed', by, bytesIn, bytesOut })
    })
    this.open.set(number, connection)
  }

  /** As many connections are open as may be. */
  refuse(peer: string): void {
    this.#refusals?.refuse('connections', peer)
  }

  end(): void {
    for (const clock of this.#clocks) clearInterval(clock)
    this.#refusals?.turn()
    for (const connection of this.open.values()) connection.end('stopped')
  }
}

/** Resolves when it listens, or with the reason why it cannot. */
export function listen(options: ListenOptions): Promise<Result<LiveServer, SocketFault>> {
  const { host, port } = options
  const listening = new Listening(options)
  const highWaterMark = Math.min(WAITING_BYTES, listening.limits.memoryBytes / 2)
  // A client may stop sending before it has all its answers.
  const server = createServer({ allowHalfOpen: true, highWaterMark }, (socket) => listening.take(socket))
  server.maxConnections = listening.limits.connections
  server.on('drop', (data) =>
    listening.refuse(endpointText(data?.remoteAddress ?? '', data?.remotePort ?? 0)),
  )
  return new Promise((resolve) => {
    server.once('error', (error) => {
      listening.end()
      resolve(fail(socketFault(error)))
    })
    server.listen({ host, port, backlog: BACKLOG }, () => {
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
        listening.end()
      }),
  }
}

/** A server that listens has an address; the types leave room for pipes and for one that does not. */
const NOWHERE = { address: '', port: 0 }
