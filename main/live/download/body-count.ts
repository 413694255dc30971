// Counts what comes behind the head of an answer, whatever the parser makes of it: HTTP's own count stops at the length
// that was named, and not every version of it says what was behind.

const HEAD_END = '\r\n\r\n'

export class BodyCount {
  /** The end of what came of the head so far; null once it is over. */
  #head: string | null = ''
  #bytes = 0

  get bytes(): number {
    return this.#bytes
  }

  take(piece: Buffer): void {
    if (this.#head === null) {
      this.#bytes += piece.length
      return
    }
    const text = this.#head + piece.toString('latin1')
    const at = text.indexOf(HEAD_END)
    if (at === -1) this.#head = text.slice(1 - HEAD_END.length)
    else {
      this.#head = null
      this.#bytes = text.length - at - HEAD_END.length
    }
  }
}
