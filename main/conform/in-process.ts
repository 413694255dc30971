// A server in this process, as the runner sees it. Nothing takes time here, so what has not come will not come.

import { ok } from '../../protocol/result.ts'
import { encodeLine } from '../../protocol/wire-text.ts'
import type { CompiledPolicy } from '../server/policy.ts'
import { type Dispatch, ServerSession } from '../server/session.ts'
import { conformancePolicy } from './policies.ts'
import type { Heard, Target, Wire } from './wire.ts'

class SessionWire implements Wire {
  readonly #heard: Heard[] = []
  #closed = false

  constructor(private readonly session: Dispatch) {}

  async send(bytes: Uint8Array): Promise<void> {
    if (this.#closed) return
    for (const action of this.session.receive(bytes)) {
      if (this.#closed) return
      if (action.kind === 'send') this.#heard.push({ kind: 'bytes', bytes: encodeLine(action.line) })
      else this.#close()
    }
  }

  /** As a socket: who is told that no more comes closes, too. */
  async halfClose(): Promise<void> {
    if (!this.#closed) this.#close()
  }

  async hear(): Promise<Heard> {
    return this.#heard.shift() ?? { kind: 'nothing' }
  }

  drop(): void {
    this.#closed = true
  }

  #close(): void {
    this.#closed = true
    this.#heard.push({ kind: 'closed', reset: false })
  }
}

/** Each connection gets a session of its own, under the policy that the case wants. */
export const inProcess = (sessionOf: (policy: CompiledPolicy) => Dispatch): Target => ({
  open: async (name) => ok(new SessionWire(sessionOf(conformancePolicy(name)))),
  quietMs: 0,
  atOnce: 1,
})

/** Our own server; what a bug does to its sessions is judged the same way. */
export const ourServer = (sessionOf = (policy: CompiledPolicy): Dispatch => new ServerSession(policy)) =>
  inProcess(sessionOf)
