// How work in a thread learns that it is no longer wanted, and how often it says how far it is.

import type { Watch } from '../../analysis/sweep.ts'
import type { Equipment, Message } from './order.ts'

/** Work that is done sooner says nothing of its progress; in milliseconds. */
const SILENT_MS = 200
/** And then not more often than this. */
const BETWEEN_MS = 50

export function watchOrder(
  id: number,
  wanted: Equipment['wanted'],
  tell: (message: Message) => void,
  now: () => number,
): Watch {
  let next = now() + SILENT_MS
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
