// All the desk knows of the live server's connections, by revision: whoever has seen one asks for what is new since.
// Bounded: the newest closed connections, so many exchanges of each, so many characters of all.

import type { LiveClosedBy, LiveLogEntry, LiveNews } from '../../contract-live.ts'
import { type Clocks, Entries } from './entries.ts'
import type { Answer, Exchange } from './exchange.ts'
import { type Bytes, Kept, type Opened } from './kept.ts'
import { rowOf } from './row.ts'

/** Closed connections that are still listed. */
export const MOST_CLOSED = 500
/** They are cut to that when there are so many more: not at every one. */
const SLACK = 50
/** Of all that is kept, in characters. */
export const MOST_CHARACTERS = 32 * 1024 * 1024
/** Rows in one answer; more come with the next. */
export const MOST_ROWS = 1000

export type Arrived = Omit<Opened, 'openedAt'>

const NO_BYTES: Bytes = { bytesIn: 0, bytesOut: 0 }

export class Book {
  readonly log: Entries
  readonly #clocks: Clocks
  readonly #connections = new Map<number, Kept>()
  /** When each open connection was opened, by the clock that never goes back. */
  readonly #began = new Map<number, number>()
  #revision = 0
  #closed = 0
  #refused = 0
  #listedClosed = 0
  /** Those that were told of and are dropped, until that is told, too. */
  #gone: { readonly connection: number; readonly revision: number }[] = []
  #newest = 0
  #characters = 0

  constructor(clocks: Clocks) {
    this.#clocks = clocks
    this.log = new Entries(clocks, () => this.revise())
  }

  /** The number of the newest connection; 0 before one. */
  get newest(): number {
    return this.#newest
  }

  /** How many are open. */
  get opened(): number {
    return this.#connections.size - this.#listedClosed
  }

  /** Counts a change. */
  revise(): number {
    this.#revision += 1
    return this.#revision
  }

  find(connection: number): Kept | null {
    return this.#connections.get(connection) ?? null
  }

  open(arrived: Arrived): void {
    const { connection, peer } = arrived
    const kept = new Kept({ ...arrived, openedAt: this.#clocks.now() })
    this.#connections.set(connection, kept)
    this.#began.set(connection, this.#clocks.steady())
    this.#newest = Math.max(this.#newest, connection)
    kept.revision = this.revise()
    this.log.add(connection, () => [{ kind: 'opened', peer }])
  }

  /** Milliseconds since a connection was opened, in whole microseconds. */
  #since(connection: number): number {
    const now = this.#clocks.steady()
    return Math.max(0, Math.round((now - (this.#began.get(connection) ?? now)) * 1000) / 1000)
  }

  /** A line came. Gives its message's number; null where the connection is not known. */
  receive(connection: number, { request, tooLong }: Pick<Exchange, 'request' | 'tooLong'>): number | null {
    return this.#change(connection, (kept) =>
      kept.receive(
        { at: this.#since(connection), request, tooLong, answer: null },
        this.#makeRoom(request.length),
      ),
    )
  }

  answer(connection: number, answer: Answer): number | null {
    return this.#change(connection, (kept) => kept.answer(answer))
  }

  #change(connection: number, change: (kept: Kept) => number): number | null {
    const kept = this.#connections.get(connection)
    if (kept === undefined) return null
    const before = kept.characters
    const message = change(kept)
    this.#characters += kept.characters - before
    kept.revision = this.revise()
    return message
  }

  close(connection: number, by: LiveClosedBy, bytes: Bytes): void {
    const kept = this.#connections.get(connection)
    if (kept === undefined || kept.closing !== null) return
    const { bytesIn, bytesOut } = bytes
    kept.closing = { by, at: this.#since(connection) }
    kept.bytes = { bytesIn, bytesOut }
    kept.revision = this.revise()
    this.#began.delete(connection)
    this.#closed += 1
    this.#listedClosed += 1
    this.log.add(connection, () => [{ kind: 'closed', by }])
    if (this.#listedClosed > MOST_CLOSED + SLACK) this.#drop(this.#listedClosed - MOST_CLOSED)
  }

  /** A limit refused so many connections. */
  refuse(count: number, what: LiveLogEntry['what']): void {
    this.#refused += count
    this.revise()
    this.log.add(null, () => [what])
  }

  /** Drops so many of the closed connections, those that came first. */
  #drop(count: number): void {
    const revision = this.revise()
    let left = count
    for (const [connection, kept] of this.#connections) {
      if (left === 0) break
      if (kept.closing === null) continue
      this.#connections.delete(connection)
      this.#characters -= kept.characters
      this.#listedClosed -= 1
      if (kept.told) this.#gone.push({ connection, revision })
      left -= 1
    }
  }

  /** Whether there is room for so many characters more, if need be by dropping what was closed. */
  #makeRoom(characters: number): boolean {
    while (this.#characters + characters > MOST_CHARACTERS && this.#listedClosed > 0) this.#drop(SLACK)
    return this.#characters + characters <= MOST_CHARACTERS
  }

  /** Drops what is over, and counts anew. */
  clear(): void {
    this.#drop(this.#listedClosed)
    this.#closed = 0
    this.#refused = 0
    this.log.clear()
    this.revise()
  }

  /** What is new since a revision, and whether there is more than one answer holds. */
  since(
    since: number,
    bytesOf: (connection: number) => Bytes | null,
  ): { readonly news: Omit<LiveNews, 'server'>; readonly more: boolean } {
    this.log.settle()
    const changed = [...this.#connections.values()]
      .filter(({ revision }) => revision > since)
      .toSorted((a, b) => a.revision - b.revision)
    const told = changed.slice(0, MOST_ROWS)
    const more = changed.length > told.length
    const revision = more ? (told.at(-1)?.revision ?? since) : this.#revision
    for (const kept of told) kept.told = true
    // What was told before was heard: it is asked for from there on.
    this.#gone = this.#gone.filter((each) => each.revision > since)
    return {
      more,
      news: {
        revision,
        rows: told.map((kept) => rowOf(kept, bytesOf(kept.opened.connection) ?? NO_BYTES)),
        gone: this.#gone.filter((each) => each.revision <= revision).map(({ connection }) => connection),
        open: this.opened,
        closed: this.#closed,
        refused: this.#refused,
        log: this.log.between(since, revision),
        oldestEntry: this.log.oldest,
      },
    }
  }
}
