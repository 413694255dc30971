// Policies for tests of lint: a small catalogue of Windows and Mac releases, rules changed as a test needs them, and
// what lint finds in them.

import * as v from 'valibot'
import type { Catalogue, Release } from '../../../protocol/formats/catalogue.ts'
import type { Client } from '../../../protocol/formats/client.ts'
import { type Finding, type FindingKind, findingKey } from '../../../protocol/formats/finding.ts'
import { type Policy, policySchema } from '../../../protocol/formats/policy.ts'
import { scenarioSchema } from '../../../protocol/formats/scenario.ts'
import type { Trace } from '../../../protocol/formats/trace.ts'
import { applyEdits } from '../../../protocol/policy-edit.ts'
import { simulate } from '../../simulation/index.ts'
import { domainOf } from '../domain.ts'
import { sweep } from '../sweep.ts'
import { lint } from './index.ts'

const CONFIDENCE = {
  version: 'high',
  date: 'none',
  library: 'high',
  identification: 'high',
  offers: 'high',
  systems: 'high',
  url: 'none',
} as const

const release = (version: string, systems: readonly string[], change: Partial<Release> = {}): Release => ({
  product: 'MSN Messenger',
  version,
  date: null,
  library: 'MSNMSGR',
  identification: 'MSMSGS',
  offers: ['MSNP9', 'MSNP8', 'CVR0'],
  systems,
  url: null,
  evidence: 'memory',
  confidence: CONFIDENCE,
  source: 'test',
  note: '',
  ...change,
})

const system = (id: string, type: string, version: string, arch = 'i386'): Catalogue['systems'][number] => ({
  id,
  name: id,
  type,
  version,
  arch,
  confidence: 'high',
  note: '',
})

const locale = (lcid: string, tag: string): Catalogue['locales'][number] => ({ lcid, tag, name: tag })

const EVERY_WINDOWS = ['98', '2000', 'xp', 'vista']
export const CATALOGUE_URL = 'http://catalogue.example/setup.exe'

/** One program without a handle, four on Windows, one on the Mac; five systems on two machines; four locales. */
export const catalogue: Catalogue = {
  releases: [
    release('3.0', EVERY_WINDOWS, { library: 'MSMSGS', identification: null, offers: ['MSNP2', 'CVR0'] }),
    release('5.0', EVERY_WINDOWS),
    release('6.0.0602', EVERY_WINDOWS),
    release('7.0', EVERY_WINDOWS, { url: CATALOGUE_URL }),
    release('8.0', ['xp', 'vista']),
    release('6.0', ['mac'], { library: 'macmsgs', identification: 'macmsgs' }),
  ],
  systems: [
    system('98', 'win', '4.10'),
    system('2000', 'winnt', '5.0'),
    system('xp', 'winnt', '5.1'),
    system('vista', 'winnt', '6.0'),
    system('mac', 'mac', '9.0', 'ppc'),
  ],
  locales: [
    locale('0x0409', 'en-US'),
    locale('0x040c', 'fr-FR'),
    locale('0x0c0c', 'fr-CA'),
    locale('0x0c0a', 'es-ES'),
  ],
}

export const FILE = 'http://files.example/setup.exe'
export const PAGE = 'http://files.example/'

/** An answer with both URLs. */
export const answer = (recommended: string, minimum: string, change: object = {}) => ({
  recommended,
  minimum,
  downloadUrl: FILE,
  fallbackUrl: PAGE,
  ...change,
})

/** A rule that answers every client with what nobody needs. */
export const rest = {
  id: 'rest',
  answer: answer('1.0.0000', '1.0.0000', { downloadUrl: 'http://files.example/rest.exe' }),
}

/** Rules without an id are `r1`, `r2` … by their place. */
export const policyOf = (rules: readonly object[], change: object = {}): Policy =>
  v.parse(policySchema, {
    name: 'test',
    dialects: [],
    rules: rules.map((rule, place) => ({ id: `r${place + 1}`, ...rule })),
    otherwise: { refuse: 420 },
    ...change,
  })

export function findingsIn(policy: Policy, known: Catalogue = catalogue): readonly Finding[] {
  const swept = sweep(policy, known, domainOf([policy], known))
  if (swept === null) throw new Error('nobody cancelled')
  return lint(policy, known, swept)
}

export const findingsOf = (rules: readonly object[], change: object = {}): readonly Finding[] =>
  findingsIn(policyOf(rules, change))

/** `kind rule`, as lists of findings are compared with. */
export const namesOf = (findings: readonly Finding[]): readonly string[] =>
  findings.map(({ kind, rule }) => `${kind} ${rule}`)

/** The only finding of a kind. */
export function onlyOf(kind: FindingKind, rules: readonly object[], change: object = {}): Finding {
  const [first, ...more] = findingsOf(rules, change).filter((finding) => finding.kind === kind)
  if (first === undefined || more.length > 0) throw new Error(`${more.length + (first ? 1 : 0)} of ${kind}`)
  return first
}

/** What lint finds once a finding is repaired; the finding itself must be gone. */
export function afterRepair(policy: Policy, finding: Finding): { policy: Policy; names: readonly string[] } {
  const repaired = applyEdits(policy, finding.repair.edits)
  const findings = findingsIn(repaired)
  if (findings.some((other) => findingKey(other) === findingKey(finding))) throw new Error('not repaired')
  return { policy: repaired, names: namesOf(findings) }
}

/** A client alone under a policy. */
export function runAlone(client: Client | null, policy: Policy, known: Catalogue = catalogue): Trace {
  return simulate(v.parse(scenarioSchema, { title: 'witness', client, policy }), known)
}

/** A client in the few words that tell it from the default one. */
export const shortly = (client: Client | null): string =>
  client === null
    ? 'nobody'
    : [client.system.type, client.system.version, client.library, client.version, client.locale].join(' ')
