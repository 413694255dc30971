// How a server receives a client before any rule is asked: VER, and the checks that a query meets. The server's and
// the client's own sessions talk it out, under the policy without its rules.

import type { Client } from '../../protocol/formats/client.ts'
import type { Outcome } from '../../protocol/formats/outcomes.ts'
import { buildQuery } from '../../protocol/request.ts'
import { encodeLine } from '../../protocol/wire-text.ts'
import type { ClientAction } from '../client/action.ts'
import { ClientSession } from '../client/session.ts'
import type { Cause, Stage } from '../server/action.ts'
import { decide } from '../server/decide.ts'
import { Memory } from '../server/memory.ts'
import type { CompiledPolicy } from '../server/policy.ts'
import { ServerSession } from '../server/session.ts'

export interface Reception {
  /** What comes of it without any rule; null: the rules answer the client's CVQ. */
  readonly judged: { readonly outcome: Outcome; readonly code: number } | null
  /** Whether the rules are asked: by its CVQ, or by the CVR it would send after an agreed dialect. */
  readonly asksRules: boolean
}

/** A policy that receives as this one, and whose rules are never asked. */
export const withoutRules = (policy: CompiledPolicy): CompiledPolicy => ({
  ...policy,
  rules: [],
  memory: new Memory(),
})

/** The two sessions talk until the client has judged; gives the cause of the server's last action before that. */
function talk(policy: CompiledPolicy, session: ClientSession): Cause | null {
  const server = new ServerSession(policy)
  let last: Cause | null = null
  const carryOut = (actions: readonly ClientAction[]): void => {
    for (const action of actions) {
      if (action.kind !== 'send') continue
      for (const said of server.receive(encodeLine(action.line))) {
        if (session.judgement !== null) return
        last = said.cause
        carryOut(said.kind === 'send' ? session.receive(encodeLine(said.line)) : session.closed('server'))
      }
    }
  }
  carryOut(session.start())
  return last
}

/** Order aside: the CVR after an agreed dialect goes to another server, which that switch does not bind. */
function asksByCvr(policy: CompiledPolicy, client: Client, stage: Stage): boolean {
  const lenient: CompiledPolicy = { ...policy, switches: { ...policy.switches, order: 'lenient' } }
  return decide(lenient, { request: buildQuery(client, 1), stage, tooLong: false }).kind === 'answered'
}

/** `policy` is without its rules. */
export function receptionOf(policy: CompiledPolicy, client: Client): Reception {
  const session = new ClientSession(client, client.firstTrid)
  const cause = talk(policy, session)
  const decision = cause === null ? null : decide(policy, cause)
  if (decision?.kind === 'answered') return { judged: null, asksRules: true }
  const { outcome, code } = session.judgement ?? { outcome: 'connection-lost', code: null }
  const asksRules =
    outcome === 'dialect-agreed' &&
    decision?.kind === 'dialect' &&
    asksByCvr(policy, client, { offered: decision.choice.offered, agreed: decision.choice.chosen })
  return { judged: { outcome, code: code ?? 0 }, asksRules }
}
