import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import type { Client } from '../protocol/formats/client.ts'
import {
  FINDING_KINDS,
  type Finding,
  type FindingFacts,
  type FindingKind,
  REPAIR_KINDS,
  type RepairKind,
} from '../protocol/formats/finding.ts'
import { policySchema } from '../protocol/formats/policy.ts'
import { plain } from '../words/words.ts'
import { findingName, findingSentence, repairLabel, whyItMatters, witnessLine } from './say-finding.ts'

const policy = v.parse(policySchema, {
  name: 'test',
  dialects: [],
  rules: ['a', 'b', 'c', 'd'].map((id) => ({ id, refuse: 420 })),
  otherwise: { refuse: 420 },
})

const finding = (kind: FindingKind, facts: FindingFacts, change: Partial<Finding> = {}): Finding => ({
  kind,
  rule: 'c',
  others: [],
  clients: 12,
  witness: null,
  facts,
  repair: { kind: 'disable', edits: [], facts: {} },
  ...change,
})

const versions = { recommended: '6.1.0211', minimum: '6.2.0205' }
const fileUrl = 'http://files.example/x.exe'

/** Each kind with its facts in every form, and what is said. */
const SAID: readonly (readonly [FindingKind, FindingFacts, Partial<Finding>, string])[] = [
  [
    'loop',
    { ...versions, path: '6.0 → 6.1' },
    {},
    'Rule 3 recommends 6.1.0211 but requires 6.2.0205. The same client comes back to it.',
  ],
  [
    'loop',
    { ...versions, path: '6.0 → 7.0 → 6.0' },
    { others: ['a', 'd'] },
    'Rule 3 sends clients in a circle with rules 1 and 4: 6.0 → 7.0 → 6.0. It recommends 6.1.0211 but requires 6.2.0205.',
  ],
  [
    'stranded',
    { recommended: '8.0', system: 'winnt 6.0' },
    {},
    'Rule 3 makes clients upgrade to 8.0 but names no download.',
  ],
  [
    'stranded',
    { recommended: '5.0.0544', system: 'winnt 6.0', by: 'otherwise', code: '420' },
    {},
    'Rule 3 sends clients to 5.0.0544. No rule knows it on winnt 6.0: 420.',
  ],
  [
    'stranded',
    { recommended: '5.0.0544', system: 'winnt 6.0', by: 'rule', n: '1', code: '420' },
    {},
    'Rule 3 sends clients to 5.0.0544. On winnt 6.0, rule 1 refuses it: 420.',
  ],
  [
    'stranded',
    { recommended: '5.0.0544', system: 'winnt 6.0', by: 'check', code: '731' },
    {},
    'Rule 3 sends clients to 5.0.0544. The server refuses what they are then: 731.',
  ],
  ['downgrade', { recommended: '8.0', own: '8.1' }, {}, 'Rule 3 sends clients back: 8.1 has to install 8.0.'],
  ['recommended-below-minimum', versions, {}, 'Rule 3 recommends 6.1.0211 but requires 6.2.0205.'],
  [
    'recommended-below-minimum',
    versions,
    { rule: 'otherwise' },
    'The answer for all others recommends 6.1.0211 but requires 6.2.0205.',
  ],
  [
    'minimum-out-of-reach',
    { minimum: '9.0', newest: '8.0' },
    {},
    'Rule 3 requires 9.0, and nothing its clients are led to is newer than 8.0.',
  ],
  ['shadowed-rule', {}, { others: ['a'] }, 'Rule 1 already answers every client rule 3 could match.'],
  [
    'shadowed-rule',
    {},
    { others: ['a', 'b', 'd'] },
    'Rules 1, 2 and 4 already answer every client rule 3 could match.',
  ],
  ['dead-rule', {}, {}, 'Rule 3 matches no client there is.'],
  [
    'other-systems-installer',
    { recommended: '7.0', types: 'mac', runsOn: 'win, winnt' },
    {},
    'Rule 3 offers 7.0 to mac. It runs on win, winnt alone.',
  ],
  [
    'same-file',
    { url: fileUrl },
    { others: ['a'] },
    'Rule 3 and rule 1 name one file, http://files.example/x.exe, for different versions on different systems.',
  ],
  ['url-missing', { which: 'download', recommended: '7.0' }, {}, 'Rule 3 offers 7.0 but names no download.'],
  ['url-missing', { which: 'page' }, {}, 'Rule 3 names no page to open when the download fails.'],
  [
    'url-scheme',
    { which: 'download', url: 'ftp://x' },
    {},
    'The download of rule 3, ftp://x, is no http or https address.',
  ],
  [
    'url-scheme',
    { which: 'page', url: 'ftp://x' },
    { rule: 'otherwise' },
    'The fallback page of the answer for all others, ftp://x, is no http or https address.',
  ],
  [
    'wrong-language',
    { about: 'fr', url: fileUrl, better: 'd' },
    {},
    'Rule 3 gives clients of the language fr the address http://files.example/x.exe. Rule 4 has one for them.',
  ],
  [
    'cohort-fraction',
    { below: '0.25' },
    {},
    'Rule 3 takes in a cohort below 0.25. The number is percent, from 0 to 100.',
  ],
  [
    'unanswered-system',
    { about: 'mac', systems: 'mac 9.0, 10.2', code: '420' },
    { rule: 'otherwise' },
    'No rule answers mac 9.0, 10.2. These clients get 420.',
  ],
  [
    'unanswered-system',
    { about: 'mac', systems: 'mac 9.0', recommended: '7.0' },
    { rule: 'otherwise' },
    'No rule answers mac 9.0. The answer for all others tells them 7.0.',
  ],
  [
    'unanswered-system',
    { about: '', code: '420' },
    { rule: 'otherwise' },
    'No rule is switched on. Every client gets 420.',
  ],
  [
    'unanswered-library',
    { libraries: 'macmsgs', code: '420' },
    { rule: 'otherwise' },
    'No rule answers the library macmsgs. These clients get 420.',
  ],
  ['long-journey', { hops: '4', path: '1.0 → 2.0' }, {}, 'Rule 3 begins a journey of 4 upgrades: 1.0 → 2.0.'],
  [
    'order-matters',
    {},
    { others: ['a'] },
    'Rule 3 shares 12 clients with rule 1, and would answer them differently.',
  ],
  [
    'order-matters',
    {},
    { others: ['a', 'b'], clients: 1 },
    'Rule 3 shares 1 client with rules 1 and 2, and would answer it differently.',
  ],
]

