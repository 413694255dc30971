// One virtual connection: a client session and a server session with a network between them. Opening takes a
// round trip; a message takes one latency and may be lost; a close takes one latency and is never lost. What one
// side sends and its close behind it arrive in the same instant, in that order. Where the latency changes on the way,
// nothing overtakes what the same side sent before.

import type { Actor, EventOf } from '../../protocol/formats/trace.ts'
import { LONGEST_LINE } from '../../protocol/framing.ts'
import { unreachable } from '../../protocol/result.ts'
import { decodeWire, encodeLine } from '../../protocol/wire-text.ts'
import type { Aftermath, ClientAction } from '../client/action.ts'
import type { Claim } from '../client/request.ts'
import { ANSWER_MS, type ClientSession } from '../client/session.ts'
import { explain } from '../server/explain.ts'
import type { Cause, Dispatch, ServerAction } from '../server/session.ts'
import type { Happening } from './recorder.ts'
import type { Setting } from './setting.ts'

/** A line that is too long is no request: nothing that was decided on one says why the server closes. */
const becauseOf = (cause: Cause | null): Pick<EventOf<'close'>, 'because'> =>
  cause?.tooLong === true ? { because: { kind: 'line-too-long', limit: cause.longest ?? LONGEST_LINE } } : {}

export class Connection {
  readonly #server: Dispatch
  /** Whether each side still listens: it has not closed, nor seen the other close. */
  readonly #open = { client: true, server: true }
  #closed = false
  /** When the newest of what each side sent arrives. */
  readonly #arrivals = { client: 0, server: 0 }
  /** Counts the client's waits; only the last one asked for ends in a timeout. */
  #waits = 0

  constructor(
    private readonly setting: Setting,
    private readonly hop: number,
    private readonly session: ClientSession,
    private readonly aftermath: (action: Aftermath) => void,
  ) {
    this.#server = setting.serve()
  }

  /** Dials, as the client that the server takes it for; the session starts when the round trip is over. */
  open({ version, library }: Claim): void {
    const { clock, network } = this.setting
    this.#record({ actor: 'client', kind: 'connect', version, library })
    clock.after(2 * network.latencyMs, () => this.#carryOut(this.session.start(), null))
  }

  #record(happening: Happening): void {
    this.setting.record(this.hop, happening)
  }

  /** What is sent now goes by the network of now, also where the record of it changes the network. */
  #send(actor: Actor, line: string): void {
    const { network } = this.setting
    const message = this.setting.send(this.hop, actor, line)
    if (network.drops.has(message)) return
    const bytes = encodeLine(line)
    this.#arrive(actor, network.latencyMs, () =>
      actor === 'client' ? this.#reachServer(message, bytes) : this.#reachClient(message, bytes),
    )
  }

  /** One latency later, behind all that the same side sent before. */
  #arrive(from: Actor, latencyMs: number, run: () => void): void {
    const { clock } = this.setting
    this.#arrivals[from] = Math.max(this.#arrivals[from], clock.now + latencyMs)
    clock.at(this.#arrivals[from], run)
  }

  #reachServer(message: number, bytes: Uint8Array): void {
    if (!this.#open.server) return
    this.#recordArrival('server', message, bytes)
    this.#server.follow(this.setting.policy)
    const actions = this.setting.cut(bytes).flatMap((piece) => this.#server.receive(piece))
    this.#recordDecision(message, actions)
    for (const action of actions) {
      if (action.kind === 'send') this.#send('server', action.line)
      else this.#close('server', action.cause)
    }
  }

  #reachClient(message: number, bytes: Uint8Array): void {
    if (!this.#open.client) return
    this.#recordArrival('client', message, bytes)
    for (const piece of this.setting.cut(bytes)) this.#carryOut(this.session.receive(piece), message)
  }

  #recordArrival(actor: Actor, message: number, bytes: Uint8Array): void {
    this.#record({ actor, kind: 'receive', message, line: decodeWire(bytes.subarray(0, -2)) })
  }

  /** One message is one request, so all its actions have one cause. */
  #recordDecision(message: number, actions: readonly ServerAction[]): void {
    const [first] = actions
    if (first === undefined || !this.setting.explains) return
    const why = explain(this.setting.policy, first.cause)
    const reply = first.kind === 'send' ? first.line : null
    this.#record({ actor: 'server', kind: 'decide', message, why, reply })
  }

  #close(actor: Actor, cause: Cause | null = null): void {
    const { latencyMs } = this.setting.network
    this.#open[actor] = false
    if (!this.#closed) this.#record({ actor, kind: 'close', ...becauseOf(cause) })
    this.#closed = true
    this.#arrive(actor, latencyMs, () => this.#seeClose(actor))
  }

  #seeClose(by: Actor): void {
    if (by === 'server' && this.#open.client) {
      this.#open.client = false
      this.#carryOut(this.session.closed('server'), null)
    }
    this.#open.server = false
  }

  #wait(ms: number): void {
    const wait = ++this.#waits
    this.setting.clock.after(ms, () => {
      if (this.#open.client && wait === this.#waits) this.#passTime()
    })
  }

  #passTime(): void {
    if (this.session.awaitsAnswer) this.#record({ actor: 'client', kind: 'wait', ms: ANSWER_MS })
    this.#carryOut(this.session.timeout(), null)
  }

  /** `message` is the one whose arrival made the session act; null when none did. */
  #carryOut(actions: readonly ClientAction[], message: number | null): void {
    for (const action of actions) this.#carryOutOne(action, message)
  }

  #carryOutOne(action: ClientAction, message: number | null): void {
    switch (action.kind) {
      case 'send':
        this.#send('client', action.line)
        break
      case 'wait':
        this.#wait(action.ms)
        break
      case 'hear':
        break
      case 'judge':
        this.#record({ actor: 'client', kind: 'judge', message, judgement: action.judgement })
        break
      case 'close':
        this.#close('client')
        this.#carryOut(this.session.closed('client'), null)
        break
      case 'download':
      case 'openUrl':
      case 'install':
      case 'over':
        this.aftermath(action)
        break
      default:
        unreachable(action)
    }
  }
}
