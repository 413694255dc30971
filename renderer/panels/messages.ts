// Which messages of a run the panels speak of.

import { readVer } from '../../protocol/commands.ts'
import type { DialectChoice, Trace, TraceEvent, Why } from '../../protocol/formats/trace.ts'
import { parseLine } from '../../protocol/line.ts'

type Sent = Extract<TraceEvent, { readonly kind: 'send' }>

const firstSent = ({ events }: Trace, wanted: (line: string) => boolean): Sent | null => {
  const found = events.find(
    (event) => event.kind === 'send' && event.actor === 'client' && event.hop === 0 && wanted(event.line),
  )
  return found?.kind === 'send' ? found : null
}

/** The first client's version query, or the line sent in its place; null when it sent none. */
export const queryOf = (trace: Trace): Sent | null =>
  firstSent(trace, (line) => !/^(?:VER|OUT)(?:\s|$)/.test(line))

export const verOf = (trace: Trace): Sent | null => firstSent(trace, (line) => /^VER(?:\s|$)/.test(line))

export interface Decided {
  readonly why: Why
  /** The client's line it decides on. */
  readonly request: number
  readonly reply: string | null
}

/** The decision behind a message: the one on a client's line, or the one a server's line came from. */
export function decisionOn({ events }: Trace, message: number): Decided | null {
  const place = events.findIndex((event) => event.kind === 'send' && event.message === message)
  const sent = events[place]
  if (sent?.kind !== 'send') return null
  const decide =
    sent.actor === 'client'
      ? events.find((event) => event.kind === 'decide' && event.message === message)
      : events.slice(0, place).findLast((event) => event.kind === 'decide' && event.hop === sent.hop)
  if (decide?.kind !== 'decide') return null
  return { why: decide.why, request: decide.message, reply: decide.reply }
}

/** What VER came to in a pass, when it was sent. */
export function dialectOf({ events }: Trace, hop: number): DialectChoice | null {
  const decide = events.find(
    (event) => event.kind === 'decide' && event.hop === hop && event.why.dialect !== null,
  )
  return decide?.kind === 'decide' ? decide.why.dialect : null
}

/** What the client of a pass offers: as its VER says, else (without one) nothing. */
export function offersOf({ client, events }: Trace, hop: number): readonly string[] {
  const sent = events.find(
    (event) =>
      event.kind === 'send' && event.actor === 'client' && event.hop === hop && /^VER\s/.test(event.line),
  )
  const ver = sent?.kind === 'send' ? readVer(parseLine(sent.line)) : null
  return ver?.dialects ?? (hop === 0 ? client.offers : [])
}
