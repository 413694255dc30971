// The mock client on real TCP: ClientSession with a socket and a timer. One connection, no download, no journey;
// what comes of it is a trace like the simulation's, with real milliseconds.

import { connect, type Socket } from 'node:net'
import type { Client } from '../../protocol/formats/client.ts'
import type { Trace } from '../../protocol/formats/trace.ts'
import { unreachable } from '../../protocol/result.ts'
import { encodeLine } from '../../protocol/wire-text.ts'
import { say } from '../../words/words.ts'
import type { ClientAction } from '../client/action.ts'
import { claimOf } from '../client/request.ts'
import { ANSWER_MS, ClientSession } from '../client/session.ts'
import { type Happening, journeyEnd, Recorder } from '../simulation/recorder.ts'
import { endpointText, type SocketFault, socketFault } from './endpoint.ts'

/** How long a client that has its answer stays to see whether the server closes: on a network nothing is at once. */
const STAYS_MS = 50

export interface Asked {
  readonly trace: Trace
  /** What the system said when the connection could not be made or broke; null when it did not. */
  readonly fault: SocketFault | null
}

export interface AskOptions {
  readonly host: string
  readonly port: number
  readonly client: Client
}

/** Resolves when the connection is over, whatever came of it; never rejects. */
export function ask({ host, port, client }: AskOptions): Promise<Asked> {
  return new Promise((resolve) => {
    const place = endpointText(host, port)
    const head = { title: say('cli.query.title', { place }), seed: 0, client, policy: place, product: null }
    new Asking(connect({ host, port }), client, (recorder, fault) =>
      resolve({ trace: recorder.trace(head), fault }),
    ).begin()
  })
}

class Asking {
  readonly #began = performance.now()
  readonly #recorder = new Recorder()
  readonly #session: ClientSession
  #timer: NodeJS.Timeout | undefined
  #passing: NodeJS.Immediate | undefined
  #fault: SocketFault | null = null
  /** The message that was heard last of what has just come; a line too long to keep is none. */
  #heard: number | null = null
  #closed = false
  #over = false

  constructor(
    private readonly socket: Socket,
    private readonly client: Client,
    private readonly done: (recorder: Recorder, fault: SocketFault | null) => void,
  ) {
    this.#session = new ClientSession(client, client.firstTrid)
  }

  begin(): void {
    const { version, library } = claimOf(this.client)
    this.#record({ actor: 'client', kind: 'connect', version, library })
    this.#wait(ANSWER_MS, () => {
      this.#fault = { kind: 'no-answer', code: 'ETIMEDOUT' }
      this.#seeClose('network')
    })
    this.socket.once('connect', () => this.#carryOut(this.#session.start()))
    this.socket.on('data', (bytes: Buffer) => {
      this.#heard = null
      this.#carryOut(this.#session.receive(bytes))
    })
    this.socket.once('end', () => this.#seeClose('server'))
    this.socket.on('error', (error) => {
      this.#fault ??= socketFault(error)
      this.#seeClose('network')
    })
  }

  #record(happening: Happening): void {
    this.#recorder.record(Math.round(performance.now() - this.#began), 0, happening)
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
    this.#carryOut(this.#session.closed(by))
  }

  #close(by: 'client' | 'server' | 'network'): void {
    if (this.#closed) return
    this.#closed = true
    this.#stopWaiting()
    this.#record({ actor: by, kind: 'close' })
    if (by === 'network') this.socket.destroy()
    else this.socket.destroySoon()
  }

  /** What arrives is first known when it arrives, and what leaves is taken to arrive: a socket tells no more. */
  #exchange(from: 'client' | 'server', line: string): void {
    const at = Math.round(performance.now() - this.#began)
    const message = this.#recorder.send(at, 0, from, line)
    const to = from === 'client' ? 'server' : 'client'
    this.#recorder.record(at, 0, { actor: to, kind: 'receive', message, line })
    if (from === 'server') this.#heard = message
  }

  #carryOut(actions: readonly ClientAction[]): void {
    for (const action of actions) this.#carryOutOne(action)
  }

  #carryOutOne(action: ClientAction): void {
    switch (action.kind) {
      case 'send':
        this.#exchange('client', action.line)
        this.socket.write(encodeLine(action.line))
        break
      case 'wait':
        this.#wait(Math.max(action.ms, STAYS_MS), () => this.#carryOut(this.#session.timeout()))
        break
      case 'hear':
        this.#exchange('server', action.line)
        break
      case 'judge':
        this.#judge(action)
        break
      case 'close':
        this.#close('client')
        this.#carryOut(this.#session.closed('client'))
        break
      // One connection alone: the address is in the answer, and nothing is fetched or opened.
      case 'download':
      case 'openUrl':
      case 'install':
      case 'over':
        this.#end()
        break
      default:
        unreachable(action)
    }
  }

  #judge({ on, judgement }: Extract<ClientAction, { kind: 'judge' }>): void {
    if (on === 'silence') this.#record({ actor: 'client', kind: 'wait', ms: ANSWER_MS })
    const message = on === 'line' ? this.#heard : null
    this.#record({ actor: 'client', kind: 'judge', message, judgement })
  }

  #end(): void {
    if (this.#over) return
    this.#over = true
    const outcome = this.#session.judgement?.outcome ?? 'connection-lost'
    this.#record({ actor: 'client', kind: 'end', end: journeyEnd(0, outcome, false), outcome })
    this.done(this.#recorder, this.#fault)
  }
}
