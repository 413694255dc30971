// Calls something soon after it was asked for, and then at most once in a while; the last time is never left out.

export interface Throttle {
  ask(): void
  /** Calls it now if it is due. */
  flush(): void
  stop(): void
}

export interface Pace {
  /** From being asked to the call, in milliseconds, where there was none lately. */
  readonly soon: number
  /** From one call to the next, in milliseconds, at the least. */
  readonly apart: number
}

/** `now` is a clock in milliseconds that only goes forward. */
export function throttle(call: () => void, { soon, apart }: Pace, now: () => number): Throttle {
  let due: ReturnType<typeof setTimeout> | null = null
  let last = Number.NEGATIVE_INFINITY

  function go(): void {
    due = null
    last = now()
    call()
  }

  function stop(): void {
    if (due !== null) clearTimeout(due)
    due = null
  }

  return {
    ask() {
      due ??= setTimeout(go, Math.max(soon, last + apart - now()))
    },
    flush() {
      if (due === null) return
      stop()
      go()
    },
    stop,
  }
}
