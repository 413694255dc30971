// The lines that came on one connection, kept so that several readings of them can be tried.

import { decodeWire } from '../../protocol/wire-text.ts'
import type { Wire } from './wire.ts'

export type Next =
  | { readonly kind: 'line'; readonly line: string; readonly end: '\r\n' | '\n' }
  | { readonly kind: 'closed'; readonly rest: string }
  | { readonly kind: 'nothing'; readonly rest: string }

/** Of a server that never ends its line no more than this is kept. */
const MOST_KEPT = 65_536
const LF = 0x0a

export class Listener {
  readonly #wire: Wire
  readonly #lines: Extract<Next, { kind: 'line' }>[] = []
  #rest = new Uint8Array()
  #closed = false
  #at = 0

  constructor(wire: Wire) {
    this.#wire = wire
  }

  /** Where the next one is read; set back, the same is read again. */
  get at(): number {
    return this.#at
  }
  set at(place: number) {
    this.#at = place
  }

  get lines(): readonly Extract<Next, { kind: 'line' }>[] {
    return this.#lines
  }

  /** The next line, or that the server closed, or that nothing came until then. */
  async next(ms: number): Promise<Next> {
    const until = performance.now() + ms
    for (;;) {
      const known = this.#lines[this.#at]
      if (known !== undefined) {
        this.#at++
        return known
      }
      if (this.#closed) return { kind: 'closed', rest: decodeWire(this.#rest) }
      const heard = await this.#wire.hear(Math.max(0, until - performance.now()))
      if (heard.kind === 'nothing') return { kind: 'nothing', rest: decodeWire(this.#rest) }
      if (heard.kind === 'closed') this.#closed = true
      else this.#take(heard.bytes)
    }
  }

  #take(bytes: Uint8Array): void {
    const all = new Uint8Array(this.#rest.length + bytes.length)
    all.set(this.#rest)
    all.set(bytes, this.#rest.length)
    let start = 0
    for (let end = all.indexOf(LF); end >= 0; end = all.indexOf(LF, start)) {
      const line = decodeWire(all.subarray(start, end))
      const crlf = line.endsWith('\r')
      this.#lines.push({ kind: 'line', line: crlf ? line.slice(0, -1) : line, end: crlf ? '\r\n' : '\n' })
      start = end + 1
    }
    this.#rest = all.slice(start, start + MOST_KEPT)
  }
}
