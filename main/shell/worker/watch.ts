// How work in a thread learns that it is no longer wanted, and how often it says how far it is.

import type { Watch } from '../../analysis/sweep.ts'
import type { Equipment, Message } from './order.ts'

/** Progress is not told more often than this, in milliseconds. */
const BETWEEN_MS = 50

export function watchOrder(
  id: number,
  wanted: Equipment['wanted'],
  tell: (message: Message) => void,
  now: () => number,
): Watch {
  let next = now() + BETWEEN_MS
  return {
    progress(done) {
      const time = now()
      if (time < next) return
      next = time + BETWEEN_MS
      tell({ kind: 'progress', id, done })
    },
    cancelled: () => Atomics.load(wanted, 0) !== id,
  }
}

/** Of work in several parts, the part that takes it from `from` to `to`. */
export const within = (watch: Watch, from: number, to: number): Watch => ({
  progress: (done) => watch.progress(from + done * (to - from)),
  cancelled: watch.cancelled,
})
