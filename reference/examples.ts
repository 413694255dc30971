// The runs that show the entries: the start scenario, changed as little as it takes. The tests run every one of them
// and look for what it is to show.

import { understand } from '../protocol/commands.ts'
import type { Client } from '../protocol/formats/client.ts'
import type { Otherwise, Policy, ServerSwitches } from '../protocol/formats/policy.ts'
import type { Scenario } from '../protocol/formats/scenario.ts'
import type { TraceEvent } from '../protocol/formats/trace.ts'
import type { Example } from './entry.ts'

type Shows = Example['shows']
type Change = (start: Scenario) => Scenario

export const asItIs: Change = (start) => start

/** The client of the change sends what its best dialect has; a line by hand is let go of. */
export function withClient(change: Partial<Client>): Change {
  return (start) => {
    const { identification: _, handle: __, ...client } = start.client
    return { ...start, client: { ...client, line: null, ...change } }
  }
}

export const withPolicy =
  (change: Partial<Policy>): Change =>
  (start) => ({ ...start, policy: { ...start.policy, ...change } })

export const withSwitches =
  (switches: Partial<ServerSwitches>): Change =>
  (start) => ({ ...start, policy: { ...start.policy, server: { ...start.policy.server, ...switches } } })

export const both =
  (...changes: readonly Change[]): Change =>
  (start) =>
    changes.reduce((scenario, change) => change(scenario), start)

/** Everybody gets this, whatever the rules would say. */
export const answering = (otherwise: Otherwise): Change => withPolicy({ rules: [], otherwise })

/** A client that goes on to sign in, on a server that speaks its dialect. */
export const signsIn: Change = both(
  withClient({ offers: ['MSNP8', 'CVR0'], line: 'USR 2 TWN I example@hotmail.com' }),
  withPolicy({ dialects: ['MSNP8'] }),
)

export const says =
  (begins: string, from?: 'client' | 'server'): Shows =>
  (event) =>
    event.kind === 'send' &&
    (from === undefined || event.actor === from) &&
    (event.line === begins || event.line.startsWith(`${begins} `))

export const happens =
  (kind: TraceEvent['kind']): Shows =>
  (event) =>
    event.kind === kind

/** A CVQ, or an answer with versions. */
export const asks: Shows = (event) => event.kind === 'send' && understand(event.line, 'C').kind === 'query'
export const answers: Shows = (event) =>
  event.kind === 'send' && event.actor === 'server' && understand(event.line, 'S').kind === 'reply'

export const example = (make: Change, shows: Shows): Example => ({ make, shows })

/** The seed's Old example: the first public release on Windows 98. */
export const OLD: Partial<Client> = {
  offers: [],
  system: { type: 'win', version: '4.10', arch: 'i386' },
  library: 'MSMSGS',
  version: '1.0.0863',
  identification: 'MSMSGS',
  handle: null,
}

/** The seed's 710 example, which lacks the architecture. */
export const SHIFTED_LINE = 'CVQ 5 0x1111 winnt 5.1 MSNMSGR 6.0.0602 MSMSGS example@hotmail.com'
