// What TCP does on one connection of a trace, and when: the trace's own events, and beside them the handshake, the
// copies of what is lost, and both halves of the close. In the order in which the packets leave their senders.

import {
  type Actor,
  type CloseReason,
  type EventOf,
  otherOf,
  type Trace,
  type TraceEvent,
} from '../../../protocol/formats/trace.ts'

/** Times are whole microseconds from the start of the run. */
export type Move = { readonly at: number; readonly actor: Actor } & (
  | { readonly kind: 'syn' | 'syn-ack' | 'established' }
  | {
      readonly kind: 'send' | 'again'
      readonly message: number
      readonly line: string
      /** Whether the other side has it in the end. */
      readonly arrives: boolean
    }
  /** It has the line now, and acknowledges it. */
  | { readonly kind: 'have'; readonly message: number }
  | { readonly kind: 'fin' | 'abort'; readonly because: CloseReason | null }
  | { readonly kind: 'last-ack' }
)

const MICROSECONDS = 1000
/** RFC 6298: a sender waits at least a second for the acknowledgement, and each time twice as long. */
const SHORTEST_RETRANSMISSION = 1_000_000

const timeOf = ({ at }: TraceEvent): number => Math.round(at * MICROSECONDS)

interface Placed {
  readonly event: TraceEvent
  readonly at: number
}

type Sent = Placed & { readonly event: Extract<TraceEvent, { kind: 'send' }> }

interface Hop {
  readonly events: readonly Placed[]
  /** From SYN to its answer. */
  readonly roundTrip: number
  /** One way, at the end of the connection. */
  readonly latency: number
  readonly close: (Placed & { readonly event: EventOf<'close'> }) | null
  /** What never arrives, and what arrives where nobody listens any more. */
  readonly undelivered: readonly Sent[]
}

/** The events of each connection, in order. */
export function hopsOf({ events }: Trace): readonly (readonly TraceEvent[])[] {
  const hops: TraceEvent[][] = []
  for (const event of events) {
    for (let missing = hops.length; missing <= event.hop; missing++) hops.push([])
    hops[event.hop]?.push(event)
  }
  return hops
}

function hopOf(ofHop: readonly TraceEvent[], isLive: boolean): Hop {
  const events = ofHop.map((event) => ({ event, at: timeOf(event) }))
  const opened = events.find(({ event }) => event.kind === 'connect')?.at ?? 0
  const first = events.find(({ event }) => event.kind !== 'connect')?.at ?? opened
  const sent = events.flatMap(({ event, at }) => (event.kind === 'send' ? [{ event, at }] : []))
  const arrivals = new Map(
    events.flatMap(({ event, at }) => (event.kind === 'receive' ? [[event.message, at] as const] : [])),
  )
  const delivered = sent.findLast(({ event }) => arrivals.has(event.message))
  const arrived = delivered === undefined ? undefined : arrivals.get(delivered.event.message)
  // Of a live connection the server is told when it stands: the handshake was before.
  const roundTrip = isLive ? 0 : first - opened
  return {
    events,
    roundTrip,
    latency:
      delivered === undefined || arrived === undefined ? Math.floor(roundTrip / 2) : arrived - delivered.at,
    close: events.flatMap(({ event, at }) => (event.kind === 'close' ? [{ event, at }] : []))[0] ?? null,
    undelivered: sent.filter(({ event }) => !arrivals.has(event.message)),
  }
}

function handshake(at: number, roundTrip: number): readonly Move[] {
  return [
    { at, actor: 'client', kind: 'syn' },
    { at: at + Math.floor(roundTrip / 2), actor: 'server', kind: 'syn-ack' },
    { at: at + roundTrip, actor: 'client', kind: 'established' },
  ]
}

/** Who closes with a line of this connection on its way that never came does not wait for it: RFC 9293's ABORT. */
function closing({ close, latency, undelivered }: Hop): readonly Move[] {
  if (close === null || close.event.actor === 'network') return []
  const { at } = close
  const { actor, because = null } = close.event
  if (undelivered.some((sent) => sent.at <= at)) return [{ at, actor, kind: 'abort', because }]
  const other = otherOf(actor)
  const late = undelivered.find(({ event }) => event.actor === other)
  return [
    { at, actor, kind: 'fin', because },
    { at: at + latency, actor: other, kind: 'fin', because: null },
    // A line that comes to a closed connection is answered with RST.
    late === undefined
      ? { at: at + 2 * latency, actor, kind: 'last-ack' }
      : { at: late.at + latency, actor, kind: 'abort', because: null },
  ]
}

/** When a side stops sending again what was not acknowledged. */
function quits(actor: Actor, { close, latency, events }: Hop): number {
  if (close === null) return events.at(-1)?.at ?? 0
  return close.at + (close.event.actor === otherOf(actor) ? latency : 0)
}

function again({ event, at }: Sent, hop: Hop): readonly Move[] {
  const { actor, message, line } = event
  const end = quits(actor, hop)
  const moves: Move[] = []
  let wait = Math.max(SHORTEST_RETRANSMISSION, 3 * hop.roundTrip)
  for (let next = at + wait; next < end; next += wait) {
    moves.push({ at: next, actor, kind: 'again', message, line, arrives: false })
    wait *= 2
  }
  return moves
}

function moveOf({ event, at }: Placed, { roundTrip, undelivered }: Hop): readonly Move[] {
  switch (event.kind) {
    case 'connect':
      return handshake(at, roundTrip)
    case 'send': {
      const { actor, message, line } = event
      const arrives = !undelivered.some((sent) => sent.event === event)
      return [{ at, actor, kind: 'send', message, line, arrives }]
    }
    case 'receive':
      return [{ at, actor: event.actor, kind: 'have', message: event.message }]
    default:
      return []
  }
}

/** Nobody has the bytes of a line that was not kept: a packet of it would hold what was never sent. */
const isHeld = (event: TraceEvent): boolean =>
  (event.kind !== 'send' && event.kind !== 'receive') || event.longerThan === undefined

/** The moves of one hop in order of time; in the same instant, what the trace has comes before what closes. */
export function movesOf(events: readonly TraceEvent[], isLive: boolean): readonly Move[] {
  const hop = hopOf(events.filter(isHeld), isLive)
  const told = hop.events.flatMap((placed) => moveOf(placed, hop))
  const repeated = hop.undelivered.flatMap((sent) => again(sent, hop))
  return [...told, ...repeated, ...closing(hop)].sort((a, b) => a.at - b.at)
}
