// Tells the window that there is something new, without what: at most ten times a second, and always once more after
// the last change.

/** Milliseconds from one telling to the next, at least. */
export const APART_MS = 100

export interface Teller {
  /** Something is other than before. */
  changed(): void
  stop(): void
}

export function createTeller(tell: () => void, steady: () => number): Teller {
  let told = Number.NEGATIVE_INFINITY
  let due: NodeJS.Timeout | null = null
  return {
    changed() {
      if (due !== null) return
      due = setTimeout(
        () => {
          due = null
          told = steady()
          tell()
        },
        Math.max(0, told + APART_MS - steady()),
      )
    },
    stop() {
      if (due !== null) clearTimeout(due)
      due = null
    },
  }
}
