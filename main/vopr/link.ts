// One connection: the bytes between a peer and the server's session, what faults make of them, and at every arrival what
// the oracle says of the server. A session that has closed goes on being fed what was under way: nothing may come of it.

import type { Dispatch } from '../server/session.ts'
import { bytesOf, byteText } from './acts.ts'
import type { Broken } from './failure.ts'
import { isLineKind } from './kinds.ts'
import { Lane, plainWay, type Way } from './lane.ts'
import { mangle } from './mangle.ts'
import { ServerOracle } from './oracle/server.ts'
import type { Sheet } from './oracle/sheet.ts'
import type { Fault, Visitor } from './plan.ts'
import type { PolicyCard } from './scene.ts'
import type { Surroundings } from './surroundings.ts'
import type { Side } from './tape.ts'

/** Who is at the other end. */
export interface Peer {
  hears(piece: string): void
  seesClose(by: 'server' | 'network'): void
}

/** The longest line, and the CR that may belong to its end. */
const MOST_KEPT = 1025

const DELAYS = [50, 700, 4900, 5100, 8000]

/** What a fault on the wire does to the way of a message. */
function strike(way: Way, { kind, a, b }: Fault): void {
  if (kind === 'delay') way.delay = DELAYS[a % DELAYS.length] ?? 0
  else if (kind === 'merge') way.merges = true
  else if (kind === 'reorder') way.overtaken = true
  else {
    way.pieces = kind === 'slow-loris' ? 'slow' : a % 3 === 0 ? 'two' : a % 3 === 1 ? 'bytes' : 'short'
    way.how = b
  }
}

export class Link {
  readonly #up: Lane
  readonly #down: Lane
  readonly #session: Dispatch
  readonly #oracle = new ServerOracle()
  #card: PolicyCard
  /** Broken off: what is under way is lost. */
  #dead = false
  /** The server's driver has let go of it. */
  #left = false
  #closed = false
  /** The peer has closed: what is still under way to it reaches nobody, least of all its next connection. */
  #deserted = false
  #halfClosed = false
  #ends = 0
  #replies = 0

  constructor(
    private readonly world: Surroundings,
    private readonly visitor: Visitor,
    private readonly hop: number,
    private readonly faults: readonly Fault[],
    private readonly peer: Peer,
  ) {
    const { clock, traffic } = world
    this.#card = world.card
    this.#session = world.open(this)
    this.#up = new Lane(clock, visitor.latency, traffic, (piece) => this.#reachServer(piece))
    this.#down = new Lane(clock, visitor.latency, traffic, (piece) => this.#reachPeer(piece))
    world.tape?.(visitor.number, hop, { kind: 'connect', policy: this.#card.policy.name })
  }

  get isOver(): boolean {
    return this.#dead || this.#left || this.#closed
  }

  get #sheet(): Sheet {
    return this.#card.sheet
  }

  follow(card: PolicyCard): void {
    this.#card = card
    this.#session.follow(this.world.fresh(card))
  }

  /** The network breaks, or the server's process ends: the peer sees it one latency later. */
  breakOff(by: 'server' | 'network'): void {
    if (this.#dead) return
    this.#dead = true
    this.world.tape?.(this.visitor.number, this.hop, { kind: 'close', by })
    this.world.clock.after(this.visitor.latency, () => {
      if (!this.#deserted) this.peer.seesClose(by)
    })
  }

  /** Sends a line with its end, or several. */
  send(from: Side, text: string): void {
    const lane = from === 'client' ? this.#up : this.#down
    this.world.tape?.(this.visitor.number, this.hop, { kind: 'send', from, text })
    this.world.messages++
    if (this.faults.length === 0) lane.send(text, null)
    else this.#sendUnderFaults(lane, from, text)
  }

  #sendUnderFaults(lane: Lane, from: Side, sent: string): void {
    const place = lane.next()
    let text = sent
    let way: Way | null = null
    let ends: 'half-close' | 'reset' | null = null
    for (const fault of this.faults) {
      if (fault.at !== place || fault.from !== from || fault.hop !== this.hop) continue
      const { kind } = fault
      if (isLineKind(kind)) text = mangle(kind, text, fault.a, fault.b)
      else if (kind === 'half-close' || kind === 'reset') ends = kind
      else {
        way ??= plainWay()
        strike(way, fault)
      }
      this.world.fired(kind)
      this.world.tape?.(this.visitor.number, this.hop, { kind: 'fault', fault: kind, text })
    }
    if (from === 'client' && this.#halfClosed) return
    if (ends === 'reset') this.breakOff('network')
    else lane.send(text, way)
    if (ends === 'half-close') this.#halfClose()
  }

  /** The client's direction ends; as `node:net` does unless told otherwise, the server's driver then ends its own. */
  #halfClose(): void {
    this.#halfClosed = true
    this.#up.afterwards(() => {
      if (this.isOver) return
      this.#left = true
      this.#down.afterwards(() => this.#seeServerClose())
    })
  }

