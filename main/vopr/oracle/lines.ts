// Lines out of what arrives in pieces: LF ends a line, one CR before it belongs to the end. Of more than 1,024 bytes
// without its end no line is made, and nothing after it is read.

const LONGEST = 1024

/** Whether what was kept so far can no longer become a line that is short enough: one byte more may be the CR. */
const isLost = (kept: string): boolean =>
  kept.length > LONGEST + 1 || (kept.length === LONGEST + 1 && !kept.endsWith('\r'))

export class LineReader {
  #kept = ''
  #piece = ''
  #at = 0
  #lost = false

  /** Bytes kept without an end. */
  get kept(): number {
    return this.#kept.length
  }

  /** Whether a line was too long; known once all lines before it were taken. */
  get lost(): boolean {
    return this.#lost
  }

  push(piece: string): void {
    this.#piece = piece
    this.#at = 0
  }

  /** The next line that is complete; null when there is none. */
  next(): string | null {
    if (this.#lost) return null
    const end = this.#piece.indexOf('\n', this.#at)
    if (end < 0) {
      this.#kept += this.#piece.slice(this.#at)
      this.#at = this.#piece.length
      this.#lost = isLost(this.#kept)
      return null
    }
    const whole = this.#kept + this.#piece.slice(this.#at, end)
    const line = whole.endsWith('\r') ? whole.slice(0, -1) : whole
    this.#kept = ''
    this.#at = end + 1
    this.#lost = line.length > LONGEST
    return this.#lost ? null : line
  }
}
