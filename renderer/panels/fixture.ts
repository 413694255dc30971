// What the panels' tests share: a small catalogue, a client, a policy, and the trace of one forced upgrade.

import type { Catalogue, Release } from '../../protocol/formats/catalogue.ts'
import type { Client } from '../../protocol/formats/client.ts'
import { type Policy, SERVER_DEFAULTS } from '../../protocol/formats/policy.ts'
import type { Scenario } from '../../protocol/formats/scenario.ts'
import { CHECKS, type Trace, type Why } from '../../protocol/formats/trace.ts'
import type { ReleaseVerdict } from '../../protocol/formats/verdict.ts'

const confidence = {
  version: 'high',
  date: 'high',
  library: 'high',
  identification: 'high',
  offers: 'high',
  systems: 'high',
  url: 'none',
} as const

export const release = (version: string, changes: Partial<Release> = {}): Release => ({
  product: 'MSN Messenger',
  version,
  date: null,
  library: 'MSNMSGR',
  identification: 'MSMSGS',
  offers: ['MSNP9', 'MSNP8', 'CVR0'],
  systems: ['windows-xp'],
  url: null,
  evidence: 'capture',
  confidence,
  source: '',
  note: '',
  ...changes,
})

export const smallCatalogue: Catalogue = {
  releases: [
    release('5.0.0544'),
    release('6.0.0602', { date: '2003-07-11' }),
    release('6.2.0205'),
    release('7.0.0813', { identification: 'msmsgs', offers: ['MSNP11', 'MSNP10', 'CVR0'] }),
    release('5.1.0715', { product: 'Windows Messenger', library: 'MSMSGS' }),
    release('14.0.8089.0726', { product: 'Windows Live Messenger' }),
  ],
  systems: [
    {
      id: 'windows-98',
      name: 'Windows 98',
      type: 'win',
      version: '4.10',
      arch: 'i386',
      confidence: 'high',
      note: '',
    },
    {
      id: 'windows-xp',
      name: 'Windows XP',
      type: 'winnt',
      version: '5.1',
      arch: 'i386',
      confidence: 'high',
      note: '',
    },
  ],
  locales: [{ lcid: '0x0409', tag: 'en-US', name: 'English (United States)' }],
}

export const client: Client = {
  format: 'cvq-lab/client@1',
  offers: ['MSNP9', 'MSNP8', 'CVR0'],
  locale: '0x0409',
  system: { type: 'winnt', version: '5.1', arch: 'i386' },
  library: 'MSNMSGR',
  version: '6.0.0602',
  identification: 'MSMSGS',
  firstTrid: 1,
  line: null,
  behaviour: 'documented',
  takesOffers: false,
}

const answer = {
  recommended: '7.0.0813',
  minimum: '6.2.0205',
  downloadUrl: 'http://d.example/i.exe',
  fallbackUrl: '',
}

export const policy: Policy = {
  format: 'cvq-lab/policy@1',
  name: 'Small',
  dialects: [],
  rules: [
    { id: 'win9x', note: 'Old ones', enabled: true, match: { systemType: ['win'] }, refuse: 420 },
    { id: 'resting', note: '', enabled: false, match: {}, refuse: 911 },
    { id: 'winnt', note: 'New ones', enabled: true, match: { systemType: ['winnt'] }, answer },
  ],
  otherwise: { refuse: 420 },
  server: { ...SERVER_DEFAULTS },
}

export const scenario: Scenario = {
  format: 'cvq-lab/scenario@1',
  title: 'Small',
  seed: 42,
  network: { latencyMs: 40, faults: [] },
  download: { outcome: 'completes' },
  expect: {},
  client,
  policy,
}

export const why: Why = {
  rule: 'winnt',
  tried: [{ rule: 'win9x', failed: 'systemType', expected: ['win'], got: 'winnt' }],
  passed: CHECKS,
  failed: null,
  dialect: null,
  code: null,
  closes: false,
}

export const verWhy: Why = {
  rule: null,
  tried: [],
  passed: ['trid', 'command', 'state'],
  failed: null,
  dialect: { offered: client.offers, spoken: [], chosen: 'CVR0' },
  code: null,
  closes: false,
}

export const QUERY = 'CVQ 2 0x0409 winnt 5.1 i386 MSNMSGR 6.0.0602 MSMSGS example@hotmail.com'
export const REPLY = 'CVQ 2 7.0.0813 7.0.0813 6.2.0205 http://d.example/i.exe'

export const trace: Trace = {
  format: 'cvq-lab/trace@1',
  title: 'Small',
  seed: 42,
  client,
  policy: 'Small',
  outcome: 'upgrade-forced',
  code: null,
  disconnectedBy: 'client',
  lines: [],
  events: [
    { at: 0, hop: 0, actor: 'client', kind: 'connect', version: '6.0.0602', library: 'MSNMSGR' },
    { at: 0, hop: 0, actor: 'client', kind: 'send', message: 1, line: 'VER 1 MSNP9 MSNP8 CVR0' },
    { at: 40, hop: 0, actor: 'server', kind: 'decide', message: 1, why: verWhy, reply: 'VER 1 CVR0' },
    { at: 40, hop: 0, actor: 'server', kind: 'send', message: 2, line: 'VER 1 CVR0' },
    { at: 80, hop: 0, actor: 'client', kind: 'send', message: 3, line: QUERY },
    { at: 120, hop: 0, actor: 'server', kind: 'decide', message: 3, why, reply: REPLY },
    { at: 120, hop: 0, actor: 'server', kind: 'send', message: 4, line: REPLY },
    {
      at: 160,
      hop: 0,
      actor: 'client',
      kind: 'judge',
      message: 4,
      judgement: {
        outcome: 'upgrade-forced',
        code: null,
        behaviour: 'documented',
        comparison: {
          own: '6.0.0602',
          recommended: '7.0.0813',
          recommended2: '7.0.0813',
          minimum: '6.2.0205',
        },
      },
    },
  ],
  why,
  journey: { end: 'rests', hops: [] },
}

/** The trace with the versions the server names changed. */
export const traceNaming = (recommended: string, minimum: string): Trace => ({
  ...trace,
  events: trace.events.map((event) =>
    event.kind === 'judge'
      ? {
          ...event,
          judgement: {
            ...event.judgement,
            comparison: { own: '6.0.0602', recommended, recommended2: recommended, minimum },
          },
        }
      : event,
  ),
})

export const verdicts: readonly ReleaseVerdict[] = smallCatalogue.releases.map(() => ({
  outcome: 'up-to-date',
  end: 'rests',
  code: null,
  rule: 'winnt',
  recommended: '7.0.0813',
  minimum: '6.2.0205',
}))
