// A journey of any length, for tests in the window and the benchmarks: a client that each version sends on to the
// next, by force. The same number of connections gives the same scenario.

import * as v from 'valibot'
import { type Scenario, scenarioSchema } from '../../protocol/formats/scenario.ts'

const versionOf = (hop: number): string => `6.${hop}.0000`

const answer = (recommended: string, minimum: string) => ({
  recommended,
  minimum,
  downloadUrl: 'http://download.example/setup.exe',
  fallbackUrl: 'http://messenger.example/',
})

/** As many connections as asked for; the last of them rests. */
export const journeyOf = (connections: number): Scenario =>
  v.parse(scenarioSchema, {
    title: `A journey of ${connections} connections`,
    client: {
      offers: ['MSNP9', 'MSNP8', 'CVR0'],
      locale: '0x0409',
      system: { type: 'winnt', version: '5.1', arch: 'i386' },
      library: 'MSNMSGR',
      version: versionOf(0),
    },
    policy: {
      name: 'chain',
      dialects: [],
      rules: Array.from({ length: connections - 1 }, (_, hop) => ({
        id: `to ${versionOf(hop + 1)}`,
        match: { version: `=${versionOf(hop)}` },
        answer: answer(versionOf(hop + 1), versionOf(hop + 1)),
      })),
      otherwise: { answer: answer('0', '0') },
      server: { knownClients: 'any' },
    },
  })
