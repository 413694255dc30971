// The log of the live server: the newest entries. What comes faster than anybody reads is counted and not made: making
// an entry costs more than answering a line does.

import type { LiveLogEntry } from '../../contract-live.ts'

export const MOST_ENTRIES = 5000
/** So many entries are made in a second; those beyond are counted. */
export const ENTRIES_PER_SECOND = 1000

interface Dated {
  readonly revision: number
  readonly entry: LiveLogEntry
}

export interface Clocks {
  /** Milliseconds since 1970 UTC. */
  now(): number
  /** Milliseconds, on a clock that never goes back. */
  steady(): number
}

export class Entries {
  readonly #clocks: Clocks
  readonly #revise: () => number
  #entries: Dated[] = []
  #made = 0
  #window = Number.NEGATIVE_INFINITY
  #inWindow = 0
  #leftOut = 0

  /** `revise` counts a change and gives its number. */
  constructor(clocks: Clocks, revise: () => number) {
    this.#clocks = clocks
    this.#revise = revise
  }

  /** The first that is still there, or the next where none is. */
  get oldest(): number {
    return this.#entries[0]?.entry.entry ?? this.#made + 1
  }

  /** Adds what happens often, where there is time for it. */
  add(connection: number | null, make: () => readonly LiveLogEntry['what'][]): void {
    const time = this.#clocks.steady()
    if (time - this.#window >= 1000) {
      this.#window = time
      this.#inWindow = 0
    }
    if (this.#inWindow >= ENTRIES_PER_SECOND) {
      this.#leftOut += 1
      return
    }
    this.settle()
    for (const what of make()) {
      this.#inWindow += 1
      this.always(connection, what)
    }
  }

  /** Adds what is never left out. */
  always(connection: number | null, what: LiveLogEntry['what']): void {
    this.#made += 1
    const entry = { entry: this.#made, at: this.#clocks.now(), connection, what }
    this.#entries.push({ revision: this.#revise(), entry })
    // Cut now and then, so that an entry does not move five thousand.
    if (this.#entries.length > MOST_ENTRIES * 1.2) this.#entries = this.#entries.slice(-MOST_ENTRIES)
  }

  /** Says how much was left out until now. */
  settle(): void {
    const count = this.#leftOut
    this.#leftOut = 0
    if (count > 0) this.always(null, { kind: 'left-out', count })
  }

  /** Those made after one revision and up to another. */
  between(since: number, until: number): readonly LiveLogEntry[] {
    if (this.#entries.length > MOST_ENTRIES) this.#entries = this.#entries.slice(-MOST_ENTRIES)
    return this.#entries
      .filter(({ revision }) => revision > since && revision <= until)
      .map(({ entry }) => entry)
  }

  clear(): void {
    this.#entries = []
    this.#leftOut = 0
  }
}
