// Finds, among the TCP of other ports than 1863, what begins as a client of this protocol does. A connection is held back
// until its first bytes tell: then all of it is taken, or passed over. What is held, and what is remembered, has an end.

import type { Speaker } from '../../protocol/transcript.ts'
import { Beginning } from './beginning.ts'
import { type Endpoint, portOf } from './endpoint.ts'
import type { Segment } from './segment.ts'
import type { Stamp } from './stamp.ts'
import { Stream } from './stream.ts'

/** Connections of other ports that are told apart at once; of those beyond, the ones seen first are forgotten. */
const MOST_FLOWS = 2000
/** A connection that has not told by then is passed over. */
const MOST_HELD = 32
/** So many conversations on other ports are taken. */
const MOST_TAKEN = 10_000

/** A segment as it was captured. */
export interface Captured {
  readonly segment: Segment
  readonly at: Stamp
  readonly snapped: boolean
}

export interface Taken extends Captured {
  readonly from: Speaker
}

interface Side {
  readonly beginning: Beginning
  readonly stream: Stream
}

/** One connection, until it is known what it is. */
class Flow {
  /** Who opened, or else who spoke first. */
  client: Endpoint | null = null
  held: Captured[] = []
  isPassed = false
  readonly #sides = new Map<Endpoint, Side>()

  #side(endpoint: Endpoint): Side {
    const known = this.#sides.get(endpoint)
    if (known !== undefined) return known
    const beginning = new Beginning()
    const side = { beginning, stream: new Stream(beginning) }
    this.#sides.set(endpoint, side)
    return side
  }

  /** Whether it is a conversation of this protocol; null as long as that is open. */
  judge(captured: Captured): boolean | null {
    const { source, destination, syn, ack, fin, reset, sequence, payload, length } = captured.segment
    const { beginning, stream } = this.#side(source)
    this.held.push(captured)
    if (syn) {
      this.client = ack ? destination : source
      stream.beginAt(sequence + 1)
    }
    if (length > 0) stream.push(syn ? sequence + 1 : sequence, payload, length, fin, captured.at)
    const { isProtocol } = beginning
    if (beginning.hasBytes) this.client ??= source
    // A server of this protocol never speaks first.
    if (beginning.hasBytes && this.client !== source) return false
    if (isProtocol === null && (fin || reset || this.held.length >= MOST_HELD)) return false
    return isProtocol
  }
}

const keyOf = ({ source, destination }: Segment): string =>
  source < destination ? source + destination : destination + source

const NOTHING: readonly Taken[] = []

export class Flows {
  readonly #taken = new Map<string, Endpoint>()
  #others = new Map<string, Flow>()
  #older = new Map<string, Flow>()
  readonly #ports = new Map<number, number>()

  /** What is to be taken now: nothing, this segment, or all that was held back and this. */
  take(captured: Captured): readonly Taken[] {
    const { segment } = captured
    const key = keyOf(segment)
    const client = this.#taken.get(key)
    if (client !== undefined) return [{ ...captured, from: segment.source === client ? 'C' : 'S' }]
    const flow = this.#flow(key, segment)
    if (flow.isPassed) {
      this.#count(flow, segment, 1)
      return NOTHING
    }
    const judged = flow.judge(captured)
    if (judged === null) return NOTHING
    return judged && this.#taken.size < MOST_TAKEN ? this.#release(key, flow) : this.#pass(flow, segment)
  }

  /** On the same ports, one connection may follow another. */
  #flow(key: string, { syn, ack }: Segment): Flow {
    const known = this.#others.get(key) ?? this.#older.get(key)
    if (known !== undefined && !(known.isPassed && syn && !ack)) return known
    const flow = new Flow()
    if (this.#others.size >= MOST_FLOWS / 2) this.#forgetOlder()
    this.#older.delete(key)
    this.#others.set(key, flow)
    return flow
  }

  /** Half of them at once: one after another would take long. */
  #forgetOlder(): void {
    for (const flow of this.#older.values()) this.#passHeld(flow)
    this.#older = this.#others
    this.#others = new Map()
  }

  #release(key: string, flow: Flow): readonly Taken[] {
    const { client, held } = flow
    this.#others.delete(key)
    this.#older.delete(key)
    if (client === null) return NOTHING
    this.#taken.set(key, client)
    return held.map((captured) => ({ ...captured, from: captured.segment.source === client ? 'C' : 'S' }))
  }

  #pass(flow: Flow, segment: Segment): readonly Taken[] {
    flow.isPassed = true
    this.#count(flow, segment, flow.held.length)
    flow.held = []
    return NOTHING
  }

  #passHeld(flow: Flow): void {
    const [first] = flow.held
    if (first !== undefined) this.#pass(flow, first.segment)
  }

  /** By the server's port; by the lower one where nobody knows who serves. */
  #count({ client }: Flow, { source, destination }: Segment, packets: number): void {
    const ports = [source, destination].filter((endpoint) => endpoint !== client).map(portOf)
    const port = Math.min(...ports)
    this.#ports.set(port, (this.#ports.get(port) ?? 0) + packets)
  }

  /** The capture is over: what has not told is nothing. Packets passed over, by port. */
  passedOver(): ReadonlyMap<number, number> {
    for (const flow of [...this.#older.values(), ...this.#others.values()]) this.#passHeld(flow)
    return this.#ports
  }
}
