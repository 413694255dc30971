// The policies that our own server is judged under, so that every word of its answers is known. `plain` is the
// conformance policy; a server elsewhere that answers by it (docs/examples/conformance.policy.json) is judged by the
// same cases. The others turn one switch each.

import * as v from 'valibot'
import { type Policy, policySchema } from '../../protocol/formats/policy.ts'
import { printPolicy } from '../../protocol/formats/print.ts'
import { type CompiledPolicy, compilePolicy } from '../server/policy.ts'

const URLS = { downloadUrl: 'http://download.example/setup.exe', fallbackUrl: 'http://help.example/' }
const FRENCH = { downloadUrl: 'http://download.example/fr/setup.exe', fallbackUrl: 'http://help.example/fr' }

/** Clients of the page and of other years are known by what these rules name; the catalogue is not looked at. */
const RULES = [
  {
    id: 'off',
    note: 'Disabled, so it is as if it were not there.',
    enabled: false,
    match: { systemType: ['winnt'] },
    refuse: 601,
  },
  { id: 'closed-beta', match: { library: ['MSG80BETA'] }, refuse: 600 },
  {
    id: 'no-addresses',
    match: { version: '=7.0.0001' },
    answer: { recommended: '7.5.0324', minimum: '6.2.0205' },
  },
  {
    id: 'three-versions',
    match: { version: '=7.0.0002' },
    answer: { recommended: '7.5.0324', recommended2: '8.0.0566', minimum: '6.2.0205', ...URLS },
  },
  {
    id: 'below-minimum',
    match: { version: '=7.0.0003' },
    answer: { recommended: '1.0.0000', minimum: '7.0.0425', ...URLS },
  },
  {
    id: 'four-parts',
    match: { version: '>=14.0.8000' },
    answer: { recommended: '14.0.8117.0416', minimum: '14.0.8064', ...URLS },
  },
  {
    id: 'half',
    match: { version: '=7.0.0004', cohort: { below: 50, salt: 'lab' } },
    answer: { recommended: '7.5.0324', minimum: '7.0.0004', ...URLS },
  },
  {
    id: 'other-half',
    match: { version: '=7.0.0004' },
    answer: { recommended: '7.0.0004', minimum: '6.2.0205', ...URLS },
  },
  {
    id: 'french',
    match: { locale: ['fr'], systemType: ['winnt'] },
    answer: { recommended: '7.0.0816', minimum: '6.2.0205', ...FRENCH },
  },
  {
    id: 'windows-98',
    match: { systemType: ['win'], systemVersion: '>=4.10 <4.90' },
    answer: { recommended: '5.0.0537', minimum: '1.0.0863', ...URLS },
  },
  {
    id: 'windows-9x',
    match: { systemType: ['win'] },
    answer: { recommended: '4.7.0041', minimum: '1.0.0863', ...URLS },
  },
  {
    id: 'old',
    match: { systemType: ['winnt'], version: '<6.2.0205' },
    answer: { recommended: '7.0.0813', minimum: '6.2.0205', ...URLS },
  },
  {
    id: 'mars',
    match: { library: ['MSMSGS', 'MSMSGSMARS', 'MSNMSGR'], identification: ['BC01'], arch: ['i386'] },
    answer: { recommended: '8.5.1302', minimum: '8.1.0178', ...URLS },
  },
  {
    id: 'winnt',
    match: {
      systemType: ['winnt'],
      library: ['MSNMSGR', 'MSMSGS'],
      identification: ['MSMSGS', 'msmsgs', ''],
    },
    answer: { recommended: '8.1.0178', minimum: '7.0.0777', ...URLS },
  },
] as const

const CONFORMANCE = {
  name: 'Conformance',
  dialects: ['MSNP8', 'MSNP9', 'MSNP12', 'MSNP15', 'MSNP18', 'MSNP21', 'MSNP24'],
  rules: RULES,
  otherwise: { refuse: 420 },
}

const SWITCHES = {
  plain: {},
  'all-names': { verReply: 'all' },
  'strict-order': { order: 'strict' },
  'strict-count': { parameters: 'strict' },
  'any-client': { knownClients: 'any' },
  'closes-after-answer': { closesAfterAnswer: true },
  'closes-after-420': { closesAfter420: true },
  'closes-after-710': { closesAfter710: true },
} as const

export type PolicyName = keyof typeof SWITCHES
export const PLAIN: PolicyName = 'plain'

const policyNamed = (name: PolicyName): Policy =>
  v.parse(policySchema, { ...CONFORMANCE, server: SWITCHES[name] })

/** The conformance policy as a file has it. */
export const conformancePolicyText = (): string => printPolicy(policyNamed(PLAIN))

const NO_RELEASES = { releases: [], systems: [], locales: [] }
const compiled = new Map<PolicyName, CompiledPolicy>()

/** Compiled once: sessions of one policy share its memory, as they do where it serves. */
export function conformancePolicy(name: PolicyName): CompiledPolicy {
  const known = compiled.get(name) ?? compilePolicy(policyNamed(name), NO_RELEASES)
  compiled.set(name, known)
  return known
}
