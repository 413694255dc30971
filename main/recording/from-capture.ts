// A capture as a recording: its packets become segments, these connections, and these what was said, in milliseconds
// from the first packet of them on. All of port 1863 is taken, and of other ports what begins as this protocol does.

import type { RecordingFault } from '../../protocol/recording.ts'
import { fail, ok, type Result } from '../../protocol/result.ts'
import type { Speaker } from '../../protocol/transcript.ts'
import { Connection, type Heard } from './connection.ts'
import { type Conversation, type Conversations, MOST_CONNECTIONS, type Spoken } from './conversation.ts'
import { type Endpoint, endpointText } from './endpoint.ts'
import { Flows, type Taken } from './flows.ts'
import { unpack } from './ip.ts'
import { LineRoom } from './line-room.ts'
import { unwrap } from './link.ts'
import type { Notes } from './notes.ts'
import type { Packet } from './packet.ts'
import { type Segment, segmentIn } from './segment.ts'
import type { Stamp } from './stamp.ts'

/** So many ports are named where nothing was found. */
const MOST_PORTS = 5

/** So many of the connections beyond the limit are told apart; it bounds memory. */
const MOST_COUNTED = 10_000

class Capture {
  readonly #notes: Notes
  readonly #connections: Connection[] = []
  /** The newest connection of each pair of addresses and ports, the client's first. */
  readonly #current = new Map<string, Connection>()
  readonly #beyond = new Set<string>()
  readonly #room = new LineRoom()
  readonly #flows = new Flows()
  #packets = 0
  #at = 0n

  constructor(notes: Notes) {
    this.#notes = notes
  }

  get connections(): readonly Connection[] {
    return this.#connections
  }

  take(packet: Packet): void {
    const segment = this.#segmentOf(packet)
    // A packet without a time is taken to come with the one before it.
    this.#at = packet.at ?? this.#at
    if (segment === null) return
    const at: Stamp = { order: this.#packets++, at: this.#at }
    const captured = { segment, at, snapped: packet.snapped }
    if (segment.isUsual) this.#hear({ ...captured, from: segment.from ?? this.#sideOf(segment) })
    else for (const taken of this.#flows.take(captured)) this.#hear(taken)
  }

  #hear({ segment, at, snapped, from }: Taken): void {
    if (snapped) this.#notes.count('snapped')
    const [client, server] =
      from === 'C' ? [segment.source, segment.destination] : [segment.destination, segment.source]
    const key = client + server
    const current = this.#current.get(key)
    const isNew = current === undefined || current.isOpenedAnew(from, segment)
    const connection = isNew ? this.#open(key, client, server, at) : current
    connection?.take(from, segment, at)
  }

  #segmentOf(packet: Packet): Segment | null {
    const unwrapped = unwrap(packet)
    if (unwrapped.kind === 'other-link') {
      this.#notes.otherLink(packet.link)
      return null
    }
    const unpacked = unwrapped.kind === 'ip' ? unpack(unwrapped.bytes) : unwrapped
    if (unpacked.kind === 'fragment') {
      this.#notes.count('fragments')
      return null
    }
    const segment = unpacked.kind === 'tcp' ? segmentIn(unpacked) : null
    if (segment === null) this.#notes.count('other-packets')
    return segment
  }

  /** Whose a segment between two ports 1863 is: the client is who opened, or who was captured first. */
  #sideOf({ source, destination, syn, ack }: Segment): Speaker {
    if (syn) return ack ? 'S' : 'C'
    return this.#current.has(destination + source) ? 'S' : 'C'
  }

  #open(key: string, client: Endpoint, server: Endpoint, at: Stamp): Connection | null {
    if (this.#connections.length >= MOST_CONNECTIONS) {
      if (this.#beyond.size < MOST_COUNTED) this.#beyond.add(key)
      return null
    }
    const connection = new Connection(endpointText(client), endpointText(server), at, this.#room)
    this.#connections.push(connection)
    this.#current.set(key, connection)
    return connection
  }

  /** Ports of TCP that was passed over, the busiest first; to be asked once, when the capture is over. */
  passedOver(): readonly number[] {
    const packets = [...this.#flows.passedOver()]
    for (const [, count] of packets) this.#notes.count('other-packets', count)
    return packets.toSorted(([a, one], [b, other]) => other - one || a - b).map(([port]) => port)
  }

  /** What was beyond the limits; to be asked once all lines were. */
  noteLimits(): void {
    const connections = this.#beyond.size
    if (connections > 0)
      this.#notes.place({ kind: 'too-many-connections', count: connections, limit: MOST_CONNECTIONS })
    for (const note of this.#room.notes()) this.#notes.place(note)
  }
}

/** Milliseconds since 1970; null where the capture gives no times. */
const sinceEpoch = ({ at }: Stamp): number | null => (at === 0n ? null : Number(at / 1000n) / 1000)

/** Milliseconds between two moments, to the microsecond; a clock that was set back stands still. */
const between = (from: bigint, to: bigint): number => (to > from ? Number((to - from) / 1000n) / 1000 : 0)

function saidOf(heard: readonly Heard[], from: bigint, began: number): readonly Spoken[] {
  let at = began
  return heard.map(({ at: stamp, from: side, line }) => {
    at = Math.max(at, between(from, stamp.at))
    return { at, from: side, line }
  })
}

function conversationsOf(connections: readonly Connection[], notes: Notes): readonly Conversation[] {
  const first = connections.reduce<bigint | null>(
    (least, { began }) => (least === null || began.at < least ? began.at : least),
    null,
  )
  return connections.map((connection, hop) => {
    const { client, server, began } = connection
    const at = between(first ?? 0n, began.at)
    const said = saidOf(connection.heard(), first ?? 0n, at)
    connection.noteWhatIsMissing(hop, notes)
    return { client, server, opened: sinceEpoch(began), at, said }
  })
}

/** Fails when there is no connection in it. */
export function readCapture(packets: Iterable<Packet>, notes: Notes): Result<Conversations, RecordingFault> {
  const capture = new Capture(notes)
  for (const packet of packets) capture.take(packet)
  const ports = capture.passedOver()
  if (capture.connections.length === 0)
    return fail({
      kind: 'no-connections',
      ports: ports.slice(0, MOST_PORTS),
      more: Math.max(0, ports.length - MOST_PORTS),
    })
  const conversations = conversationsOf(capture.connections, notes)
  capture.noteLimits()
  return ok({ conversations, notes: notes.all() })
}
