// Whether other machines may reach the live server: a person is asked by the system's own dialog, which a page cannot
// press, at every start that would let them in. Nothing remembers the answer.

import type { LiveStarted } from '../../contract-live.ts'
import type { Order } from './switch.ts'

/** What the page may order: who may reach it is not the page's to say. */
export type Asked = Omit<Order, 'exposed'>

interface Means {
  start(order: Order): Promise<LiveStarted>
  /** Asks whether other machines may come in on this host. */
  ask(host: string): Promise<boolean>
}

/** One question at a time: a start that would need another meanwhile is none. */
export function startByConsent({ start, ask }: Means): (asked: Asked) => Promise<LiveStarted> {
  let asking = false
  return async (asked) => {
    const here = await start({ ...asked, exposed: false })
    if (here.kind !== 'not-confirmed' || asking) return here
    asking = true
    const may = await ask(asked.host).catch(() => false)
    asking = false
    return may ? start({ ...asked, exposed: true }) : here
  }
}
