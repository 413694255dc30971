// A visitor that is a bare socket: it says its lines, in one go or one after another, waits a while and closes.

import type { Script } from './clients.ts'
import { Link } from './link.ts'
import type { Fault, Visitor } from './plan.ts'
import type { Surroundings } from './surroundings.ts'

const STAYS_MS = 600

export class Raw {
  #link: Link | null = null
  #gone = false

  constructor(
    private readonly world: Surroundings,
    private readonly visitor: Visitor,
    private readonly faults: readonly Fault[],
    private readonly script: Script,
  ) {}

  get isOver(): boolean {
    return this.#gone
  }

  connect(): void {
    const link = new Link(this.world, this.visitor, 0, this.faults, this)
    this.#link = link
    const { pace } = this.visitor
    if (pace === 0) link.send('client', this.script.whole)
    else this.#say(0)
    this.world.clock.after(STAYS_MS + pace * this.script.lines.length, () => this.#close())
  }

  #say(place: number): void {
    const line = this.script.lines[place]
    if (line === undefined || this.#gone) return
    this.#link?.send('client', line)
    this.world.clock.after(this.visitor.pace, () => this.#say(place + 1))
  }

  /** It reads, and does not mind what. */
  hears(piece: string): void {
    this.world.tape?.(this.visitor.number, 0, { kind: 'receive', by: 'client', text: piece })
  }

  seesClose(): void {
    this.#gone = true
  }

  jump(): void {
    // It has no clock of its own.
  }

  #close(): void {
    if (this.#gone) return
    this.#gone = true
    this.#link?.close()
  }
}
