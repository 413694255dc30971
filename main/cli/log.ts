// The log of a server that must go on answering: what nobody reads in time is left out and counted, not kept. What comes
// at once is written at once: a call of the system for every line would cost as much as all else about it.

import type { Io } from './io.ts'

/** Characters that may wait for whoever reads the log. */
export const MOST_UNREAD = 4 * 1024 * 1024
/** Characters that are written without waiting for more. */
const ENOUGH = 64 * 1024

export interface Log {
  /** A line, made only where it is written. */
  add(entry: () => string): void
  /** Writes what is not written yet, and how much was left out. */
  end(): void
}

/** `leftOut` is the entry that stands for those that were not written: once their reader has caught up. */
export function logTo(io: Pick<Io, 'out' | 'unread' | 'flushed'>, leftOut: (count: number) => string): Log {
  let gathered = ''
  let missing = 0
  const write = (): void => {
    if (gathered !== '') io.out(gathered)
    gathered = ''
  }
  const put = (line: string): void => {
    if (gathered === '') setImmediate(write)
    gathered += `${line}\n`
    if (gathered.length >= ENOUGH) write()
  }
  const tellMissing = (): void => {
    if (missing > 0) put(leftOut(missing))
    missing = 0
  }
  const leaveOut = (): void => {
    missing += 1
    // Nothing may come after it that would tell of it.
    if (missing === 1) void io.flushed().then(tellMissing)
  }
  return {
    add(entry) {
      if (io.unread() + gathered.length > MOST_UNREAD) return leaveOut()
      tellMissing()
      put(entry())
    },
    end() {
      tellMissing()
      write()
    },
  }
}
