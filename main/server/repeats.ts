// Queries that came in one piece with one like them. Who asks several times at once mostly asks alike but for the TrID,
// and then the answer is that of the line before: no hash, and no look at where its handle begins.

import type { Cut } from '../../protocol/framing.ts'
import type { Outcome } from './outcome.ts'

const WORD_BYTES = 4

export class Repeats {
  readonly #ahead: number
  readonly #bytes: DataView
  /** Where what stood behind the TrID of the query before begins, as a place in the text; -1 when there is none. */
  #from = -1
  #length = 0
  #outcome: Outcome | undefined

  /** `bytes` are those that the text was cut from. */
  constructor({ ahead }: Cut, bytes: Uint8Array) {
    this.#ahead = ahead
    this.#bytes = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  }

  /** The answer to what stands there in the text, behind a TrID, where it is as in the query before. */
  again(from: number, to: number): Outcome | undefined {
    if (this.#from < 0 || to - from !== this.#length) return undefined
    return this.#isAsBefore(from - this.#ahead) ? this.#outcome : undefined
  }

  /** What stands there was answered so. A line that began in a piece before is not among these bytes. */
  answered(from: number, to: number, outcome: Outcome): void {
    this.#from = from < this.#ahead ? -1 : from
    this.#length = to - from
    this.#outcome = outcome
  }

  #isAsBefore(at: number): boolean {
    const bytes = this.#bytes
    const before = this.#from - this.#ahead
    const length = this.#length
    let i = 0
    for (; i <= length - WORD_BYTES; i += WORD_BYTES)
      if (bytes.getInt32(at + i, true) !== bytes.getInt32(before + i, true)) return false
    for (; i < length; i++) if (bytes.getUint8(at + i) !== bytes.getUint8(before + i)) return false
    return true
  }
}
