// The packets of a trace: each connection's moves with their addresses, sequence and acknowledgement numbers.

import { type Actor, type CloseReason, otherOf, type Trace } from '../../../protocol/formats/trace.ts'
import { unreachable } from '../../../protocol/result.ts'
import { encodeLine } from '../../../protocol/wire-text.ts'
import { hopsOf, type Move, movesOf } from './moves.ts'
import { ACK, type Endpoint, FIN, LARGEST_PAYLOAD, PSH, RST, type Segment, SYN } from './packet.ts'

export interface Packet {
  /** Microseconds from the start of the run. */
  readonly at: number
  readonly segment: Segment
  /** The message it carries, and whether for the first time; null for all other segments. */
  readonly carries: { readonly message: number; readonly again: boolean } | null
  /** Why it closes, where it does and that is known. */
  readonly because: CloseReason | null
}

/** What a segment is about. */
type About = Pick<Packet, 'carries' | 'because'>
const NOTHING_MORE: About = { carries: null, because: null }

/** Addresses that documents are to use (RFC 5737), in two networks. */
const CLIENT_ADDRESS = [192, 0, 2, 10] as const
const SERVER: Endpoint = { address: [198, 51, 100, 20], port: 1863 }
/** The ports a system gives out by itself (RFC 6335): each connection has the next one. */
const FIRST_PORT = 49152
const PORTS = 16384

/** What Ethernet carries; more where a line is longer, for a line is one segment. */
const USUAL_LARGEST = 1460

/** Where the numbers of a connection begin: apart from each other, and the same everywhere. */
const initialNumber = (hop: number, actor: Actor): number =>
  ((hop + 1) * 0x0100_0000 + (actor === 'server' ? 0x0080_0000 : 0)) >>> 0

const TAKES_ALL: ReadonlySet<Move['kind']> = new Set(['syn-ack', 'established', 'last-ack'])

const NOTHING = new Uint8Array()

/** One side of a connection. */
interface Side {
  readonly endpoint: Endpoint
  /** The next byte it sends, and the next it expects. */
  next: number
  expects: number
}

interface Part {
  readonly payload: Uint8Array
  readonly sequence: number
}

/** Writes the segments of one connection. */
class Connection {
  readonly #packets: Packet[] = []
  readonly #sides: Readonly<Record<Actor, Side>>
  /** Where each message's bytes begin. */
  readonly #begins = new Map<number, number>()
  /** Where each message's bytes end, for the other side to ask for what follows. */
  readonly #ends = new Map<number, number>()

  constructor(
    hop: number,
    { client, server }: Ends,
    private readonly largest: number,
    private readonly count: Record<Actor, number>,
  ) {
    const side = (actor: Actor, endpoint: Endpoint): Side => ({
      endpoint,
      next: initialNumber(hop, actor),
      expects: 0,
    })
    this.#sides = { client: side('client', client), server: side('server', server) }
  }

  packets(moves: readonly Move[]): readonly Packet[] {
    const lastFin = moves.findLastIndex(({ kind }) => kind === 'fin')
    for (const [i, move] of moves.entries()) {
      // Who closes second has heard all, the close too; so has who acknowledges that.
      if (i === lastFin || TAKES_ALL.has(move.kind)) this.#hear(move.actor)
      this.#make(move, goesAlong(moves, i))
    }
    return this.#packets
  }

  #make(move: Move, isCarried: boolean): void {
    const { at, actor } = move
    switch (move.kind) {
      case 'syn':
        this.#emit(at, actor, SYN)
        break
      case 'syn-ack':
        this.#emit(at, actor, SYN | ACK)
        break
      case 'send':
      case 'again':
        this.#carry(move)
        break
      case 'have':
        this.#sides[actor].expects = this.#ends.get(move.message) ?? this.#sides[actor].expects
        if (!isCarried) this.#emit(at, actor, ACK)
        break
      case 'fin':
        this.#emit(at, actor, FIN | ACK, null, { carries: null, because: move.because })
        break
      case 'established':
      case 'last-ack':
        this.#emit(at, actor, ACK)
        break
      case 'abort':
        this.#emit(at, actor, RST | ACK, null, { carries: null, because: move.because })
        break
      default:
        unreachable(move)
    }
  }

  /** All that the other side has sent is there. */
  #hear(actor: Actor): void {
    this.#sides[actor].expects = this.#sides[otherOf(actor)].next
  }

  #carry(move: Extract<Move, { kind: 'send' | 'again' }>): void {
    const { at, actor, kind, message, line } = move
    const begins = this.#begins.get(message) ?? this.#sides[actor].next
    const again = kind === 'again'
    for (const { payload, sequence } of partsOf(encodeLine(line), begins, this.largest)) {
      const part = { payload, sequence }
      this.#emit(at, actor, PSH | ACK, part, { carries: { message, again }, because: null })
    }
    this.#begins.set(message, begins)
    this.#ends.set(message, this.#sides[actor].next)
  }

  #emit(at: number, actor: Actor, flags: number, part: Part | null = null, about = NOTHING_MORE): void {
    const own = this.#sides[actor]
    const other = this.#sides[otherOf(actor)]
    const { payload, sequence } = part ?? { payload: NOTHING, sequence: own.next }
    const takesNumber = (flags & (SYN | FIN)) === 0 ? 0 : 1
    this.#packets.push({
      at,
      ...about,
      segment: {
        from: own.endpoint,
        to: other.endpoint,
        identification: ++this.count[actor],
        flags,
        sequence,
        acknowledgement: own.expects,
        largestSegment: (flags & SYN) === 0 ? null : this.largest,
        payload,
      },
    })
    own.next = Math.max(own.next, sequence + payload.length + takesNumber)
  }
}

/** Whether something its side sends in the same instant, and that arrives, carries the acknowledgement of move `i`. */
function goesAlong(moves: readonly Move[], i: number): boolean {
  const { at, actor } = moves[i] ?? {}
  for (let next = i + 1; next < moves.length; next++) {
    const move = moves[next]
    if (move === undefined || move.at !== at) break
    if (move.actor !== actor || move.kind === 'have') continue
    if (move.kind !== 'send' || move.arrives) return true
  }
  return false
}

function partsOf(bytes: Uint8Array, begins: number, largest: number): readonly Part[] {
  const parts: Part[] = []
  for (let at = 0; at < bytes.length; at += largest) {
    parts.push({ payload: bytes.subarray(at, at + largest), sequence: begins + at })
  }
  return parts
}

/** The longest line of a trace with its end, in bytes, as far as a segment can be. */
const largestOf = ({ lines }: Trace): number =>
  Math.min(
    LARGEST_PAYLOAD,
    lines.reduce((most, { line }) => Math.max(most, encodeLine(line).length), USUAL_LARGEST),
  )

/** Both ends of a connection. */
export interface Ends {
  readonly client: Endpoint
  readonly server: Endpoint
}

/** Of a connection that was none. */
const madeUp = (hop: number): Ends => ({
  client: { address: CLIENT_ADDRESS, port: FIRST_PORT + (hop % PORTS) },
  server: SERVER,
})

/** Every packet of a run, in the order in which they leave their senders; `ends` are a live connection's own. */
export function packetsOf(trace: Trace, ends: Ends | null = null): readonly Packet[] {
  const largest = largestOf(trace)
  const count = { client: 0, server: 0 }
  return hopsOf(trace)
    .flatMap((events, hop) =>
      new Connection(hop, ends ?? madeUp(hop), largest, count).packets(movesOf(events, trace.live === true)),
    )
    .sort((a, b) => a.at - b.at)
}
