// The first bytes of one side of a connection, and whether a client of this protocol could have sent them.

import { Buffer } from 'node:buffer'
import type { StreamReader } from './stream.ts'

/** Enough for a command and a TrID; what follows tells nothing more. */
const ENOUGH = 32

/** What clients begin with: a command of the negotiation or of signing in, with its TrID; OUT has none. */
const BEGINS = /^[\r\n]*(?:(?:VER|CVQ|CVR|USR|INF)[ \t]+[0-9]{1,10}[ \t\r\n]|OUT\r?\n)/

/** A line, whole, behind empty ones. */
const HAS_LINE = /[^\r\n][^\n]*\n/

export class Beginning implements StreamReader {
  #text = ''
  #lost = false

  get hasBytes(): boolean {
    return this.#text !== '' || this.#lost
  }

  /** null as long as it cannot be told. */
  get isProtocol(): boolean | null {
    if (this.#lost) return false
    if (BEGINS.test(this.#text)) return true
    return this.#text.length >= ENOUGH || HAS_LINE.test(this.#text) ? false : null
  }

  bytes(bytes: Uint8Array): void {
    const room = ENOUGH - this.#text.length
    if (room > 0)
      this.#text += Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(room, bytes.length)).toString(
        'latin1',
      )
  }

  gap(): void {
    if (this.#text.length < ENOUGH) this.#lost = true
  }
}
