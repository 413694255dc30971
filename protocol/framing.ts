// Bytes as they arrive, in any pieces, cut into lines. LF ends a line, a CR directly before it belongs to the
// end, CR alone ends nothing. A line of more than 1,024 bytes, or what a driver says, is not kept: the limit is ours,
// no source gives one.

import { decodeWire } from './wire-text.ts'

export const LONGEST_LINE = 1024

const LF = 0x0a
const CR = '\r'

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
    if (this.#tooLong) return { lines: [], tooLong: true }
    const ended = bytes.lastIndexOf(LF) + 1
    const lines = ended === 0 ? [] : this.#cut(bytes.subarray(0, ended))
    if (!this.#tooLong) this.#keep(bytes.subarray(ended))
    return { lines, tooLong: this.#tooLong }
  }

  /** Cuts bytes that end in LF, together with what was kept before them. */
  #cut(bytes: Uint8Array): readonly string[] {
    const ascii = this.#latin1.isAscii(bytes) && this.#ascii
    const text = this.#rest + this.#latin1.decode(bytes)
    this.#rest = ''
    this.#ascii = true
    const lines: string[] = []
    for (let start = 0; start < text.length; ) {
      const end = text.indexOf('\n', start)
      const line = text.slice(start, text.charAt(end - 1) === CR && end > start ? end - 1 : end)
      if (line.length > this.#longest) {
        this.#tooLong = true
        return lines
      }
      lines.push(ascii ? line : fromLatin1(line))
      start = end + 1
    }
    return lines
  }

  #keep(bytes: Uint8Array): void {
    const length = this.#rest.length + bytes.length
    // One byte more than the limit may yet be the CR of the line's end.
    if (length > this.#longest + 1) this.#giveUp()
    else if (bytes.length > 0) {
      this.#rest += this.#latin1.decode(bytes)
      this.#ascii &&= this.#latin1.isAscii(bytes)
      if (length > this.#longest && !this.#rest.endsWith(CR)) this.#giveUp()
    }
  }

  #giveUp(): void {
    this.#tooLong = true
    this.#rest = ''
  }
}

const fromLatin1 = (line: string): string =>
  decodeWire(Uint8Array.from(line, (character) => character.charCodeAt(0)))
