// The mock client on real TCP: one connection, no download, no journey; what comes of it is a trace like the
// simulation's, with real milliseconds.

import type { Client } from '../../protocol/formats/client.ts'
import type { Trace } from '../../protocol/formats/trace.ts'
import { say } from '../../words/words.ts'
import { ClientSession } from '../client/session.ts'
import { journeyEnd } from '../simulation/recorder.ts'
import { Conversation } from './conversation.ts'
import { endpointText, type SocketFault } from './endpoint.ts'
import { Tape } from './tape.ts'

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
    const tape = new Tape()
    const session = new ClientSession(client, client.firstTrid)
    let over = false
    // The address is in the answer, and nothing is fetched or opened: whatever is first ends it.
    const after = (): void => {
      if (over) return
      over = true
      const outcome = session.judgement?.outcome ?? 'connection-lost'
      tape.record({ actor: 'client', kind: 'end', end: journeyEnd(0, outcome, false), outcome })
      resolve({ trace: tape.trace(head), fault: conversation.fault })
    }
    const conversation = new Conversation({ host, port, client, session, tape, after })
    conversation.begin()
  })
}
