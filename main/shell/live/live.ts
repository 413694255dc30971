// The live server with all that is known of it, as its thread runs it (serve.ts): one function for each thing that can be
// asked. What belongs to the machine, such as clocks and sockets, comes in as values.

import type { Policy } from '../../../protocol/formats/policy.ts'
import type { Trace } from '../../../protocol/formats/trace.ts'
import type { LiveNews, LiveSaveFormat, LiveStarted } from '../../contract-live.ts'
import { compilePolicy } from '../../server/policy.ts'
import { Book } from './book.ts'
import type { Clocks } from './entries.ts'
import { type Made, type Making, madeOf } from './make.ts'
import { createTeller } from './news.ts'
import { type Order, Switch, type SwitchPlan } from './switch.ts'
import { traceOf } from './trace.ts'

export interface LivePlan extends Pick<SwitchPlan, 'listen' | 'freePort' | 'resolve'>, Making {
  readonly clocks: Clocks
  /** Tells that there is something new. */
  tell(): void
}

/** What can be asked, each with one argument: it goes through the door between two threads. */
export interface LiveCalls {
  readonly start: { readonly argument: Order; readonly answer: LiveStarted }
  readonly stop: { readonly argument: null; readonly answer: null }
  readonly news: { readonly argument: number; readonly answer: LiveNews }
  readonly follow: { readonly argument: Policy; readonly answer: null }
  readonly conversation: { readonly argument: number; readonly answer: Trace | null }
  readonly disconnect: { readonly argument: number; readonly answer: null }
  readonly make: {
    readonly argument: { readonly connection: number; readonly as: LiveSaveFormat }
    readonly answer: Made | null
  }
  readonly clear: { readonly argument: null; readonly answer: null }
}
export type LiveCall = keyof LiveCalls

export type LiveEngine = {
  readonly [Name in LiveCall]: (argument: LiveCalls[Name]['argument']) => Promise<LiveCalls[Name]['answer']>
}

export function createLive(plan: LivePlan): LiveEngine {
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
    stop: async () => {
      await server.stop()
      return null
    },
    news: async (since) => {
      const { news, more } = book.since(since, (connection) => server.connection(connection) ?? null)
      if (more) teller.changed()
      return { ...news, server: server.state }
    },
    follow: async (policy) => {
      server.follow(policy)
      return null
    },
    conversation: async (connection) => {
      const kept = book.find(connection)
      return kept === null ? null : traceOf(kept, catalogue)
    },
    disconnect: async (connection) => {
      server.connection(connection)?.end('server')
      return null
    },
    make: async ({ connection, as }) => {
      const kept = book.find(connection)
      return kept === null ? null : madeOf(kept, as, plan)
    },
    clear: async () => {
      book.clear()
      teller.changed()
      return null
    },
  }
}
