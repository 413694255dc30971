// Writes down what happens in a run and makes the trace of it. The simulation records virtual time; main/live
// records what its sockets saw, so that both give the same kind of trace.

import type { Client } from '../../protocol/formats/client.ts'
import type { JourneyEnd, Outcome } from '../../protocol/formats/outcomes.ts'
import {
  type Actor,
  type Hop,
  type Judgement,
  otherOf,
  TRACE_FORMAT,
  type Trace,
  type TraceEvent,
  type TraceLine,
  type Why,
} from '../../protocol/formats/trace.ts'

type WithoutPlace<Event> = Event extends TraceEvent ? Omit<Event, 'at' | 'hop'> : never
/** An event without its time and hop. */
export type Happening = WithoutPlace<TraceEvent>

/** What a trace says of its run beside what happened in it. */
export interface TraceHead {
  readonly title: string
  readonly seed: number
  /** The client of the first hop, as the scenario has it: as it began, whatever changed on the way. */
  readonly client: Client
  /** The name of the policy it began with. */
  readonly policy: string
  /** What the catalogue calls the client, if it has it. */
  readonly product: string | null
  /** Left out where our own server answered. */
  readonly probed?: true
}

/** What is known of a hop while its events are read. */
interface Passage {
  readonly version: string
  /** The client's last message before it judged: its CVQ, or its VER when it sent none. */
  asked: number | null
  /** The decision on that message. */
  why: Why | null
  judgement: Judgement | null
}

export class Recorder {
  readonly #events: TraceEvent[] = []
  #messages = 0

  /** How many events there are. */
  get count(): number {
    return this.#events.length
  }

  /** When the last event happened; 0 before the first. */
  get lastAt(): number {
    return this.#events.at(-1)?.at ?? 0
  }

  /** `at` in milliseconds from the start of the run, never earlier than the event before. */
  record(at: number, hop: number, happening: Happening): void {
    this.#events.push({ at, hop, ...happening })
  }

  /** Records a message's sending and gives its number: messages count from 1 over the whole run. */
  send(at: number, hop: number, actor: Actor, line: string): number {
    const message = ++this.#messages
    this.record(at, hop, { actor, kind: 'send', message, line })
    return message
  }

  /** A line that crossed the wire, seen by a socket: it is known at once to have arrived. */
  cross(at: number, hop: number, actor: Actor, line: string): number {
    const message = this.send(at, hop, actor, line)
    this.record(at, hop, { actor: otherOf(actor), kind: 'receive', message, line })
    return message
  }

  /** The same of a line of more bytes than this, which nobody kept. */
  crossUnkept(at: number, hop: number, actor: Actor, longerThan: number): number {
    const message = ++this.#messages
    const unkept = { message, line: '', longerThan }
    this.record(at, hop, { actor, kind: 'send', ...unkept })
    this.record(at, hop, { actor: otherOf(actor), kind: 'receive', ...unkept })
    return message
  }

  trace(head: TraceHead): Trace {
    return traceOf(head, this.#events)
  }
}

/** How a journey ends whose last hop, counted from 0, had this outcome and no upgrade to follow. */
export function journeyEnd(hop: number, outcome: Outcome, stranded: boolean): JourneyEnd {
  if (outcome === 'refused') return hop === 0 ? 'refused' : 'stranded'
  return stranded ? 'stranded' : 'rests'
}

function noteIn(passage: Passage, event: TraceEvent): void {
  if (event.kind === 'judge') passage.judgement = event.judgement
  if (event.kind === 'send' && event.actor === 'client' && passage.judgement === null) {
    passage.asked = event.message
    passage.why = null
  }
  if (event.kind === 'decide' && event.message === passage.asked) passage.why = event.why
}

function passagesOf(events: readonly TraceEvent[]): readonly Passage[] {
  const passages: Passage[] = []
  for (const event of events) {
    if (event.kind === 'connect') {
      passages.push({ version: event.version, asked: null, why: null, judgement: null })
    }
    const passage = passages[event.hop]
    if (passage !== undefined) noteIn(passage, event)
  }
  return passages
}

/** A connection whose run was broken off before the client judged is a lost one. */
const hopOf = ({ version, why, judgement }: Passage): Hop => ({
  version,
  outcome: judgement?.outcome ?? 'connection-lost',
  code: judgement?.code ?? null,
  rule: why?.rule ?? null,
})

const linesOf = (events: readonly TraceEvent[]): readonly TraceLine[] =>
  events
    .filter((event) => event.kind === 'send')
    .map(({ hop, actor, line, longerThan }) => ({
      hop,
      from: actor === 'client' ? 'C' : 'S',
      line,
      ...(longerThan === undefined ? {} : { longerThan }),
    }))

function traceOf(head: TraceHead, events: readonly TraceEvent[]): Trace {
  const passages = passagesOf(events)
  const hops = passages.map(hopOf)
  const ended = events.find((event) => event.kind === 'end')
  return {
    format: TRACE_FORMAT,
    title: head.title,
    seed: head.seed,
    client: head.client,
    policy: head.policy,
    ...(head.product === null ? {} : { product: head.product }),
    ...(head.probed === true ? { probed: true } : {}),
    outcome: hops[0]?.outcome ?? 'connection-lost',
    code: hops[0]?.code ?? null,
    disconnectedBy: events.find((event) => event.kind === 'close' && event.hop === 0)?.actor ?? null,
    lines: linesOf(events),
    events: [...events],
    why: passages[0]?.why ?? null,
    journey: { end: ended?.end ?? 'rests', hops },
  }
}
