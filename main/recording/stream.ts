// The bytes one side of a connection sent, in order, made of its segments as they were captured: repeated, overlapping,
// out of order or missing. Of bytes that came twice the first captured ones count. Nothing is kept but what waits for
// bytes before it, and of that no more than a receiver would.

import { later, type Stamp } from './stamp.ts'

/** What waits is let through, past a gap, when it is more than this: the capture has lost what was before. */
const MOST_WAITING = 256
const MOST_WAITING_BYTES = 1024 * 1024
/** A segment farther from where the stream stands than any window reaches is not of it (RFC 7323: 2^30). */
const FARTHEST = 2 ** 30

/** Who takes the stream; `at` is when the newest of all bytes so far was captured. */
export interface StreamReader {
  bytes(bytes: Uint8Array, at: Stamp): void
  gap(length: number): void
}

interface Piece {
  /** Places count the stream's bytes from 0. */
  readonly start: number
  readonly bytes: Uint8Array
  readonly at: Stamp
}

const endOf = ({ start, bytes }: Piece): number => start + bytes.length

export class Stream {
  readonly #reader: StreamReader
  /** The sequence number of the stream's first byte; null as long as it is not known. */
  #first: number | null = null
  /** The next byte's place. */
  #next = 0
  #latest: Stamp | null = null
  /** In order of their places, apart from each other, all behind the next byte. */
  #waiting: Piece[] = []
  #waitingBytes = 0
  #end: { readonly place: number; readonly at: Stamp } | null = null
  /** The place behind the last byte that was on the wire. */
  #reach = 0

  constructor(reader: StreamReader) {
    this.#reader = reader
  }

  /** Whether a first sequence number fits what is known of it. */
  mayBeginAt(sequence: number): boolean {
    return this.#first === null || this.#first === sequence >>> 0
  }

  get hasBegun(): boolean {
    return this.#first !== null
  }

  beginAt(sequence: number): void {
    this.#first ??= sequence >>> 0
  }

  /** When the side closed, once everything before that is there. */
  get ended(): Stamp | null {
    return this.#end !== null && this.#next >= this.#end.place
      ? later(this.#end.at, this.#latest ?? this.#end.at)
      : null
  }

  /** `length` is what was on the wire; `bytes` may be only the beginning of it. */
  push(sequence: number, bytes: Uint8Array, length: number, fin: boolean, at: Stamp): void {
    this.beginAt(sequence)
    // Sequence numbers begin again at 0: the difference to where the stream stands, as a signed 32-bit number, counts.
    const start = this.#next + ((sequence - (this.#first ?? 0) - this.#next) | 0)
    if (Math.abs(start - this.#next) > FARTHEST) return
    this.#reach = Math.max(this.#reach, start + length)
    if (fin) this.#end ??= { place: start + length, at }
    this.#wait({ start, bytes, at })
    this.#deliver()
    while (this.#waiting.length > MOST_WAITING || this.#waitingBytes > MOST_WAITING_BYTES) this.#leap()
  }

  /** The capture is over: what waits comes through, past its gaps. */
  flush(): void {
    while (this.#waiting.length > 0) this.#leap()
    if (this.#reach > this.#next) this.#pass(this.#reach)
  }

  /** Takes what of a piece is not there yet. */
  #wait(piece: Piece): void {
    const end = endOf(piece)
    let start = Math.max(piece.start, this.#next)
    if (end <= start) return
    const after = this.#waiting.findLastIndex((other) => other.start <= start) + 1
    const before = this.#waiting[after - 1]
    if (before !== undefined) start = Math.max(start, endOf(before))
    const among: Piece[] = []
    let passed = after
    for (let other = this.#waiting[passed]; start < end; other = this.#waiting[passed]) {
      const until = Math.min(end, other?.start ?? end)
      if (start < until) among.push(cut(piece, start, until))
      if (other === undefined || other.start >= end) break
      among.push(other)
      start = endOf(other)
      passed += 1
    }
    this.#waitingBytes += lengthOf(among) - lengthOf(this.#waiting.slice(after, passed))
    this.#waiting.splice(after, passed - after, ...among)
  }

  #deliver(): void {
    let delivered = 0
    for (const { start, bytes, at } of this.#waiting) {
      if (start > this.#next) break
      delivered += 1
      this.#latest = this.#latest === null ? at : later(this.#latest, at)
      this.#next += bytes.length
      this.#waitingBytes -= bytes.length
      this.#reader.bytes(bytes, this.#latest)
    }
    this.#waiting.splice(0, delivered)
  }

  #leap(): void {
    const [first] = this.#waiting
    if (first !== undefined) this.#pass(first.start)
    this.#deliver()
  }

  #pass(place: number): void {
    this.#reader.gap(place - this.#next)
    this.#next = place
  }
}

const cut = ({ start, bytes, at }: Piece, from: number, to: number): Piece => ({
  start: from,
  bytes: bytes.subarray(from - start, to - start),
  at,
})

const lengthOf = (pieces: readonly Piece[]): number =>
  pieces.reduce((length, { bytes }) => length + bytes.length, 0)
