// What the live server tells, written into the book: connections, lines, what decided, limits.

import type { Limits } from '../../../protocol/formats/limits.ts'
import type { Policy } from '../../../protocol/formats/policy.ts'
import type { Why } from '../../../protocol/formats/trace.ts'
import { unreachable } from '../../../protocol/result.ts'
import { say } from '../../../words/words.ts'
import type { LiveLogEntry } from '../../contract-live.ts'
import { whyInShort } from '../../export/why.ts'
import type { ConnectionEvent, ConnectionLimit } from '../../live/event.ts'
import { withoutAddresses } from '../trouble/mask.ts'
import type { Book } from './book.ts'

type What = LiveLogEntry['what']

/** Of a line so much is in the log; all of it is in the conversation. */
const LONGEST_LINE = 300
/** So much of it is masked: more than an address has beyond what is shown. */
const MASKED_OF_LINE = 2000

export interface Serving {
  readonly book: Book
  /** `address:port` it listens on. */
  place(): string
  readonly limits: Limits
  /** The number before its first connection's. */
  readonly from: number
  /** By which a connection that comes now is answered. */
  policy(): Policy
}

/** Masked before it is cut, so that no half of an address is left. */
function logged(line: string): string {
  const masked = withoutAddresses(line.slice(0, MASKED_OF_LINE))
  return masked.length > LONGEST_LINE ? `${masked.slice(0, LONGEST_LINE)}…` : masked
}

const decidedOf = (why: Why, message: number): readonly What[] => [
  { kind: 'decided', short: logged(whyInShort(why)), message },
]

const bytesOf = (line: string): number => Buffer.byteLength(line) + 2

type Refused = Extract<ConnectionEvent, { kind: 'refused' }>
type Happened = Exclude<ConnectionEvent, Refused>

function refused({ limit, peer, count }: Refused, { book, limits }: Serving): void {
  const sentence = say(`liveDesk.refused.${limit}`, { count, peer, limit: limits[limit] })
  book.refuse(count, { kind: 'limit', limit, sentence })
}

function received(
  connection: number,
  event: Extract<Happened, { kind: 'received' }>,
  { book, limits }: Serving,
): void {
  const { line, bytes, pieces, tooLong } = event
  const message = book.receive(connection, { request: line, tooLong: tooLong ? bytes : null })
  if (message === null) return
  const unkept = tooLong ? { longerThan: limits.lineBytes } : {}
  book.log.add(connection, () => [
    { kind: 'line', from: 'C', line: logged(line), ...unkept, bytes, pieces, message },
  ])
}

function answered(connection: number, event: Extract<Happened, { kind: 'answered' }>, book: Book): void {
  const { reply, closes, why } = event
  const message = book.answer(connection, { reply, closes, why })
  if (message !== null) book.log.add(connection, () => entriesOf(reply, why(), message))
}

function limited(connection: number, limit: ConnectionLimit, { book, limits }: Serving): void {
  book.revise()
  const sentence = say(`liveDesk.limit.${limit}`, { count: limits[limit] })
  book.log.add(connection, () => [{ kind: 'limit', limit, sentence }])
}

function happened(event: Happened, serving: Serving): void {
  const { book, limits } = serving
  const connection = serving.from + event.connection
  switch (event.kind) {
    case 'opened':
      book.open({ connection, peer: event.peer, place: serving.place(), policy: serving.policy(), limits })
      break
    case 'received':
      received(connection, event, serving)
      break
    case 'answered':
      answered(connection, event, book)
      break
    case 'limit':
      limited(connection, event.limit, serving)
      break
    case 'closed':
      book.close(connection, event.by, event)
      break
    default:
      unreachable(event)
  }
}

/** A reply comes right behind its request: so do their messages' numbers. */
function entriesOf(reply: string | null, why: Why, message: number): readonly What[] {
  if (reply === null) return decidedOf(why, message)
  const line = {
    kind: 'line',
    from: 'S',
    line: logged(reply),
    bytes: bytesOf(reply),
    pieces: 1,
    message,
  } as const
  return [...decidedOf(why, message - 1), line]
}

export const listener =
  (serving: Serving) =>
  (event: ConnectionEvent): void => {
    if (event.kind === 'refused') refused(event, serving)
    else happened(event, serving)
  }
