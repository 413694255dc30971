// One connection of the mock client on real TCP: ClientSession with a socket and a timer. What happens is written on a
// tape; what the client does when the connection is over is for whoever opened it.

import { connect, type Socket } from 'node:net'
import type { Client } from '../../protocol/formats/client.ts'
import { LONGEST_LINE } from '../../protocol/framing.ts'
import { unreachable } from '../../protocol/result.ts'
import { encodeLine } from '../../protocol/wire-text.ts'
import type { Aftermath, ClientAction } from '../client/action.ts'
import { claimOf } from '../client/request.ts'
import { ANSWER_MS, type ClientSession } from '../client/session.ts'
import { type SocketFault, socketFault } from './endpoint.ts'
import type { Tape } from './tape.ts'

/** How long a client that has its answer stays to see whether the server closes: on a network nothing is at once. */
const STAYS_MS = 50

export interface ConversationOptions {
  readonly host: string
  readonly port: number
  /** Whom the session speaks for. */
  readonly client: Client
  readonly session: ClientSession
  readonly tape: Tape
  /** The connection is gone, and this is what the client does then. */
  after(action: Aftermath): void
}

export class Conversation {
  readonly #socket: Socket
  #timer: NodeJS.Timeout | undefined
  #passing: NodeJS.Immediate | undefined
  #fault: SocketFault | null = null
  /** The message that was heard last, of what has just come and what was not answered; a line too long to keep is none. */
  #heard: number | null = null
  #closed = false

  constructor(private readonly options: ConversationOptions) {
    this.#socket = connect({ host: options.host, port: options.port })
  }

  /** What the system said when the connection could not be made or broke; null while it did not. */
  get fault(): SocketFault | null {
    return this.#fault
  }

  begin(): void {
    const { client, session, tape } = this.options
    const { version, library } = claimOf(client)
    tape.record({ actor: 'client', kind: 'connect', version, library })
    this.#wait(ANSWER_MS, () => {
      this.#fault = { kind: 'no-answer', code: 'ETIMEDOUT' }
      this.#seeClose('network')
    })
    this.#socket.once('connect', () => this.#carryOut(session.start()))
    this.#socket.on('data', (bytes: Buffer) => {
      this.#heard = null
      this.#carryOut(session.receive(bytes))
    })
    this.#socket.once('end', () => this.#seeClose('server'))
    this.#socket.on('error', (error) => {
      this.#fault ??= socketFault(error)
      this.#seeClose('network')
    })
  }

  /** Breaks off: the session is told nothing more. */
  abandon(): void {
    if (this.#closed) return
    this.#close('client')
    this.#socket.destroy()
  }

  /** Time in which this process was too busy to listen is not silence: what has arrived in it is heard before. */
  #wait(ms: number, passed: () => void): void {
    this.#stopWaiting()
    this.#timer = setTimeout(() => {
      this.#passing = setImmediate(passed)
    }, ms)
  }

  #stopWaiting(): void {
    clearTimeout(this.#timer)
    clearImmediate(this.#passing)
  }

  /** The server closed, or the network broke, before the client closed. */
  #seeClose(by: 'server' | 'network'): void {
    if (this.#closed) return
    this.#close(by)
    this.#carryOut(this.options.session.closed(by))
  }

  #close(by: 'client' | 'server' | 'network'): void {
    if (this.#closed) return
    this.#closed = true
    this.#stopWaiting()
    this.options.tape.record({ actor: by, kind: 'close' })
    if (by === 'network') this.#socket.destroy()
    else this.#socket.destroySoon()
  }

  #carryOut(actions: readonly ClientAction[]): void {
    for (const action of actions) this.#carryOutOne(action)
  }

  #carryOutOne(action: ClientAction): void {
    const { session, tape, after } = this.options
    switch (action.kind) {
      case 'send':
        this.#heard = null
        tape.exchange('client', action.line)
        this.#socket.write(encodeLine(action.line))
        break
      case 'wait':
        this.#wait(Math.max(action.ms, STAYS_MS), () => this.#carryOut(session.timeout()))
        break
      case 'hear':
        this.#heard = tape.exchange('server', action.line)
        break
      case 'judge':
        this.#judge(action)
        break
      case 'close':
        this.#close('client')
        this.#carryOut(session.closed('client'))
        break
      case 'download':
      case 'openUrl':
      case 'install':
      case 'over':
        after(action)
        break
      default:
        unreachable(action)
    }
  }

  #judge({ on, judgement }: Extract<ClientAction, { kind: 'judge' }>): void {
    const { tape } = this.options
    if (on === 'silence') tape.record({ actor: 'client', kind: 'wait', ms: ANSWER_MS })
    // What is judged by a line without being heard is one that is too long to keep.
    const message = on === 'line' ? (this.#heard ?? tape.exchangeUnkept('server', LONGEST_LINE)) : null
    tape.record({ actor: 'client', kind: 'judge', message, judgement })
  }
}
