// Cuts what the server sends into lines, in whatever pieces it comes. LF ends a line, a CR before it belongs to
// the end; a CR alone does not end one. A line longer than the limit is given up as soon as that is certain, so
// that no server can fill the client's memory.

import { decodeWire } from '../../protocol/wire-text.ts'

/** Bytes a line may have without its end; ours, no source gives a limit (docs/decisions: line length). */
export const LONGEST_LINE = 1024

const CR = 0x0d
const LF = 0x0a

/** `whole` false: the line is longer than the limit, `text` is what was kept, and nothing after it is read. */
export interface ReadLine {
  readonly text: string
  readonly whole: boolean
}

export class LineReader {
  /** One line of the longest kind and the CR that may end it. */
  private readonly held = new Uint8Array(LONGEST_LINE + 1)
  private length = 0

  /** The next line that `bytes` completes from `at` on, and where the one after it begins; null when none does. */
  next(bytes: Uint8Array, at: number): { readonly line: ReadLine; readonly next: number } | null {
    for (let i = at; i < bytes.length; i++) {
      const byte = bytes[i] ?? 0
      if (byte === LF) return { line: this.take(), next: i + 1 }
      if (this.isFull(byte)) return { line: this.giveUp(), next: bytes.length }
      this.held[this.length++] = byte
    }
    return null
  }

  /** Whether another byte makes the line too long: only the CR of its end may stand after the limit. */
  private isFull(byte: number): boolean {
    return this.length > LONGEST_LINE || (this.length === LONGEST_LINE && byte !== CR)
  }

  private take(): ReadLine {
    const end = this.length > 0 && this.held[this.length - 1] === CR ? this.length - 1 : this.length
    const text = decodeWire(this.held.subarray(0, end))
    this.length = 0
    return { text, whole: true }
  }

  private giveUp(): ReadLine {
    const text = decodeWire(this.held.subarray(0, LONGEST_LINE))
    this.length = 0
    return { text, whole: false }
  }
}
