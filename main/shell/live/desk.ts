// The desk for the live server in the running app: it comes with its first order. Nothing of it is read, and no port is
// opened, before somebody starts the server.

import type { LiveNews } from '../../contract-live.ts'
import type { LiveDesk } from './live.ts'
import type { Surroundings } from './open.ts'

/** Before anything was started there is nothing to tell. */
const NOTHING: LiveNews = {
  revision: 0,
  server: { kind: 'stopped' },
  rows: [],
  oldest: 1,
  open: 0,
  closed: 0,
  refused: 0,
  log: [],
  oldestEntry: 1,
}

export function liveDesk(surroundings: Surroundings): LiveDesk {
  let opening: Promise<LiveDesk> | null = null
  const open = (): Promise<LiveDesk> =>
    (opening ??= import('./open.ts').then(({ openLive }) => openLive(surroundings)))
  return {
    start: async (order) => (await open()).start(order),
    stop: async () => (await opening)?.stop(),
    news: async (since) => (await opening)?.news(since) ?? NOTHING,
    follow: async (policy) => (await opening)?.follow(policy),
    conversation: async (connection) => (await opening)?.conversation(connection) ?? null,
    disconnect: async (connection) => (await opening)?.disconnect(connection),
    save: async (connection, as) => (await open()).save(connection, as),
    clear: async () => (await opening)?.clear(),
  }
}
