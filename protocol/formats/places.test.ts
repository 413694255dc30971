// Files in which nothing is left out: each place of a format, that it is read, and what a fault says of it.

import { describe, expect, it } from 'vitest'
import type { Fault } from './fault.ts'
import { deedSchema, progressSchema } from './progress.ts'
import { check, readCatalogue, readRollout, readRolloutFile, readScenario, readScenarioFile } from './read.ts'

const client = {
  format: 'cvq-lab/client@1',
  offers: ['MSNP9', 'CVR0'],
  locale: '0x0409',
  system: { type: 'winnt', version: '5.1', arch: 'i386' },
  library: 'MSNMSGR',
  version: '6.0.0602',
  identification: 'MSMSGS',
  handle: 'a@b',
  firstTrid: 3,
  line: null,
  behaviour: 'maximum',
  takesOffers: true,
}
const policy = {
  format: 'cvq-lab/policy@1',
  name: 'whole',
  dialects: ['MSNP8'],
  rules: [
    {
      id: 'one',
      note: 'why',
      enabled: false,
      match: { systemType: ['winnt'], cohort: { below: 50, salt: 's' } },
      answer: {
        recommended: '7.0',
        recommended2: '7.1',
        minimum: '6',
        downloadUrl: 'http://a',
        fallbackUrl: 'b',
      },
    },
  ],
  otherwise: { refuse: 420 },
  server: {
    verReply: 'all',
    order: 'strict',
    parameters: 'strict',
    knownClients: 'any',
    closesAfterAnswer: true,
    closesAfter420: true,
    closesAfter710: true,
  },
}
const network = { latencyMs: 10, faults: [{ kind: 'drop', at: 1 }] }
const download = { outcome: 'stalls' }
const said = {
  outcome: 'refused',
  code: 420,
  end: 'refused',
  disconnectedBy: 'server',
  lines: ['S: 420 3', 'C: OUT'],
}
const lesson = {
  summary: 'all of it',
  steps: [
    { kind: 'read', run: 'other', text: 'a', at: 0 },
    { kind: 'watch', run: 'other', text: 'a', from: 0, to: 1 },
    {
      kind: 'predict',
      run: 'other',
      text: 'a',
      at: 1,
      question: 'b',
      ask: {
        kind: 'choice',
        choices: [
          { text: 'yes', holds: { ...said, rule: 'one', check: 'client', hops: 2 }, feedback: 'so' },
          { text: 'no', holds: { rule: null, check: null } },
        ],
      },
      reveal: 2,
      feedback: 'c',
    },
    { kind: 'predict', at: 1, question: 'b', ask: { kind: 'outcome' }, reveal: 2, feedback: 'c' },
    { kind: 'predict', at: 1, question: 'b', ask: { kind: 'line', event: 1 }, reveal: 2, feedback: 'c' },
    {
      kind: 'predict',
      at: 1,
      question: 'b',
      ask: { kind: 'field', event: 1, field: 'locale' },
      reveal: 2,
      feedback: 'c',
    },
    { kind: 'try', run: 'other', text: 'a', goal: { outcome: 'up-to-date' } },
  ],
}
const change = { after: 1, client, policy, network, download }
const scenario = {
  format: 'cvq-lab/scenario@1',
  title: 'whole',
  seed: 7,
  client,
  policy,
  bug: null,
  network,
  download,
  expect: said,
  changes: [change, { after: 2 }],
  branches: [
    {
      name: 'other',
      seed: 8,
      client,
      policy,
      network,
      download,
      bug: null,
      changes: [change],
      bookmarks: [{ event: 0, name: 'start' }],
      expect: {},
    },
    { name: 'third' },
  ],
  bookmarks: [{ event: 3, name: 'there' }],
  lesson,
}
const named = {
  ...scenario,
  client: 'builtin:start',
  policy: 'builtin:seed',
  changes: [{ after: 1, client: 'a.json', policy: 'b.json' }],
  branches: [
    { name: 'other', client: 'a.json', policy: 'b.json', changes: [{ after: 1, policy: 'c.json' }] },
  ],
}
const rollout = {
  format: 'cvq-lab/rollout@1',
  seed: 1,
  days: 730,
  clients: 2_000_000,
  shares: [{ release: '6.0.0602', locale: 'fr', percent: 100 }],
  policies: [
    { day: 3, policy },
    { day: 0, policy },
  ],
  outages: [{ fromHour: 0, toHour: 1 }],
  clockSkewHours: 24,
}
const system = {
  id: 'windows-xp',
  name: 'Windows XP',
  type: 'winnt',
  version: '5.1',
  arch: 'i386',
  confidence: 'high',
  note: '',
}
const release = {
  product: 'MSN Messenger',
  version: '6.0',
  date: null,
  library: 'MSNMSGR',
  identification: null,
  offers: ['MSNP9'],
  systems: ['windows-xp'],
  url: null,
  evidence: 'memory',
  confidence: {
    version: 'high',
    date: 'medium',
    library: 'low',
    identification: 'unknown',
    offers: 'none',
    systems: 'high',
    url: 'high',
  },
  source: 'a book',
  note: '',
}
const catalogue = {
  releases: [release],
  systems: [system],
  locales: [{ lcid: '0x0409', tag: 'en-US', name: 'English (United States)' }],
}
const answered = {
  step: 0,
  question: 'q',
  said: 'x',
  right: true,
  first: { said: null, right: null },
  tries: 1,
  when: '2003-07-11T00:00:00Z',
}
const progress = {
  format: 'cvq-lab/progress@1',
  lessons: [{ name: 'first', title: 'First', questions: 2, step: 1, done: null, answers: [answered] }],
}
const head = { name: 'first', title: 'First', questions: 2 }

