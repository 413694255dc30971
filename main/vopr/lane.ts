// One direction of a connection: a stream, in which nothing overtakes what was sent before it. Messages are cut, joined,
// held back and delayed here; what is written in them is not this file's matter.

import type { Clock } from '../simulation/clock.ts'

/** How a message goes: as one piece and at once, unless a fault says otherwise. */
export interface Way {
  delay: number
  /** Held back for the next message of its side. */
  merges: boolean
  pieces: 'whole' | 'two' | 'bytes' | 'short' | 'slow'
  /** For the pieces: where, how long, how slow. */
  how: number
  /** Overtaken by all that is under way on other connections. */
  overtaken: boolean
}

export const plainWay = (): Way => ({ delay: 0, merges: false, pieces: 'whole', how: 0, overtaken: false })

/** As Nagle's algorithm would wait for more, in virtual milliseconds. */
const HELD_MS = 200
/** Longer messages are not cut to bytes: it would say nothing more and take the time of a thousand others. */
const MOST_PIECES = 160
const SLOW_BYTES = 12
const SLOW_STEPS = [10, 100, 450, 900, 1500]

/** What is under way in the whole world. */
export interface Traffic {
  /** When the last of it arrives. */
  latest: number
}

function sizesOf({ pieces, how }: Way, length: number): number {
  if (pieces === 'bytes') return Math.max(1, Math.ceil(length / MOST_PIECES))
  return pieces === 'two' ? 1 + (how % Math.max(1, length)) : 1 + (how % 17)
}

export class Lane {
  #arrives = 0
  #held = ''
  #messages = 0

  constructor(
    private readonly clock: Clock,
    private readonly latency: number,
    private readonly traffic: Traffic,
    private readonly reach: (piece: string) => void,
  ) {}

  /** Counts a message; its place from 0. */
  next(): number {
    return this.#messages++
  }

  /** Runs when all that was sent before has arrived. */
  afterwards(run: () => void): void {
    this.#flush()
    this.#after(0, run)
  }

  send(message: string, way: Way | null): void {
    if (way?.merges === true) {
      this.#held += message
      this.clock.after(HELD_MS, () => this.#flush())
      return
    }
    const text = this.#held === '' ? message : this.#held + message
    this.#held = ''
    if (text === '') return
    if (way === null || way.pieces === 'whole') this.#after(this.#extra(way), () => this.reach(text))
    else if (way.pieces === 'slow') this.#slowly(text, way)
    else this.#inPieces(text, way)
  }

  #flush(): void {
    const held = this.#held
    this.#held = ''
    if (held !== '') this.#after(0, () => this.reach(held))
  }

  #extra(way: Way | null): number {
    if (way === null) return 0
    return way.overtaken
      ? Math.max(way.delay, this.traffic.latest + 1 - this.clock.now - this.latency)
      : way.delay
  }

  #after(extra: number, run: () => void): void {
    this.#arrives = Math.max(this.#arrives, this.clock.now + this.latency + Math.max(0, extra))
    this.traffic.latest = Math.max(this.traffic.latest, this.#arrives)
    this.clock.at(this.#arrives, run)
  }

  /** In one instant, but as so many arrivals. */
  #inPieces(text: string, way: Way): void {
    const size = sizesOf(way, text.length)
    this.#after(this.#extra(way), () => {
      this.reach(text.slice(0, size))
      const rest = way.pieces === 'two' ? text.length : size
      for (let at = size; at < text.length; at += rest) this.reach(text.slice(at, at + rest))
    })
  }

  /** Byte by byte with long waits between, and then the rest: longer would be the same again. */
  #slowly(text: string, way: Way): void {
    const step = SLOW_STEPS[way.how % SLOW_STEPS.length] ?? 10
    const slow = Math.min(SLOW_BYTES, text.length - 1)
    for (let at = 0; at < slow; at++) {
      const byte = text.charAt(at)
      this.#after(at === 0 ? this.#extra(way) : step * at, () => this.reach(byte))
    }
    this.#after(step * slow, () => this.reach(text.slice(Math.max(0, slow))))
  }
}
