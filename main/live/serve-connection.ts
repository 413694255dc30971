// One connection of the live server: bytes from a socket into a session, its actions back out, within its limits.
// A client that asks faster than it may, or than it reads, waits: what it sends is left with the system.

import type { Socket } from 'node:net'
import type { Limits } from '../../protocol/formats/limits.ts'
import type { CompiledPolicy } from '../server/policy.ts'
import type { Dispatch } from '../server/session.ts'
import type { ClosedBy, ConnectionLimit } from './event.ts'
import { Allowance } from './limits.ts'
import { send } from './send.ts'
import type { Watch } from './watch.ts'

/** After it has closed, the server waits this long for the other side to take what was sent and close too. */
export const LINGER_MS = 2_000

const LF = 0x0a
/** No piece is smaller: a reply that is larger than all of the memory is sent all the same, one at a time. */
const LEAST_PIECE = 64

export interface Served {
  readonly socket: Socket
  readonly session: Dispatch
  /** The one the session answers by. */
  readonly policy: CompiledPolicy
  readonly limits: Limits
  /** How many bytes of replies one byte of requests can come to, at most. */
  readonly growth: number
  /** null when nobody wants to know. */
  readonly watch: Watch | null
}

export class Connection {
  readonly #socket: Socket
  readonly #session: Dispatch
  readonly #served: Served
  readonly #lines: Allowance
  /** The client sends no more. */
  #ended = false
  #by: ClosedBy = 'client'
  #closing = false
  /** Came, and has to wait. */
  #rest: Buffer | null = null
  #paused = false
  #waiting: NodeJS.Timeout | undefined
  /** Turns of the server's clock in which no line came and no reply was taken. */
  #still = 0

  /** `closed` is told once, when it is over, with why. */
  constructor(served: Served, closed: (connection: Connection, by: ClosedBy) => void) {
    this.#served = served
    const { socket, session, limits } = served
    this.#socket = socket
    this.#session = session
    this.#lines = new Allowance(limits.linesPerSecond, performance.now())
    socket.on('data', (bytes: Buffer) => this.#hear(bytes))
    socket.on('drain', () => {
      this.#still = 0
      if (this.#paused) this.#goOn()
    })
    socket.on('end', () => {
      this.#ended = true
      if (this.#rest === null) socket.end()
    })
    socket.on('error', () => {
      if (this.#by === 'client') this.#by = 'network'
    })
    socket.once('close', () => {
      clearTimeout(this.#waiting)
      closed(this, this.#by)
    })
  }

  get bytesIn(): number {
    return this.#socket.bytesRead
  }

  get bytesOut(): number {
    return this.#socket.bytesWritten
  }

  /** Bytes kept for it: what came and has to wait, and replies that were not taken. */
  get kept(): number {
    return this.#socket.writableLength + this.#socket.readableLength + (this.#rest?.length ?? 0)
  }

  /** Ends it at once. */
  end(by: ClosedBy): void {
    this.#by = by
    this.#socket.destroy()
  }

  /** Called in every turn of the server's clock: in so many of them a line must be complete, or a reply be taken. */
  turn(most: number): void {
    this.#still += 1
    if (this.#still <= most || this.#closing) return
    this.#served.watch?.limit('idleSeconds')
    this.end('idleness')
  }

  #hear(bytes: Buffer): void {
    // Behind its close the server takes in what still comes, and drops it.
    if (this.#closing) return
    const { length } = bytes
    const { memoryBytes } = this.#served.limits
    const room = Math.floor((memoryBytes - this.#socket.writableLength) / this.#served.growth)
    const now = performance.now()
    const left = this.#lines.left(now)
    if (length <= room && length <= left) {
      this.#lines.take(this.#answer(bytes))
      return
    }
    this.#hearInPieces(bytes, Math.max(room, LEAST_PIECE), left)
  }

  /** As `#hear`, where it may be that not all of it can be answered now. */
  #hearInPieces(bytes: Buffer, room: number, left: number): void {
    const allowed = left < bytes.length ? endOfLine(bytes, left) : bytes.length
    const end = room < allowed ? bytes.lastIndexOf(LF, room - 1) + 1 || room : allowed
    const slice = end < bytes.length ? bytes.subarray(0, end) : bytes
    this.#rest = end < bytes.length ? bytes.subarray(end) : null
    if (slice.length > 0) this.#lines.take(this.#answer(slice))
    if (this.#rest === null || this.#closing) return
    this.#pause()
    this.#waitFor(end === allowed ? 'linesPerSecond' : 'memoryBytes')
  }

  #waitFor(limit: ConnectionLimit): void {
    const taken = this.#socket.writableLength === 0
    if (limit === 'linesPerSecond' || !taken) this.#served.watch?.limit(limit)
    if (limit === 'linesPerSecond') this.#waiting = setTimeout(() => this.#goOn(), this.#lines.wait)
    // Without a drain to come it looks again by itself.
    else if (!this.#socket.writableNeedDrain) this.#waiting = setTimeout(() => this.#goOn(), 1)
  }

  #pause(): void {
    this.#paused = true
    this.#socket.pause()
  }

  /** Hears what had to wait, or reads on. */
  #goOn(): void {
    if (this.#closing) return
    clearTimeout(this.#waiting)
    const rest = this.#rest
    this.#rest = null
    if (rest !== null) this.#hear(rest)
    if (this.#rest !== null) return
    if (this.#ended) this.#socket.end()
    else if (this.#socket.writableLength === 0 || !this.#socket.writableNeedDrain) {
      this.#paused = false
      this.#socket.resume()
    }
  }

  /** Answers these bytes; gives how many lines they end. */
  #answer(bytes: Buffer): number {
    const { policy, watch } = this.#served
    const { lines: before } = this.#session
    const actions = this.#session.receive(bytes)
    const lines = before === undefined ? linesIn(bytes) : (this.#session.lines ?? before) - before
    if (lines > 0) this.#still = 0
    watch?.heard(bytes, actions)
    const last = actions.at(-1)
    if (last === undefined) return lines
    if (!send(this.#socket, policy, actions)) this.#pause()
    if (last.kind === 'close') this.#close(last.cause.tooLong)
    return lines
  }

  #close(tooLong: boolean): void {
    const socket = this.#socket
    this.#closing = true
    this.#by = tooLong ? 'limit' : 'server'
    if (tooLong) this.#served.watch?.limit('lineBytes')
    socket.end()
    // What still comes is read: closing with bytes unread would reset the connection and lose the reply.
    socket.resume()
    this.#waiting = setTimeout(() => socket.destroy(), LINGER_MS)
  }
}

function linesIn(bytes: Uint8Array): number {
  let lines = 0
  for (let at = 0; at < bytes.length; at++) if (bytes[at] === LF) lines += 1
  return lines
}

/** Where so many lines end; where all bytes do, when there are not more. */
function endOfLine(bytes: Buffer, lines: number): number {
  let end = 0
  for (let line = 0; line < lines; line++) {
    const next = bytes.indexOf(LF, end)
    if (next < 0) return bytes.length
    end = next + 1
  }
  // What is behind them and no whole line may come in: it costs its bytes, and no answer yet.
  return bytes.includes(LF, end) ? end : bytes.length
}
