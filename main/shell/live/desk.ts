// The desk for the live server in the running app. Its thread comes with the first start: before somebody orders that,
// nothing of it is read and no port is opened.

import type { Policy } from '../../../protocol/formats/policy.ts'
import type { Trace } from '../../../protocol/formats/trace.ts'
import type { LiveNews, LiveSaveFormat, LiveStarted } from '../../contract-live.ts'
import type { Shared } from '../../contract-share.ts'
import { type Asked, startByConsent } from './exposure.ts'
import type { LiveCall, LiveCalls } from './live.ts'
import type { OpenLive, Surroundings } from './open.ts'

export interface LiveDesk {
  start(asked: Asked): Promise<LiveStarted>
  stop(): Promise<void>
  news(since: number): Promise<LiveNews>
  follow(policy: Policy): Promise<void>
  conversation(connection: number): Promise<Trace | null>
  disconnect(connection: number): Promise<void>
  save(connection: number, as: LiveSaveFormat): Promise<Shared>
  clear(): Promise<void>
}

/** Before anything was started there is nothing to tell. */
const NOTHING: LiveNews = {
  revision: 0,
  server: { kind: 'stopped' },
  rows: [],
  gone: [],
  open: 0,
  closed: 0,
  refused: 0,
  log: [],
  oldestEntry: 1,
}

export function liveDesk(surroundings: Surroundings): LiveDesk {
  let opening: Promise<OpenLive> | null = null
  const gone = (): void => {
    opening = null
    surroundings.tell()
  }
  const open = (): Promise<OpenLive> =>
    (opening ??= import('./open.ts').then(({ openLive }) => openLive(surroundings, gone)))

  /** null where nothing was started: then there is nobody to ask. */
  async function ask<Name extends LiveCall>(
    name: Name,
    argument: LiveCalls[Name]['argument'],
  ): Promise<LiveCalls[Name]['answer'] | null> {
    const opened = await opening
    return opened === null ? null : opened.call(name, argument)
  }

  return {
    start: startByConsent({
      start: async (order) => (await open()).call('start', order),
      ask: surroundings.mayExpose,
    }),
    stop: async () => void (await ask('stop', null)),
    news: async (since) => (await ask('news', since)) ?? NOTHING,
    follow: async (policy) => void (await ask('follow', policy)),
    conversation: (connection) => ask('conversation', connection),
    disconnect: async (connection) => void (await ask('disconnect', connection)),
    async save(connection, as) {
      const made = await ask('make', { connection, as })
      if (made === null) return { kind: 'refused', reason: { kind: 'not-made' } }
      return (await open()).save(made, as)
    },
    clear: async () => void (await ask('clear', null)),
  }
}
