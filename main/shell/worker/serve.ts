// The worker's side: takes orders one after another and answers each. A mistake in the work ends the thread, which
// its desk notices.

import type { MessagePort } from 'node:worker_threads'
import type { Catalogue } from '../../../protocol/formats/catalogue.ts'
import type { Watch } from '../../analysis/sweep.ts'
import type { Equipment, Message, Order, Work, WorkKind } from './order.ts'
import { watchOrder } from './watch.ts'

/** How each kind of work is done; null when the watch says that it is no longer wanted. */
export type Crafts = {
  readonly [Kind in WorkKind]: (
    task: Work[Kind]['task'],
    catalogue: Catalogue,
    watch: Watch,
  ) => Made<Work[Kind]['answer']> | null
}

export interface Made<Answer> {
  readonly answer: Answer
  /** Memory of the answer that the worker needs no more: it moves in place of being copied. */
  readonly moves: readonly ArrayBufferLike[]
}

export function serveOrders(
  port: Pick<MessagePort, 'on' | 'postMessage'>,
  { catalogue, wanted }: Equipment,
  crafts: Crafts,
): void {
  function serve<Kind extends WorkKind>({ id, kind, task }: Order<Kind>): void {
    const watch = watchOrder(
      id,
      wanted,
      (message) => port.postMessage(message),
      () => performance.now(),
    )
    const made = watch.cancelled() ? null : crafts[kind](task, catalogue, watch)
    const message: Message<Kind> = { kind: 'answer', id, answer: made === null ? null : made.answer }
    port.postMessage(
      message,
      made === null ? [] : made.moves.filter((memory) => memory instanceof ArrayBuffer),
    )
  }
  port.on('message', (order: Order) => serve(order))
}
