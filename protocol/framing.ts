// Bytes as they arrive, in any pieces, cut into lines. LF ends a line, a CR directly before it belongs to the
// end, CR alone ends nothing. A line of more than 1,024 bytes, or what a driver says, is not kept: the limit is ours,
// no source gives one.

import { decodeWire } from './wire-text.ts'

export const LONGEST_LINE = 1024

const LF = 0x0a
const CR = 0x0d

/** How bytes become one character a byte; a driver may pass one that is faster than plain JavaScript. */
export interface Latin1 {
  decode(bytes: Uint8Array): string
  isAscii(bytes: Uint8Array): boolean
}

const plainLatin1: Latin1 = {
  decode: (bytes) => {
    let text = ''
    for (const byte of bytes) text += String.fromCharCode(byte)
    return text
  },
  isAscii: (bytes) => bytes.every((byte) => byte < 0x80),
}

export interface Framed {
  /** The lines these bytes completed, without their ends, as `decodeWire` reads bytes. */
  readonly lines: readonly string[]
  /** Whether a line passed the limit; nothing after it is kept, then or later. */
  readonly tooLong: boolean
}

/** Lines that stand in one text, which has a character a byte. */
export interface Cut {
  readonly text: string
  /** Where each line begins and, without its end, ends: two places a line. */
  readonly bounds: readonly number[]
  /** How much of the text had come before the bytes that ended it. */
  readonly ahead: number
  /** Whether the text is what `decodeWire` makes of its bytes. */
  readonly ascii: boolean
  readonly tooLong: boolean
}

const NOTHING_YET: Cut = { text: '', bounds: [], ahead: 0, ascii: true, tooLong: false }
const NOTHING_MORE: Cut = { ...NOTHING_YET, tooLong: true }

/** The line whose bounds begin at this place among them, as `decodeWire` reads bytes. */
export function lineAt({ text, bounds, ascii }: Cut, at: number): string {
  const line = text.slice(bounds[at], bounds[at + 1])
  return ascii ? line : fromLatin1(line)
}

/** Keeps at most one unfinished line of `longest` bytes and a CR between two calls. */
export class LineFramer {
  readonly #latin1: Latin1
  readonly #longest: number
  #rest = ''
  #ascii = true
  #tooLong = false

  constructor(latin1: Latin1 = plainLatin1, longest = LONGEST_LINE) {
    this.#latin1 = latin1
    this.#longest = longest
  }

  push(bytes: Uint8Array): Framed {
    const cut = this.cut(bytes)
    const lines: string[] = []
    for (let at = 0; at < cut.bounds.length; at += 2) lines.push(lineAt(cut, at))
    return { lines, tooLong: cut.tooLong }
  }

  /** As `push`, for who looks at a line before it is a string of its own. */
  cut(bytes: Uint8Array): Cut {
    if (this.#tooLong) return NOTHING_MORE
    const ended = bytes.lastIndexOf(LF) + 1
    if (ended === 0) {
      this.#keep(bytes)
      return this.#tooLong ? NOTHING_MORE : NOTHING_YET
    }
    const ending = ended === bytes.length ? bytes : bytes.subarray(0, ended)
    const ascii = this.#latin1.isAscii(ending) && this.#ascii
    const ahead = this.#rest.length
    const text = this.#rest + this.#latin1.decode(ending)
    this.#rest = ''
    this.#ascii = true
    const bounds = this.#boundsIn(text)
    if (!this.#tooLong && ended < bytes.length) this.#keep(bytes.subarray(ended))
    return { text, bounds, ahead, ascii, tooLong: this.#tooLong }
  }

  /** Of text that ends in LF: its lines' bounds, up to one that is too long. */
  #boundsIn(text: string): readonly number[] {
    const bounds: number[] = []
    for (let start = 0; start < text.length; ) {
      const lf = text.indexOf('\n', start)
      const end = lf > start && text.charCodeAt(lf - 1) === CR ? lf - 1 : lf
      if (end - start > this.#longest) {
        this.#tooLong = true
        return bounds
      }
      bounds.push(start, end)
      start = lf + 1
    }
    return bounds
  }

  #keep(bytes: Uint8Array): void {
    const length = this.#rest.length + bytes.length
    // One byte more than the limit may yet be the CR of the line's end.
    if (length > this.#longest + 1) this.#giveUp()
    else if (bytes.length > 0) {
      this.#rest += this.#latin1.decode(bytes)
      this.#ascii &&= this.#latin1.isAscii(bytes)
      if (length > this.#longest && this.#rest.charCodeAt(length - 1) !== CR) this.#giveUp()
    }
  }

  #giveUp(): void {
    this.#tooLong = true
    this.#rest = ''
  }
}

function fromLatin1(line: string): string {
  const bytes = new Uint8Array(line.length)
  for (let at = 0; at < line.length; at++) bytes[at] = line.charCodeAt(at)
  return decodeWire(bytes)
}