  /** The peer has closed: what it sent before still arrives. */
  close(): void {
    this.#deserted = true
    this.world.tape?.(this.visitor.number, this.hop, { kind: 'close', by: 'client' })
    this.#up.afterwards(() => {
      this.#left = true
    })
  }

  #seeServerClose(): void {
    if (!this.#dead && !this.#deserted) this.peer.seesClose('server')
  }

  #reachPeer(piece: string): void {
    if (this.#dead || this.#deserted) return
    this.world.step()
    this.peer.hears(piece)
  }

  #reachServer(piece: string): void {
    if (this.#dead || this.#left) return
    this.world.step()
    this.world.tape?.(this.visitor.number, this.hop, { kind: 'receive', by: 'server', text: piece })
    const actions = this.#session.receive(bytesOf(piece))
    if (this.#closed) {
      if (actions.length > 0) this.fail('after-close', '', JSON.stringify(actions))
      return
    }
    let said = ''
    let closes = false
    for (const action of actions) {
      if (closes) this.fail('after-close', '', JSON.stringify(action))
      if (action.kind === 'close') closes = true
      else {
        said += `${byteText(action.line)}\r\n`
        this.#replies++
      }
    }
    const expected = this.#oracle.receive(piece, this.#sheet)
    if (this.world.tape !== null) this.#tapeDecisions(actions)
    if (said !== expected || closes !== this.#oracle.closed) {
      this.world.tape?.(this.visitor.number, this.hop, { kind: 'send', from: 'server', text: said })
      this.fail('server-answer', shown(expected, this.#oracle.closed), shown(said, closes))
    }
    this.#bound(piece, closes)
    this.#closed = closes
    if (said !== '') this.send('server', said)
    if (closes) this.#down.afterwards(() => this.#seeServerClose())
  }

  #tapeDecisions(actions: ReturnType<Dispatch['receive']>): void {
    const policy = this.#card.compiled
    let last: unknown = null
    for (const action of actions) {
      if (action.kind === 'close' && action.cause === last) continue
      last = action.cause
      const reply = action.kind === 'send' ? action.line : null
      this.world.tape?.(this.visitor.number, this.hop, { kind: 'decide', policy, cause: action.cause, reply })
    }
    if (actions.at(-1)?.kind === 'close')
      this.world.tape?.(this.visitor.number, this.hop, { kind: 'close', by: 'server' })
  }

  /** At most one reply a line, and no more kept than a line may have. */
  #bound(piece: string, closes: boolean): void {
    for (let at = piece.indexOf('\n'); at >= 0; at = piece.indexOf('\n', at + 1)) this.#ends++
    if (this.#replies > this.#ends) this.fail('too-many-replies', String(this.#ends), String(this.#replies))
    if (!closes && this.#oracle.kept > MOST_KEPT)
      this.fail('memory', `<= ${MOST_KEPT}`, String(this.#oracle.kept))
  }

  fail(broken: Broken, expected: string, got: string): never {
    return this.world.fail(broken, this.visitor.number, this.hop, expected, got)
  }
}

const shown = (bytes: string, closes: boolean): string => bytes + (closes ? '[closes]' : '')
