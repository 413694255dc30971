// One implementation, two drivers (docs/decisions/0002): what the virtual clock plays, a socket does, and the replay of
// what was said passes. Releases of the catalogue ask every built-in policy, under each way of closing.

import { afterAll, describe, expect, it } from 'vitest'
import { clientOfRelease } from '../../protocol/catalogue.ts'
import type { Client } from '../../protocol/formats/client.ts'
import type { Policy } from '../../protocol/formats/policy.ts'
import type { Trace } from '../../protocol/formats/trace.ts'
import { printTranscript, type TranscriptStep } from '../../protocol/transcript.ts'
import { ask } from '../live/ask.ts'
import { HOST } from '../live/fixture.ts'
import { type LiveServer, listen } from '../live/listen.ts'
import { compilePolicy } from '../server/policy.ts'
import { replay } from '../server/replay.ts'
import { withIdentification } from '../simulation/identity.ts'
import { simulate } from '../simulation/index.ts'
import { readAssets } from './assets.ts'

const assets = readAssets()
if (!assets.ok) throw new Error(assets.reason)
const { catalogue, policies, scenarios } = assets.value
const [start] = scenarios
if (start === undefined) throw new Error('no scenario is built in')

const CLOSES = { closesAfterAnswer: true, closesAfter420: true, closesAfter710: true }
const SERVERS = [{}, CLOSES, { order: 'strict' }, { parameters: 'strict' }, { verReply: 'all' }] as const
const cases = policies.flatMap(({ name, policy }) =>
  SERVERS.map(
    (server) =>
      [name, JSON.stringify(server), { ...policy, server: { ...policy.server, ...server } }] as const,
  ),
)
const clients = catalogue.releases.map(
  (release): Client => ({
    ...clientOfRelease(catalogue, start.scenario.client, release),
    takesOffers: true,
  }),
)
/** A socket takes real time, so not all go there. */
const some = clients.filter((_, i) => i % 4 === 0)
const played = (client: Client, policy: Policy): Trace =>
  simulate({ ...start.scenario, client, policy }, catalogue)

/** What one hop said and who closed, as a transcript has it. */
function stepsOf({ lines, events }: Trace, hop: number): readonly TranscriptStep[] {
  const said = lines
    .filter((line) => line.hop === hop)
    .map(({ from, line }) => ({ kind: 'line', from, text: line, at: 1 }) as const)
  const closed = events.find((event) => event.kind === 'close' && event.hop === hop)?.actor
  return [...said, { kind: 'closes', from: closed === 'client' ? 'C' : 'S', at: 1 }]
}

describe.each(cases)('%s %s', (_, __, policy) => {
  const compiled = compilePolicy(policy, catalogue)

  it('every connection of every journey passes as a transcript', () => {
    for (const client of clients) {
      const trace = played(client, policy)
      for (const hop of trace.journey.hops.keys()) {
        const connection = { policy: null, steps: stepsOf(trace, hop) }
        expect(replay(connection, compiled).passed, printTranscript([connection])).toBe(true)
      }
    }
  })

  it('on a socket the same lines come to the same', async () => {
    const server = await served(compiled)
    const asked = await Promise.all(
      some.map((client) =>
        ask({ host: HOST, port: server.port, client: withIdentification(client, catalogue) }),
      ),
    )
    expect(asked.map(({ trace }) => resultOf(trace))).toEqual(
      some.map((client) => resultOf(played(client, policy))),
    )
  })
})

/** Of the first hop: a query is one connection. */
const resultOf = ({ outcome, code, disconnectedBy, lines }: Trace) => ({
  outcome,
  code,
  disconnectedBy,
  lines: lines.filter(({ hop }) => hop === 0),
})

const open: LiveServer[] = []
afterAll(() => Promise.all(open.map((server) => server.close())))

async function served(policy: ReturnType<typeof compilePolicy>): Promise<LiveServer> {
  const server = await listen({ host: HOST, port: 0, policy })
  if (!server.ok) throw new Error(server.reason.code)
  open.push(server.value)
  return server.value
}