type Read = (
  value: unknown,
) => { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly reason: Fault }
const readProgress: Read = (value) => check(progressSchema, value)
const readDeed: Read = (value) => check(deedSchema, value)

describe('comes back as it stands, with nothing left out and nothing added', () => {
  it.each<[string, Read, unknown]>([
    ['a scenario with all inline', readScenario, scenario],
    ['a scenario file with all inline', readScenarioFile, scenario],
    ['a scenario file with names', readScenarioFile, named],
    ['a rollout', readRollout, rollout],
    ['a rollout file', readRolloutFile, rollout],
    ['a rollout file with names', readRolloutFile, { ...rollout, policies: [{ day: 0, policy: 'a' }] }],
    ['the catalogue', readCatalogue, catalogue],
    ['progress', readProgress, progress],
    ['reached', readDeed, { kind: 'reached', lesson: head, step: 1 }],
    [
      'answered',
      readDeed,
      { kind: 'answered', lesson: head, step: 1, question: 'q', said: null, right: null },
    ],
    ['finished', readDeed, { kind: 'finished', lesson: head }],
    ['reset', readDeed, { kind: 'reset' }],
  ])('%s', (_, read, value) => {
    expect(read(value)).toEqual({ ok: true, value })
  })
})

/** The value with what stands at a path replaced; `lesson.steps.0.at`. */
function put(value: unknown, path: readonly string[], replacement: unknown): unknown {
  const [key, ...rest] = path
  if (key === undefined) return replacement
  if (Array.isArray(value))
    return value.map((item, i) => (String(i) === key ? put(item, rest, replacement) : item))
  return { ...Object(value), [key]: put(Object(value)[key], rest, replacement) }
}

const inDots = (path: string): readonly string[] => path.split(/[.[\]]+/).filter((key) => key !== '')

