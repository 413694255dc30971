// The live server's own thread: whatever floods the server holds up itself alone, never the window. Answers what is asked
// of it, and tells when there is something new.

import '../../../words/whole.ts'
import type { MessagePort } from 'node:worker_threads'
import { freePort } from '../../live/free-port.ts'
import { listen } from '../../live/listen.ts'
import { resolveHost } from './host.ts'
import { createLive, type LiveCall, type LiveCalls } from './live.ts'
import type { Making } from './make.ts'

export interface LiveEquipment {
  readonly live: Making
}

export interface LiveOrder<Name extends LiveCall = LiveCall> {
  readonly id: number
  readonly name: Name
  readonly argument: LiveCalls[Name]['argument']
}

export type LiveMessage =
  | { readonly kind: 'news' }
  | { readonly kind: 'answer'; readonly id: number; readonly answer: LiveCalls[LiveCall]['answer'] }
  /** It could not be done; the message is for the log. */
  | { readonly kind: 'failed'; readonly id: number; readonly error: string }

export function serveLive(port: Pick<MessagePort, 'on' | 'postMessage'>, { live }: LiveEquipment): void {
  const send = (message: LiveMessage): void => port.postMessage(message)
  const engine = createLive({
    ...live,
    clocks: { now: Date.now, steady: () => performance.now() },
    tell: () => send({ kind: 'news' }),
    listen,
    freePort,
    resolve: resolveHost,
  })
  async function serve<Name extends LiveCall>({ id, name, argument }: LiveOrder<Name>): Promise<void> {
    try {
      send({ kind: 'answer', id, answer: await engine[name](argument) })
    } catch (error) {
      send({ kind: 'failed', id, error: String(error) })
    }
  }
  port.on('message', (order: LiveOrder) => void serve(order))
}
