// The log of a server that must go on answering: what nobody reads in time is left out and counted, not kept.

import type { Io } from './io.ts'

/** Characters that may wait for whoever reads the log. */
export const MOST_UNREAD = 4 * 1024 * 1024

/** Writes each entry as a line; `leftOut` is the entry that stands for those that were not written. */
export function logTo(
  io: Pick<Io, 'out' | 'unread'>,
  leftOut: (count: number) => string,
): (entry: () => string) => void {
  let missing = 0
  return (entry) => {
    if (io.unread() > MOST_UNREAD) {
      missing += 1
      return
    }
    if (missing > 0) io.out(`${leftOut(missing)}\n`)
    missing = 0
    io.out(`${entry()}\n`)
  }
}
