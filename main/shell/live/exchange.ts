// What is kept of a live connection: each line that came, with what came of it. The why of an answer is made when it is
// asked for: of a hundred thousand lines a second nobody asks.

import type { Why } from '../../../protocol/formats/trace.ts'

/** What the server did about a line. */
export interface Answer {
  /** null: it only closed. */
  readonly reply: string | null
  readonly closes: boolean
  why(): Why
}

export interface Exchange {
  /** Milliseconds since the connection was opened; a fraction is microseconds. */
  readonly at: number
  /** The line as it came, without its end; '' for one that was too long to keep. */
  readonly request: string
  /** How many bytes it had, where it was too long to keep; null where it is here. */
  readonly tooLong: number | null
  /** null: the line is passed over, as an empty one is. */
  readonly answer: Answer | null
}

/** The first word of a request, as far as it tells commands apart. */
const verbOf = ({ request }: Pick<Exchange, 'request'>): string => /^[ \t]*(\S*)/.exec(request)?.[1] ?? ''

export function asksVersion(exchange: Pick<Exchange, 'request'>): boolean {
  const verb = verbOf(exchange)
  return verb === 'CVQ' || verb === 'CVR'
}

export const offersDialects = (exchange: Pick<Exchange, 'request'>): boolean => verbOf(exchange) === 'VER'
