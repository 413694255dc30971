// Scenarios for tests: MSN Messenger 6.0.0602 on Windows XP, a handful of releases, and a policy that answers as
// the seed's "New" example does; changed as a test needs it.

import * as v from 'valibot'
import type { Catalogue, Release } from '../../protocol/formats/catalogue.ts'
import { type Scenario, scenarioSchema } from '../../protocol/formats/scenario.ts'
import type { EventOf, Trace, TraceEvent } from '../../protocol/formats/trace.ts'

const unknown = 'unknown' as const

function release(
  version: string,
  library: string,
  identification: string | null,
  offers: readonly string[],
): Release {
  return {
    product: version.startsWith('14.') ? 'Windows Live Messenger' : 'MSN Messenger',
    version,
    date: null,
    library,
    identification,
    offers: [...offers],
    systems: ['windows-98', 'windows-xp'],
    url: null,
    evidence: 'memory',
    confidence: {
      version: unknown,
      date: unknown,
      library: unknown,
      identification: unknown,
      offers: unknown,
      systems: unknown,
      url: unknown,
    },
    source: 'test',
    note: '',
  }
}

const system = (id: string, type: string, version: string): Catalogue['systems'][number] => ({
  id,
  name: id,
  type,
  version,
  arch: 'i386',
  confidence: 'high',
  note: '',
})

export const catalogue: Catalogue = {
  releases: [
    release('1.0.0863', 'MSMSGS', null, ['MSNP2', 'CVR0']),
    release('3.6.0025', 'MSMSGS', '', ['MSNP5', 'MSNP4', 'CVR0']),
    release('5.0.0537', 'MSNMSGR', 'MSMSGS', ['MSNP8', 'CVR0']),
    release('6.0.0602', 'MSNMSGR', 'MSMSGS', ['MSNP9', 'MSNP8', 'CVR0']),
    release('6.2.0205', 'MSNMSGR', 'MSMSGS', ['MSNP10', 'MSNP9', 'CVR0']),
    release('7.0.0813', 'MSNMSGR', 'msmsgs', ['MSNP11', 'MSNP10', 'CVR0']),
    release('14.0.8064.0206', 'MSNMSGR', 'msmsgs', ['MSNP18', 'MSNP17', 'CVR0']),
  ],
  systems: [system('windows-98', 'win', '4.10'), system('windows-xp', 'winnt', '5.1')],
  locales: [],
}

const CLIENT = {
  offers: ['MSNP9', 'MSNP8', 'CVR0'],
  locale: '0x0409',
  system: { type: 'winnt', version: '5.1', arch: 'i386' },
  library: 'MSNMSGR',
  version: '6.0.0602',
}

const DOWNLOAD_URL = 'http://messenger.example/setup.exe'
const FALLBACK_URL = 'http://messenger.example/'

/** The seed's "New" answer: recommended 7.0.0813, minimum 6.2.0205. */
const ANSWER = {
  recommended: '7.0.0813',
  minimum: '6.2.0205',
  downloadUrl: DOWNLOAD_URL,
  fallbackUrl: FALLBACK_URL,
}

interface Change {
  readonly client?: object
  readonly policy?: object
  readonly server?: object
  readonly [key: string]: unknown
}

export function scenarioWith({ client = {}, policy = {}, server = {}, ...rest }: Change = {}): Scenario {
  return v.parse(scenarioSchema, {
    title: 'test',
    client: { ...CLIENT, ...client },
    policy: { name: 'test', dialects: [], rules: [], otherwise: { answer: ANSWER }, server, ...policy },
    ...rest,
  })
}

/** A rule that sends one version on to another, by force. */
export const forces = (from: string, to: string) => ({
  id: `${from} to ${to}`,
  match: { version: `=${from}` },
  answer: { ...ANSWER, recommended: to, minimum: '99.0' },
})

/** A policy of such rules; every other client is up to date. */
export const chain = (...rules: readonly object[]) => ({
  rules,
  otherwise: { answer: { ...ANSWER, recommended: '0', minimum: '0' } },
  server: { knownClients: 'any' },
})

export function eventsOf<Kind extends TraceEvent['kind']>(
  trace: Trace,
  kind: Kind,
): readonly EventOf<Kind>[] {
  return trace.events.filter((event): event is EventOf<Kind> => event.kind === kind)
}

export const kindsOf = (trace: Trace): readonly string[] =>
  trace.events.map(({ actor, kind }) => `${actor} ${kind}`)