describe('a finding is said', () => {
  it.each(SAID)('%s %j %j', (kind, facts, change, sentence) => {
    expect(plain(findingSentence(finding(kind, facts, change), policy))).toBe(sentence)
  })

  it('for every kind', () => {
    expect(new Set(SAID.map(([kind]) => kind))).toEqual(new Set(FINDING_KINDS))
  })

  it('of a policy that has no rules at all', () => {
    const alone = finding('unanswered-system', { about: '', code: '420' }, { rule: 'otherwise' })
    expect(plain(findingSentence(alone, { ...policy, rules: [] }))).toBe(
      'This policy has no rules. Every client gets 420.',
    )
  })

  it('with what is on the wire in parts of its own', () => {
    const sentence = findingSentence(finding('recommended-below-minimum', versions), policy)
    expect(sentence.filter(({ wire }) => wire).map(({ text }) => text)).toEqual(['6.1.0211', '6.2.0205'])
  })

  it('naming a few of many rules, and a text that hides something visibly', () => {
    const many = {
      ...policy,
      rules: Array.from({ length: 50 }, (_, i) => ({ ...policy.rules[0], id: `r${i}` })),
    }
    const read = v.parse(policySchema, many)
    const shadowed = finding('shadowed-rule', {}, { rule: 'r49', others: read.rules.map(({ id }) => id) })
    expect(plain(findingSentence(shadowed, read))).toMatch(/^Rules 1, 2, 3, 4, 5 and 6 already/)
    const hidden = finding('url-scheme', { which: 'download', url: 'ftp://\u202eexe' })
    expect(plain(findingSentence(hidden, policy))).not.toContain('\u202e')
  })

  it('with a name and why it matters, for every kind', () => {
    for (const kind of FINDING_KINDS) {
      expect(findingName(kind)).not.toContain('findings.')
      expect(whyItMatters(kind)).toMatch(/^[A-Z].*\.$/)
    }
  })
})

const LABELS: readonly (readonly [RepairKind, FindingFacts, string])[] = [
  ['recommend', { version: '6.2.0205' }, 'Recommend 6.2.0205'],
  ['lower-minimum', { version: '6.2.0205' }, 'Lower the minimum to 6.2.0205'],
  ['require-nothing', {}, 'Require nothing'],
  ['ask-nothing', {}, 'Ask nothing of anybody'],
  ['use-url', { from: 'catalogue' }, 'Use the catalogue’s URL'],
  ['use-url', { from: 'http' }, 'Write it with http://'],
  ['use-url', { from: 'page', url: 'http://p.example' }, 'Use the page http://p.example'],
  ['use-url', { from: 'rule', n: '2' }, 'Use the URL of rule 2'],
  ['use-url', { from: 'otherwise' }, 'Use the URL for all others'],
  ['limit', { n: '4', systems: 'winnt <6.0' }, 'Limit rule 4 to winnt <6.0'],
  ['move-above', { n: '1' }, 'Move above rule 1'],
  ['disable', { n: '2' }, 'Switch off rule 2'],
  ['answer-version', { version: '8.1.0178' }, 'Add a rule for 8.1.0178'],
  ['answer-them', { who: 'mac' }, 'Add a rule for mac'],
  ['answer-them', { who: '' }, 'Add a rule for everybody'],
  ['add-language', { language: 'fr' }, 'Add a rule for fr'],
  ['add-both', { n: '2' }, 'Add a rule for both'],
  ['percent', { percent: '25' }, 'Make it 25 %'],
]

describe('a repair’s button says', () => {
  it.each(LABELS)('%s %j: %s', (kind, facts, label) => {
    expect(repairLabel({ kind, edits: [], facts })).toBe(label)
  })

  it('something for every kind', () => {
    expect(new Set(LABELS.map(([kind]) => kind))).toEqual(new Set(REPAIR_KINDS))
  })
})

describe('a client in one line', () => {
  const client: Client = {
    format: 'cvq-lab/client@1',
    offers: ['CVR0'],
    locale: '0x0409',
    system: { type: 'winnt', version: '4.0', arch: 'i386' },
    library: 'MSNMSGR',
    version: '6.1.0211',
    identification: null,
    firstTrid: 1,
    line: null,
    behaviour: 'documented',
    takesOffers: false,
  }

  it('is its system, its program and its locale', () => {
    expect(witnessLine(client)).toBe('winnt 4.0 i386 MSNMSGR 6.1.0211 0x0409')
  })

  it('has a handle where that decides', () => {
    expect(witnessLine({ ...client, handle: 'user1@hotmail.com' })).toMatch(/0x0409 user1@hotmail\.com$/)
  })
})
