// Connections refused as they come, told so that a flood of them is no flood in the log: the first at once, those
// behind it counted and told together.

import type { DoorLimit, Tell } from './event.ts'

interface Counted {
  count: number
  peer: string
}

export class Refusals {
  /** Limits told of since the last turn, with what came after. */
  readonly #told = new Map<DoorLimit, Counted>()

  constructor(private readonly tell: Tell) {}

  refuse(limit: DoorLimit, peer: string): void {
    const behind = this.#told.get(limit)
    if (behind === undefined) {
      this.#told.set(limit, { count: 0, peer })
      this.tell({ connection: null, kind: 'refused', limit, peer, count: 1 })
    } else {
      behind.count += 1
      behind.peer = peer
    }
  }

  /** Once a second and at the end: tells of those that were counted. */
  turn(): void {
    for (const [limit, { count, peer }] of this.#told) {
      if (count === 0) this.#told.delete(limit)
      else {
        this.tell({ connection: null, kind: 'refused', limit, peer, count })
        this.#told.set(limit, { count: 0, peer })
      }
    }
  }
}
