// `query`: the mock client against any server on TCP.

import { say } from '../../words/words.ts'
import { traceJson } from '../export/json.ts'
import { queryText } from '../export/text.ts'
import { ask } from '../live/ask.ts'
import { endpointText } from '../live/endpoint.ts'
import { withIdentification } from '../simulation/identity.ts'
import { clientOf, readAssets } from './assets.ts'
import { hostOf } from './host.ts'
import { complain, type ExitCode, type Io, refuse } from './io.ts'
import { choiceOf, numberOf, readOptions, type Taken } from './options.ts'
import { DEFAULT_PORT, LARGEST_PORT } from './serve.ts'

const TAKEN: Taken = {
  command: 'query',
  values: { host: 'HOST', port: 'N', client: 'FILE', format: 'text|json' },
  flags: [],
  files: 'none',
}
const FORMATS = ['text', 'json'] as const
const PRINTS = { text: queryText, json: traceJson } as const

/** Outcomes in which the server gave no answer that the client could use. */
const UNANSWERED: ReadonlySet<string> = new Set(['connection-lost', 'not-understood'])

export async function query(args: readonly string[], io: Io): Promise<ExitCode> {
  const given = readOptions(args, TAKEN)
  if (!given.ok) return refuse(io, given.reason)
  const format = choiceOf(given.value, 'format', FORMATS)
  if (!format.ok) return refuse(io, format.reason)
  const port = numberOf(given.value, 'port', { from: 1, to: LARGEST_PORT, otherwise: DEFAULT_PORT })
  if (!port.ok) return refuse(io, port.reason)
  const host = hostOf(given.value)
  if (!host.ok) return refuse(io, host.reason)
  const assets = readAssets()
  if (!assets.ok) return refuse(io, assets.reason)
  const client = clientOf(given.value.values.get('client'), assets.value)
  if (!client.ok) return refuse(io, client.reason)
  const { trace, fault } = await ask({
    host: host.value,
    port: port.value,
    client: withIdentification(client.value, assets.value.catalogue),
  })
  io.out(PRINTS[format.value](trace))
  if (fault !== null) {
    const { kind, code } = fault
    complain(io, say(`cli.socket.${kind}`, { place: endpointText(host.value, port.value), code }))
  }
  return UNANSWERED.has(trace.outcome) ? 1 : 0
}
