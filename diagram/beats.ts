// A trace as a row of beats: which of its events are steps of their own, and which belong to another. Steps are
// the same whatever the width; layout gives them their place.

import { understand } from '../protocol/commands.ts'
import type { EventOf, Trace, TraceEvent } from '../protocol/formats/trace.ts'
import { parseLine } from '../protocol/line.ts'
import { eventsOfHop, lookupOf } from './lookup.ts'

/** One step before it has a place: the event that makes it and what belongs to it. */
export type Beat =
  | { readonly kind: 'connect'; readonly index: number; readonly event: EventOf<'connect'> }
  | {
      readonly kind: 'message'
      readonly index: number
      readonly event: EventOf<'send'>
      /** When it arrives; null when it is lost. */
      readonly arrives: number | null
    }
  | { readonly kind: 'decide'; readonly index: number; readonly event: EventOf<'decide'> }
  | { readonly kind: 'compare'; readonly index: number; readonly event: EventOf<'judge'> }
  | { readonly kind: 'wait'; readonly index: number; readonly event: EventOf<'wait'> }
  | { readonly kind: 'close'; readonly index: number; readonly event: EventOf<'close'> }
  | { readonly kind: 'download'; readonly index: number; readonly event: EventOf<'download'> }
  | { readonly kind: 'openUrl'; readonly index: number; readonly event: EventOf<'openUrl'> }
  | { readonly kind: 'install'; readonly index: number; readonly event: EventOf<'install'> }
  | {
      readonly kind: 'again'
      readonly index: number
      readonly event: EventOf<'connect'>
      /** Steps folded into it; 0 when they follow. */
      readonly folded: number
      /** Whether more hops come after this one, so that its outcome must be told here. */
      readonly passing: boolean
    }
  | { readonly kind: 'end'; readonly index: number; readonly event: EventOf<'end'> }

/** A decision on VER belongs to the reply it makes, and OUT needs none; all others are steps. */
function isStep(event: EventOf<'decide'>, trace: Trace): boolean {
  const asked = sentLine(trace, event.message)
  if (asked !== null && parseLine(asked).command === 'OUT') return false
  if (event.why.failed !== null) return true
  return event.why.dialect === null && event.reply !== null
}

/** The line of a message by its number. */
export const sentLine = (trace: Trace, message: number): string | null =>
  lookupOf(trace).sent.get(message)?.line ?? null

const arrival = (trace: Trace, message: number): number | null =>
  lookupOf(trace).received.get(message)?.at ?? null

/** Only the first close of a connection is drawn: the other side's own close tells nothing new. */
const isFirstClose = (trace: Trace, event: EventOf<'close'>): boolean =>
  eventsOfHop(trace, event.hop).find(({ kind }) => kind === 'close') === event

function beatOf(trace: Trace, event: TraceEvent, index: number): Beat | null {
  switch (event.kind) {
    case 'connect':
      return event.hop === 0
        ? { kind: 'connect', index, event }
        : { kind: 'again', index, event, folded: 0, passing: event.hop < lastHop(trace) }
    case 'send':
      return { kind: 'message', index, event, arrives: arrival(trace, event.message) }
    case 'receive':
      return null
    case 'decide':
      return isStep(event, trace) ? { kind: 'decide', index, event } : null
    case 'judge':
      return { kind: 'compare', index, event }
    case 'wait':
      return { kind: 'wait', index, event }
    case 'close':
      return isFirstClose(trace, event) ? { kind: 'close', index, event } : null
    case 'download':
      return { kind: 'download', index, event }
    case 'openUrl':
      return { kind: 'openUrl', index, event }
    case 'install':
      return { kind: 'install', index, event }
    case 'end':
      return { kind: 'end', index, event }
  }
}

const lastHop = (trace: Trace): number => trace.journey.hops.length - 1

/** The steps of a trace in order. Later hops are folded into one step each, unless `unfolded`. */
export function beatsOf(trace: Trace, unfolded: boolean): readonly Beat[] {
  const all = trace.events.flatMap((event, index) => beatOf(trace, event, index) ?? [])
  if (unfolded) return all
  const isFolded = (beat: Beat): boolean => beat.event.hop > 0 && beat.kind !== 'again' && beat.kind !== 'end'
  const folded = new Map<number, number>()
  for (const { event } of all.filter(isFolded)) folded.set(event.hop, (folded.get(event.hop) ?? 0) + 1)
  return all
    .filter((beat) => !isFolded(beat))
    .map((beat) => (beat.kind === 'again' ? { ...beat, folded: folded.get(beat.event.hop) ?? 0 } : beat))
}

/** What the server answered with versions on a hop, if it did. */
export function replyOf(trace: Trace, hop: number) {
  for (const event of eventsOfHop(trace, hop)) {
    if (event.kind !== 'send' || event.actor !== 'server') continue
    const spoken = understand(event.line, 'S')
    if (spoken.kind === 'reply') return spoken.reply
  }
  return null
}

/** How the client judged a hop, if it did. */
export function judgementOf(trace: Trace, hop: number) {
  const judged = eventsOfHop(trace, hop).find(({ kind }) => kind === 'judge')
  return judged?.kind === 'judge' ? judged.judgement : null
}
