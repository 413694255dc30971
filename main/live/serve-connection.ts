// One connection of the live server: bytes from a socket into a session, its actions back out.

import type { Socket } from 'node:net'
import type { Why } from '../../protocol/formats/trace.ts'
import type { ServerAction } from '../server/action.ts'
import { explain } from '../server/explain.ts'
import type { CompiledPolicy } from '../server/policy.ts'
import { ServerSession } from '../server/session.ts'
import { bytesOf } from '../server/wire-out.ts'
import { endpointText } from './endpoint.ts'

/** A connection on which nothing moves for this long is closed. */
export const IDLE_MS = 300_000
/** After it has closed, the server waits this long for the other side to take what was sent and close too. */
export const LINGER_MS = 2_000

export type ConnectionEvent = { readonly connection: number } & (
  | { readonly kind: 'opened'; readonly peer: string }
  /** A request and what came of it. */
  | {
      readonly kind: 'answered'
      readonly request: string
      /** null: the server only closes. */
      readonly reply: string | null
      readonly closes: boolean
      /** Made when it is asked for. */
      why(): Why
    }
  | { readonly kind: 'closed'; readonly by: 'client' | 'server' | 'network' | 'idleness' }
)

type Tell = (event: ConnectionEvent) => void

/** A reply and the close behind it have one cause and are told as one. */
function tellOf(actions: readonly ServerAction[], policy: CompiledPolicy, connection: number, tell: Tell) {
  actions.forEach((action, i) => {
    const { cause } = action
    if (action.kind === 'close' && actions[i - 1]?.cause === cause) return
    tell({
      connection,
      kind: 'answered',
      request: cause.request,
      reply: action.kind === 'send' ? action.line : null,
      closes: action.kind === 'close' || actions[i + 1]?.cause === cause,
      why: () => explain(policy, cause),
    })
  })
}

export function serveConnection(
  socket: Socket,
  policy: CompiledPolicy,
  connection: number,
  tell: Tell,
): void {
  const session = new ServerSession(policy)
  let by: Extract<ConnectionEvent, { kind: 'closed' }>['by'] = 'client'
  tell({ connection, kind: 'opened', peer: endpointText(socket.remoteAddress ?? '', socket.remotePort ?? 0) })

  const close = () => {
    by = 'server'
    socket.end()
    // What still comes is passed over: closing with bytes unread would reset the connection and lose the reply.
    const lingering = setTimeout(() => socket.destroy(), LINGER_MS)
    socket.once('close', () => clearTimeout(lingering))
  }
  socket.on('data', (bytes: Buffer) => {
    const actions = session.receive(bytes)
    tellOf(actions, policy, connection, tell)
    // A client that asks faster than it reads has to wait: nothing is kept for it but what is under way.
    if (actions.length > 0 && !socket.write(bytesOf(policy, actions))) socket.pause()
    if (actions.at(-1)?.kind === 'close') close()
  })
  socket.on('drain', () => socket.resume())
  socket.setTimeout(IDLE_MS, () => {
    by = 'idleness'
    socket.destroy()
  })
  socket.on('error', () => {
    if (by === 'client') by = 'network'
  })
  socket.once('close', () => tell({ connection, kind: 'closed', by }))
}
