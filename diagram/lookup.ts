// The events of a trace by message and by hop, looked up instead of looked for: a journey may have tens of thousands.
// Made once for each trace, when it is first asked for.

import type { EventOf, Trace, TraceEvent } from '../protocol/formats/trace.ts'
import type { Drawing, Step } from './drawing.ts'
import { stepOfEvent } from './frame.ts'

export interface Lookup {
  /** By the message's number. */
  readonly sent: ReadonlyMap<number, EventOf<'send'>>
  /** Index of a message's sending among the events. */
  readonly places: ReadonlyMap<number, number>
  readonly received: ReadonlyMap<number, EventOf<'receive'>>
  /** By the number of the message decided on. */
  readonly decided: ReadonlyMap<number, EventOf<'decide'>>
  /** By hop, in the order of the trace. */
  readonly hops: ReadonlyMap<number, readonly TraceEvent[]>
}

const made = new WeakMap<Trace['events'], Lookup>()

export function lookupOf({ events }: Trace): Lookup {
  const known = made.get(events)
  if (known !== undefined) return known
  const lookup = look(events)
  made.set(events, lookup)
  return lookup
}

function look(events: Trace['events']): Lookup {
  const sent = new Map<number, EventOf<'send'>>()
  const places = new Map<number, number>()
  const received = new Map<number, EventOf<'receive'>>()
  const decided = new Map<number, EventOf<'decide'>>()
  const hops = new Map<number, TraceEvent[]>()
  // Where a file has two of one message, the first counts.
  for (const [index, event] of events.entries()) {
    if (event.kind === 'send' && !sent.has(event.message)) {
      sent.set(event.message, event)
      places.set(event.message, index)
    }
    if (event.kind === 'receive' && !received.has(event.message)) received.set(event.message, event)
    if (event.kind === 'decide' && !decided.has(event.message)) decided.set(event.message, event)
    const hop = hops.get(event.hop)
    if (hop === undefined) hops.set(event.hop, [event])
    else hop.push(event)
  }
  return { sent, places, received, decided, hops }
}

/** The step of a drawing of this trace that shows a message; undefined when it is folded away, or there is none. */
export function stepOfMessage(trace: Trace, drawing: Drawing, message: number): Step | undefined {
  const place = lookupOf(trace).places.get(message)
  return place === undefined ? undefined : stepOfEvent(drawing, place)
}

export const eventsOfHop = (trace: Trace, hop: number): readonly TraceEvent[] =>
  lookupOf(trace).hops.get(hop) ?? []