describe('a fault names the place and what belongs there', () => {
  function expectFault(read: Read, value: unknown, path: string, bad: unknown, expected: string) {
    const result = read(put(value, inDots(path), bad))
    expect(result.ok ? null : result.reason).toMatchObject({ kind: 'wrong-value', path, expected })
  }

  const ofAScenario: readonly [string, unknown, string][] = [
    ['format', 7, 'format'],
    ['title', 7, 'text'],
    ['seed', -1, 'number'],
    ['bug', 'no-such-bug', 'bug'],
    ['network.latencyMs', -1, 'milliseconds'],
    ['network.faults[0].kind', 'lose', 'choice'],
    ['network.faults[0].at', 0, 'position'],
    ['download.outcome', 'explodes', 'choice'],
    ['expect.outcome', 'fine', 'choice'],
    ['expect.code', 7, 'error-code'],
    ['expect.end', 'fine', 'choice'],
    ['expect.disconnectedBy', 'cat', 'choice'],
    ['expect.lines[0]', 'X: 420 3', 'trace-line'],
    ['expect.lines[1]', ' C: OUT', 'trace-line'],
    ['changes[0].after', 0, 'position'],
    ['changes', [{ after: 2 }, { after: 2 }], 'changes'],
    ['changes', [{ after: 2 }, { after: 1 }], 'changes'],
    ['branches[0].name', '', 'title'],
    ['branches', [{ name: 'a' }, { name: 'b' }, { name: 'a' }], 'branches'],
    ['branches[0].changes', [{ after: 2 }, { after: 2 }], 'changes'],
    ['branches[0].bookmarks[0].name', '', 'title'],
    ['bookmarks[0].event', -1, 'number'],
    ['lesson.steps', [], 'steps'],
    ['lesson.steps[0]', 7, 'object'],
    ['lesson.steps[0].kind', 'sleep', 'kind'],
    ['lesson.steps[1].to', 0, 'position'],
    ['lesson.steps[2].ask', 7, 'object'],
    ['lesson.steps[2].ask.choices', [], 'choices'],
    ['lesson.steps[2].ask.choices', [{ text: 'only', holds: {} }], 'choices'],
    ['lesson.steps[2].ask.choices[0].holds.check', 'luck', 'choice'],
    ['lesson.steps[2].reveal', 0, 'position'],
    ['lesson.steps[4].ask.event', 0, 'position'],
    ['lesson.steps[5].ask.field', 'colour', 'choice'],
  ]

  it.each(ofAScenario)('a scenario: %s is not %j', (path, bad, expected) => {
    expectFault(readScenario, scenario, path, bad, expected)
    expectFault(readScenarioFile, scenario, path, bad, expected)
  })

  it.each<[string, unknown, string]>([
    ['client', 7, 'client'],
    ['changes[0].client', 7, 'client'],
    ['changes[0].policy', 7, 'policy'],
    ['branches[0].policy', 7, 'policy'],
    ['branches[0].client.version', 'x', 'version'],
  ])('a scenario file: %s is not %j', (path, bad, expected) => {
    expectFault(readScenarioFile, scenario, path, bad, expected)
  })

  it.each<[string, unknown, string]>([
    ['rules[0].id', ' ', 'rule-id'],
    ['rules[0].id', 'a\nb', 'rule-id'],
    ['rules[0].id', 'a\rb', 'rule-id'],
    ['rules[0].id', 7, 'rule-id'],
    ['otherwise', {}, 'answer-or-refuse'],
    ['otherwise', { refuse: 420, answer: { recommended: '1', minimum: '1' } }, 'answer-or-refuse'],
    ['server.verReply', 'none', 'choice'],
  ])('a policy: %s is not %j', (path, bad, expected) => {
    expectFault(readScenario, scenario, `policy.${path}`, bad, expected)
  })

  it.each<[string, unknown, string]>([
    ['days', 731, 'between'],
    ['clients', 0, 'between'],
    ['clockSkewHours', 25, 'between'],
    ['outages[0]', { fromHour: 1, toHour: 1 }, 'outage'],
    ['policies[0].day', -1, 'number'],
    ['policies', [{ day: 1, policy }], 'rollout-policies'],
    ['policies', [0, 1, 1].map((day) => ({ day, policy })), 'rollout-policies'],
  ])('a rollout: %s is not %j', (path, bad, expected) => {
    expectFault(readRollout, rollout, path, bad, expected)
    expectFault(readRolloutFile, rollout, path, bad, expected)
  })

  it('a rollout file names a policy or has it', () => {
    expectFault(readRolloutFile, rollout, 'policies[0].policy', 7, 'policy')
  })

  it.each<[string, unknown, string]>([
    ['systems[0].confidence', 'sure', 'choice'],
    ['releases[0].evidence', 'rumour', 'choice'],
    ['releases[0].offers[0]', 'MSNP 9', 'token'],
    ['locales[0].lcid', 'en', 'lcid'],
  ])('the catalogue: %s is not %j', (path, bad, expected) => {
    expectFault(readCatalogue, catalogue, path, bad, expected)
  })

  it('a deed is one of four', () => {
    expectFault(readDeed, { kind: 'reset' }, 'kind', 'forgot', 'kind')
    const result = readDeed({ kind: 'forgot' })
    expect(result.ok ? null : result.reason).toMatchObject({
      choices: ['reached', 'answered', 'finished', 'reset'],
    })
    expectFault(readDeed, { kind: 'reset' }, '', 7, 'object')
  })

  it.each(Object.keys(scenario.lesson.steps[2]?.ask?.choices?.[0]?.holds ?? {}))(
    'what a lesson claims may leave out %s',
    (key) => {
      const { [key]: _, ...holds } = Object(scenario.lesson.steps[2]?.ask?.choices?.[0]?.holds)
      expect(readScenario(put(scenario, inDots('lesson.steps[2].ask.choices[0].holds'), holds)).ok).toBe(true)
    },
  )
})

describe('every key that has no default must be there', () => {
  const missing = (read: Read, value: object, key: string) => {
    const { [key]: _, ...rest } = Object(value)
    const result = read(rest)
    return result.ok ? null : result.reason
  }

  it.each([
    ...['releases', 'systems', 'locales'].map((key): [Read, object, string] => [
      readCatalogue,
      catalogue,
      key,
    ]),
    ...['title', 'client', 'policy'].map((key): [Read, object, string] => [readScenario, scenario, key]),
    ...['days', 'policies'].map((key): [Read, object, string] => [readRollout, rollout, key]),
    ...['format', 'lessons'].map((key): [Read, object, string] => [readProgress, progress, key]),
  ])('%o', (read, value, key) => {
    expect(missing(read, value, key)).toEqual({ kind: 'missing-key', path: '', key })
  })
})
