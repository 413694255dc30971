// One connection of the live server: bytes from a socket into a session, its actions back out.

import type { Socket } from 'node:net'
import type { CompiledPolicy } from '../server/policy.ts'
import type { Dispatch } from '../server/session.ts'
import { bytesOf } from '../server/wire-out.ts'
import type { ClosedBy } from './event.ts'
import type { Watch } from './watch.ts'

/** A connection on which nothing moves for this long is closed. */
export const IDLE_MS = 300_000
/** After it has closed, the server waits this long for the other side to take what was sent and close too. */
export const LINGER_MS = 2_000

export interface Served {
  readonly socket: Socket
  readonly session: Dispatch
  /** The one the session answers by. */
  readonly policy: CompiledPolicy
  /** null when nobody wants to know. */
  readonly watch: Watch | null
}

export interface Connection {
  readonly bytesIn: number
  readonly bytesOut: number
  /** Ends it at once. */
  end(by: ClosedBy): void
}

/** `closed` is told once, when it is over, with why. */
export function serveConnection(
  { socket, session, policy, watch }: Served,
  closed: (by: ClosedBy) => void,
): Connection {
  let by: ClosedBy = 'client'
  const end = (why: ClosedBy) => {
    by = why
    socket.destroy()
  }
  const close = (why: ClosedBy) => {
    by = why
    socket.end()
    // What still comes is passed over: closing with bytes unread would reset the connection and lose the reply.
    const lingering = setTimeout(() => socket.destroy(), LINGER_MS)
    socket.once('close', () => clearTimeout(lingering))
  }
  socket.on('data', (bytes: Buffer) => {
    const actions = session.receive(bytes)
    watch?.heard(bytes, actions)
    // A client that asks faster than it reads has to wait: nothing is kept for it but what is under way.
    if (actions.length > 0 && !socket.write(bytesOf(policy, actions))) socket.pause()
    const last = actions.at(-1)
    if (last?.kind === 'close') close(last.cause.tooLong ? 'limit' : 'server')
  })
  socket.on('drain', () => socket.resume())
  socket.setTimeout(IDLE_MS, () => end('idleness'))
  socket.on('error', () => {
    if (by === 'client') by = 'network'
  })
  socket.once('close', () => closed(by))
  return {
    get bytesIn() {
      return socket.bytesRead
    },
    get bytesOut() {
      return socket.bytesWritten
    },
    end,
  }
}
