// Which messages of a run the panels speak of.

import { eventsOfHop, lookupOf } from '../../diagram/lookup.ts'
import { closeSentence } from '../../diagram/say-close.ts'
import { readVer } from '../../protocol/commands.ts'
import type { DialectChoice, Trace, TraceEvent, Why } from '../../protocol/formats/trace.ts'
import { parseLine } from '../../protocol/line.ts'
import type { Part } from '../../words/words.ts'

type Sent = Extract<TraceEvent, { readonly kind: 'send' }>

const firstSent = (trace: Trace, wanted: (line: string) => boolean): Sent | null => {
  const found = eventsOfHop(trace, 0).find(
    (event) => event.kind === 'send' && event.actor === 'client' && wanted(event.line),
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
export function decisionOn(trace: Trace, message: number): Decided | null {
  const { sent, decided } = lookupOf(trace)
  const event = sent.get(message)
  if (event === undefined) return null
  const hop = eventsOfHop(trace, event.hop)
  const decide =
    event.actor === 'client'
      ? decided.get(message)
      : hop.slice(0, hop.indexOf(event)).findLast(({ kind }) => kind === 'decide')
  if (decide?.kind !== 'decide') return null
  return { why: decide.why, request: decide.message, reply: decide.reply }
}

/** Why the server closed, in a sentence, where this is the last that was said before; null where a decision says it, or nothing does. */
export function closeBehind(trace: Trace, message: number): readonly Part[] | null {
  const event = lookupOf(trace).sent.get(message)
  if (event === undefined) return null
  const hop = eventsOfHop(trace, event.hop)
  const last = hop.findLast(({ kind }) => kind === 'send')
  const close = hop.find(({ kind }) => kind === 'close')
  if (last !== event || close?.kind !== 'close' || close.because === undefined) return null
  return close.because.kind === 'line-too-long' ? null : closeSentence(close)
}

/** What VER came to in a pass, when it was sent. */
export function dialectOf(trace: Trace, hop: number): DialectChoice | null {
  const decide = eventsOfHop(trace, hop).find(
    (event) => event.kind === 'decide' && event.why.dialect !== null,
  )
  return decide?.kind === 'decide' ? decide.why.dialect : null
}

/** What the client of a pass offers: as its VER says, else (without one) nothing. */
export function offersOf(trace: Trace, hop: number): readonly string[] {
  const sent = eventsOfHop(trace, hop).find(
    (event) => event.kind === 'send' && event.actor === 'client' && /^VER\s/.test(event.line),
  )
  const ver = sent?.kind === 'send' ? readVer(parseLine(sent.line)) : null
  return ver?.dialects ?? (hop === 0 ? trace.client.offers : [])
}
