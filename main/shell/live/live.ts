// The desk for the live server: what each channel of the window does. What belongs to the app, such as dialogs and
// clocks, comes in as values.

import type { Catalogue } from '../../../protocol/formats/catalogue.ts'
import type { Policy } from '../../../protocol/formats/policy.ts'
import type { Trace } from '../../../protocol/formats/trace.ts'
import type { LiveNews, LiveSaveFormat, LiveStarted } from '../../contract-live.ts'
import type { Shared } from '../../contract-share.ts'
import { compilePolicy } from '../../server/policy.ts'
import { Book } from './book.ts'
import type { Clocks } from './entries.ts'
import { createTeller } from './news.ts'
import type { SaveLive } from './save.ts'
import { type Order, Switch, type SwitchPlan } from './switch.ts'
import { traceOf } from './trace.ts'

export interface LivePlan extends Pick<SwitchPlan, 'listen' | 'freePort' | 'resolve'> {
  readonly clocks: Clocks
  readonly catalogue: Catalogue
  /** Tells the window that there is something new. */
  tell(): void
  readonly save: SaveLive
}

export interface LiveDesk {
  start(order: Order): Promise<LiveStarted>
  stop(): Promise<void>
  news(since: number): LiveNews | Promise<LiveNews>
  follow(policy: Policy): void | Promise<void>
  conversation(connection: number): Trace | null | Promise<Trace | null>
  disconnect(connection: number): void | Promise<void>
  save(connection: number, as: LiveSaveFormat): Promise<Shared>
  clear(): void | Promise<void>
}

export function createLive(plan: LivePlan): LiveDesk {
  const { clocks, catalogue } = plan
  const book = new Book(clocks)
  const teller = createTeller(plan.tell, clocks.steady)
  const server = new Switch({
    ...plan,
    book,
    compile: (policy) => compilePolicy(policy, catalogue),
    now: clocks.now,
    changed: teller.changed,
  })
  return {
    start: (order) => server.start(order),
    stop: () => server.stop(),
    news(since) {
      const { news, more } = book.since(since, (connection) => server.connection(connection) ?? null)
      if (more) teller.changed()
      return { ...news, server: server.state }
    },
    follow: (policy) => server.follow(policy),
    conversation(connection) {
      const kept = book.find(connection)
      return kept === null ? null : traceOf(kept, catalogue)
    },
    disconnect: (connection) => server.connection(connection)?.end('server'),
    async save(connection, as) {
      const kept = book.find(connection)
      return kept === null ? { kind: 'refused', reason: { kind: 'not-made' } } : plan.save(kept, as)
    },
    clear() {
      book.clear()
      teller.changed()
    },
  }
}
