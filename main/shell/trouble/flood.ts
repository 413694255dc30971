// How often something may happen: so many times within a while, then no more until that has passed.

export interface Flood {
  /** Whether once more is within bounds; it counts only then. */
  mayPass(): boolean
}

/** `now` is in milliseconds, on any clock that never goes back. */
export function atMost(times: number, withinMs: number, now: () => number): Flood {
  let passed: readonly number[] = []
  return {
    mayPass() {
      const time = now()
      const recent = passed.filter((at) => time - at < withinMs)
      const may = recent.length < times
      passed = may ? [...recent, time] : recent
      return may
    },
  }
}
