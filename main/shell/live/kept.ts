// One live connection as the desk keeps it: what its row shows, and what was said on it, up to an end.

import type { Limits } from '../../../protocol/formats/limits.ts'
import type { Policy } from '../../../protocol/formats/policy.ts'
import type { LiveClosedBy } from '../../contract-live.ts'
import { type Answer, asksVersion, type Exchange, offersDialects } from './exchange.ts'
import { opens } from './judge.ts'

/** Of one connection so many exchanges are kept, its first; a client of the time makes three. */
export const MOST_EXCHANGES = 250

export interface Opened {
  /** Counted from 1 since the app began. */
  readonly connection: number
  readonly peer: string
  /** `address:port` of the server it came to. */
  readonly place: string
  /** What it is answered by. */
  readonly policy: Policy
  /** By which it may be closed. */
  readonly limits: Pick<Limits, 'idleSeconds' | 'lineBytes'>
  /** Milliseconds since 1970 UTC. */
  readonly openedAt: number
}

/** The end of a connection. */
export interface Closing {
  /** Milliseconds since it was opened. */
  readonly at: number
  readonly by: LiveClosedBy
}

export interface Bytes {
  readonly bytesIn: number
  readonly bytesOut: number
}

export class Kept {
  readonly opened: Opened
  readonly #exchanges: Exchange[] = []
  closing: Closing | null = null
  /** All there was of it, once it is closed. */
  bytes: Bytes | null = null
  /** Lines that are not kept. */
  unkept = 0
  /** Of what is kept, with what an exchange takes beside its text. */
  characters = 0
  /** When something of it last changed. */
  revision = 0
  /** Whether somebody was told of it. */
  told = false
  /** The newest of each, kept or not. */
  last: Exchange | null = null
  lastQuery: Exchange | null = null
  lastVer: Exchange | null = null
  lastError: string | null = null
  /** The first VER that was answered. */
  opening: Exchange | null = null
  #messages = 0

  constructor(opened: Opened) {
    this.opened = opened
  }

  get exchanges(): readonly Exchange[] {
    return this.#exchanges
  }

  /** A line came; it is kept where there is room. Gives its message's number. */
  receive(exchange: Exchange, hasRoom: boolean): number {
    this.#note(exchange)
    if (this.unkept === 0 && hasRoom && this.#exchanges.length < MOST_EXCHANGES) {
      this.#exchanges.push(exchange)
      this.characters += EXCHANGE_ITSELF + exchange.request.length
    } else this.unkept += 1
    this.#messages += 1
    return this.#messages
  }

  /** What the server did about the line that came last. Gives the reply's number, or the line's where there is none. */
  answer(answer: Answer): number {
    const { last } = this
    if (last === null || last.answer !== null) return this.#messages
    const answered = { ...last, answer }
    const isKept = this.#exchanges.at(-1) === last
    if (isKept) {
      this.#exchanges[this.#exchanges.length - 1] = answered
      this.characters += answer.reply?.length ?? 0
    } else if (answer.reply !== null) this.unkept += 1
    this.#note(answered)
    if (answer.reply === null) return this.#messages
    if (/^[0-9]{3}(?: |$)/.test(answer.reply)) this.lastError = answer.reply
    this.#messages += 1
    return this.#messages
  }

  #note(exchange: Exchange): void {
    this.last = exchange
    if (asksVersion(exchange)) this.lastQuery = exchange
    if (offersDialects(exchange)) {
      this.lastVer = exchange
      if (this.opening === null && opens(exchange)) this.opening = exchange
    }
  }
}

const EXCHANGE_ITSELF = 150
