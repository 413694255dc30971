// A server on TCP, as the runner sees it.

import { connect, type Socket } from 'node:net'
import { fail, ok, type Result } from '../../protocol/result.ts'
import { socketFault } from '../live/endpoint.ts'
import type { Heard, NoConnection, Target, Wire } from './wire.ts'

/** Cases judged at a time: enough for silence not to add up, few enough for a small server. */
const AT_ONCE = 16
/** What a stranger's connection may take to be made, in milliseconds. */
const CONNECT_MS = 5_000
/** Between two packets, so that they leave as two and the other side reads one before it has the next. */
const BETWEEN_PACKETS_MS = 2
/** A server that talks on and on is not listened to for ever: no case needs more. */
const MOST_HEARD = 1_048_576

const NOTHING: Heard = { kind: 'nothing' }

class SocketWire implements Wire {
  readonly #socket: Socket
  readonly #heard: Heard[] = []
  #length = 0
  #over = false
  #waiting: (() => void) | null = null
  #sent = false

  constructor(socket: Socket) {
    this.#socket = socket
    socket.on('data', (bytes: Buffer) => {
      this.#length += bytes.length
      if (this.#length > MOST_HEARD) socket.destroy()
      else this.#hear({ kind: 'bytes', bytes })
    })
    let reset = false
    socket.on('error', () => {
      reset = true
    })
    socket.once('end', () => this.#finish(false))
    socket.once('close', () => this.#finish(reset))
  }

  async send(bytes: Uint8Array): Promise<void> {
    if (this.#sent) await pause(BETWEEN_PACKETS_MS)
    this.#sent = true
    if (!this.#socket.writable) return
    // A server that reads no more keeps nobody waiting: what cannot leave is heard of as a close, or as silence.
    this.#socket.write(bytes)
  }

  async halfClose(): Promise<void> {
    this.#socket.end()
  }

  async hear(ms: number): Promise<Heard> {
    if (this.#heard.length === 0 && !this.#over) await this.#something(ms)
    return this.#heard.shift() ?? NOTHING
  }

  drop(): void {
    this.#socket.destroy()
  }

  #hear(heard: Heard): void {
    this.#heard.push(heard)
    this.#waiting?.()
  }

  #finish(reset: boolean): void {
    if (this.#over) return
    this.#over = true
    this.#hear({ kind: 'closed', reset })
  }

  /** Resolves when something has come, or after so many milliseconds. */
  #something(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const done = () => {
        clearTimeout(timer)
        this.#waiting = null
        resolve()
      }
      // What arrived while this process was busy is read before the time counts as silent.
      const timer = setTimeout(() => setImmediate(done), ms)
      this.#waiting = done
    })
  }
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

function open(host: string, port: number): Promise<Result<Wire, NoConnection>> {
  return new Promise((resolve) => {
    // Both halves are closed one by one: a case may end its own and go on listening.
    const socket = connect({ host, port, noDelay: true, allowHalfOpen: true })
    const failed = (fault: NoConnection) => {
      clearTimeout(timer)
      socket.destroy()
      resolve(fail(fault))
    }
    const timer = setTimeout(() => failed({ kind: 'no-answer', code: 'ETIMEDOUT' }), CONNECT_MS)
    const refused = (error: Error) => failed(socketFault(error))
    socket.once('error', refused)
    socket.once('connect', () => {
      clearTimeout(timer)
      socket.off('error', refused)
      resolve(ok(new SocketWire(socket)))
    })
  })
}

export const onTcp = (host: string, port: number, quietMs: number): Target => ({
  open: () => open(host, port),
  quietMs,
  atOnce: AT_ONCE,
})

/** Long enough for a server on this machine or near it. */
export const QUIET_MS = 200
