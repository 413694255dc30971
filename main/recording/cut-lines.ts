// What one side sent, cut into lines. LF ends a line and a CR directly before it belongs to the end, as the server
// takes them (protocol/framing.ts). Beside a gap, and where a capture begins amid a connection, what does not look like
// a line is passed over until something does.

import type { Speaker } from '../../protocol/transcript.ts'
import { decodeWire } from '../../protocol/wire-text.ts'
import { payloadLength } from './payload.ts'
import type { Stamp } from './stamp.ts'
import type { StreamReader } from './stream.ts'

/** Longer than any that is known: tickets of later dialects take some 2,000 bytes. */
export const LONGEST_RECORDED = 8192

const LF = 0x0a
const CR = 0x0d

/** Three letters or digits, alone or before a space: how every command and every error begins. */
const LOOKS_LIKE_A_LINE = /^(?:[A-Z]{3}|[0-9]{3})(?:[ \t]|$)/

export interface CutLine {
  readonly line: string
  readonly at: Stamp
}

export class LineCutter implements StreamReader {
  readonly #from: Speaker
  readonly #take: (line: CutLine) => void
  #rest: Uint8Array[] = []
  #length = 0
  #payload = 0
  #lost: boolean

  /** Bytes missing. */
  missing = 0
  /** Bytes that are no whole line. */
  noLine = 0
  longLines = 0
  payloads = 0
  payloadBytes = 0

  constructor(from: Speaker, take: (line: CutLine) => void) {
    this.#from = from
    this.#take = take
    this.#lost = false
  }

  /** What comes next may be the middle of a line. */
  loseTrack(): void {
    this.#lost = true
  }

  bytes(bytes: Uint8Array, at: Stamp): void {
    for (let place = 0; place < bytes.length; ) {
      const skipped = Math.min(this.#payload, bytes.length - place)
      this.#payload -= skipped
      this.payloadBytes += skipped
      place += skipped
      if (place === bytes.length) return
      const end = bytes.indexOf(LF, place)
      this.#keep(bytes.subarray(place, end === -1 ? bytes.length : end))
      if (end === -1) return
      this.#end(at)
      place = end + 1
    }
  }

  gap(length: number): void {
    this.missing += length
    if (length <= this.#payload) {
      this.#payload -= length
      return
    }
    this.#payload = 0
    this.#drop()
    this.#lost = true
  }

  /** Nothing more comes: what has no line end is no line. */
  finish(): void {
    this.#drop()
  }

  #drop(): void {
    this.noLine += this.#length
    this.#rest = []
    this.#length = 0
  }

  /** One byte more than the limit may yet be the CR of the line's end. */
  #keep(bytes: Uint8Array): void {
    this.#length += bytes.length
    if (this.#length <= LONGEST_RECORDED + 1) this.#rest.push(bytes)
    else this.#rest = []
  }

  #end(at: Stamp): void {
    const whole = joined(this.#rest)
    const length = this.#length
    this.#rest = []
    this.#length = 0
    const bytes = whole.at(-1) === CR ? whole.subarray(0, -1) : whole
    if (length > whole.length || bytes.length > LONGEST_RECORDED) {
      this.longLines += 1
      return
    }
    const line = decodeWire(bytes)
    if (this.#lost && !LOOKS_LIKE_A_LINE.test(line)) {
      this.noLine += length + 1
      return
    }
    this.#lost = false
    this.#payload = payloadLength(line, this.#from)
    if (this.#payload > 0) this.payloads += 1
    this.#take({ line, at })
  }
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const [only] = pieces
  if (pieces.length === 1 && only !== undefined) return only
  const whole = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0))
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}
