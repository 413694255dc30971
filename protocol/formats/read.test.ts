import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Fault } from './fault.ts'
import {
  readCatalogue,
  readClient,
  readPolicy,
  readRollout,
  readRolloutFile,
  readScenario,
  readScenarioFile,
} from './read.ts'

const client = {
  format: 'cvq-lab/client@1',
  offers: ['MSNP9', 'MSNP8', 'CVR0'],
  locale: '0x0409',
  system: { type: 'winnt', version: '5.1', arch: 'i386' },
  library: 'MSNMSGR',
  version: '6.0.0602',
}
const answer = { recommended: '7.0.0813', minimum: '6.2.0205' }
const policy = {
  format: 'cvq-lab/policy@1',
  name: 'test',
  dialects: [],
  rules: [
    { id: 'winnt', match: { systemType: ['winnt'] }, answer },
    { id: 'beta', refuse: 420 },
  ],
  otherwise: { refuse: 420 },
}
const scenario = { format: 'cvq-lab/scenario@1', title: 'test', client, policy: 'builtin:seed' }
const rollout = { format: 'cvq-lab/rollout@1', days: 60, policies: [{ day: 0, policy: 'builtin:seed' }] }

type Read = (value: unknown) => { readonly ok: true } | { readonly ok: false; readonly reason: Fault }

function faultOf(read: Read, value: unknown): Fault {
  const result = read(value)
  if (result.ok) throw new Error('expected a fault')
  return result.reason
}

describe('reading fills in what the contracts let a file leave out', () => {
  it('of a client', () => {
    expect(readClient(client)).toEqual({
      ok: true,
      value: { ...client, firstTrid: 1, line: null, behaviour: 'documented', takesOffers: false },
    })
  })

  it('of a policy', () => {
    const read = readPolicy(policy)
    expect(read.ok && read.value.rules[0]).toMatchObject({
      note: '',
      enabled: true,
      answer: { downloadUrl: '', fallbackUrl: '' },
    })
    expect(read.ok && read.value.server).toEqual({
      verReply: 'chosen',
      order: 'lenient',
      parameters: 'lenient',
      knownClients: 'catalogue',
      closesAfterAnswer: false,
      closesAfter420: false,
      closesAfter710: false,
    })
  })

  it('of a scenario, in a file and inline', () => {
    const defaults = {
      seed: 42,
      network: { latencyMs: 40, faults: [] },
      download: { outcome: 'completes' },
      expect: {},
    }
    expect(readScenarioFile(scenario)).toMatchObject({
      ok: true,
      value: { ...defaults, policy: 'builtin:seed' },
    })
    expect(readScenario({ ...scenario, policy })).toMatchObject({ ok: true, value: defaults })
  })

  it('of a rollout, in a file and inline', () => {
    const defaults = { seed: 7, clients: 100_000, shares: [], outages: [], clockSkewHours: 0 }
    expect(readRolloutFile(rollout)).toMatchObject({ ok: true, value: { ...rollout, ...defaults } })
    expect(readRollout({ ...rollout, policies: [{ day: 0, policy }] })).toMatchObject({
      ok: true,
      value: defaults,
    })
  })
})

describe('the format is looked at first', () => {
  it.each<[unknown, Fault]>([
    [
      { ...policy, format: 'cvq-lab/client@1' },
      { kind: 'unknown-format', got: 'cvq-lab/client@1', expected: ['cvq-lab/policy@1'] },
    ],
    [
      { format: 'cvq-lab/policy@2', new: 1 },
      { kind: 'newer-format', got: 'cvq-lab/policy@2', expected: 'cvq-lab/policy@1' },
    ],
    [{ name: 'x' }, { kind: 'missing-key', path: '', key: 'format' }],
    [
      { ...policy, format: 7 },
      { kind: 'wrong-value', path: 'format', expected: 'format', choices: ['cvq-lab/policy@1'], got: '7' },
    ],
    [[], { kind: 'wrong-value', path: '', expected: 'object', choices: [], got: '[]' }],
    ['noise', { kind: 'wrong-value', path: '', expected: 'object', choices: [], got: '"noise"' }],
  ])('of %j', (value, fault) => {
    expect(faultOf(readPolicy, value)).toEqual(fault)
  })

  it('and is quoted up to its sixtieth character', () => {
    const format = `cvq-lab/${'p'.repeat(5000)}`
    expect(faultOf(readPolicy, { format })).toMatchObject({ got: format.slice(0, 60) })
  })
})

describe('an unknown key is named with the nearest known one', () => {
  const unknown = (path: string, key: string, nearest: string) => ({
    kind: 'unknown-key',
    path,
    key,
    nearest,
  })

  it.each([
    [{ ...client, libary: 'MSNMSGR' }, unknown('', 'libary', 'library')],
    [{ ...client, library: undefined, Library: 'MSNMSGR' }, unknown('', 'Library', 'library')],
    [{ ...client, system: { type: 'winnt', ver: '5.1', arch: 'i386' } }, unknown('system', 'ver', 'version')],
    [{ ...client, tuning: 1 }, unknown('', 'tuning', 'line')],
    [{ ...client, toString: 1 }, unknown('', 'toString', 'format')],
    [JSON.parse('{"format":"cvq-lab/client@1","__proto__":{}}'), unknown('', '__proto__', 'version')],
  ])('in %j', (value, fault) => {
    expect(faultOf(readClient, value)).toEqual(fault)
  })

  it('before the missing key it stands for', () => {
    const { dialects, ...rest } = policy
    expect(faultOf(readPolicy, { ...rest, dialect: dialects })).toEqual(unknown('', 'dialect', 'dialects'))
  })

  it('but $schema and x- keys pass, and are kept', () => {
    const extended = { ...client, $schema: '../client.json', 'x-note': { any: ['thing'] } }
    expect(readClient(extended)).toMatchObject({ ok: true, value: extended })
  })
})

describe('a fault names the place, what stood there and what was expected', () => {
  const rules = (rule: unknown) => ({ ...policy, rules: [policy.rules[0], rule] })

  it.each([
    [
      rules({ id: 'a', answer: { ...answer, minimum: '6.x' } }),
      'rules[1].answer.minimum',
      'version',
      '"6.x"',
    ],
    [
      rules({ id: 'a', match: { version: '>= x' }, refuse: 420 }),
      'rules[1].match.version',
      'range',
      '">= x"',
    ],
    [
      rules({ id: 'a', match: { locale: ['0xZZZZ'] }, refuse: 420 }),
      'rules[1].match.locale[0]',
      'locale-or-language',
      '"0xZZZZ"',
    ],
    [rules({ id: 'a', match: [], refuse: 420 }), 'rules[1].match', 'object', '[]'],
    [rules({ id: 'a', refuse: 999 }), 'rules[1].refuse', 'error-code', '999'],
    [rules({ id: 'a' }), 'rules[1]', 'answer-or-refuse', '{…}'],
    [rules({ id: 'a', answer, refuse: 420 }), 'rules[1]', 'answer-or-refuse', '{…}'],
    [rules({ id: 'winnt', refuse: 420 }), 'rules[1].id', 'rule-id', '"winnt"'],
    [rules({ id: 'otherwise', refuse: 420 }), 'rules[1].id', 'rule-id', '"otherwise"'],
    [{ ...policy, server: { order: 'loose' } }, 'server.order', 'choice', '"loose"'],
    [{ ...policy, rules: 'none' }, 'rules', 'list', '"none"'],
  ])('%#: %j', (value, path, expected, got) => {
    expect(faultOf(readPolicy, value)).toMatchObject({ kind: 'wrong-value', path, expected, got })
  })

  it('names the choices', () => {
    expect(faultOf(readPolicy, { ...policy, server: { order: 'loose' } })).toMatchObject({
      choices: ['lenient', 'strict'],
    })
  })

  it('a missing key', () => {
    const { version, ...rest } = client
    expect(faultOf(readClient, rest)).toEqual({ kind: 'missing-key', path: '', key: 'version' })
    expect(version).toBe('6.0.0602')
  })

  it('inside a policy or client that stands inline, as if it stood alone', () => {
    const inline = { ...scenario, policy: rules({ id: 'a', answer: { ...answer, minimum: '6.x' } }) }
    const where = { path: 'policy.rules[1].answer.minimum', expected: 'version' }
    expect(faultOf(readScenarioFile, inline)).toMatchObject(where)
    expect(faultOf(readScenario, inline)).toMatchObject(where)
    expect(faultOf(readScenarioFile, { ...scenario, client: { ...client, offer: [] } })).toEqual({
      kind: 'unknown-key',
      path: 'client',
      key: 'offer',
      nearest: 'offers',
    })
    expect(faultOf(readScenarioFile, { ...scenario, client: {} })).toMatchObject({
      kind: 'missing-key',
      path: 'client',
    })
    expect(faultOf(readScenarioFile, { ...scenario, policy: 7 })).toEqual({
      kind: 'wrong-value',
      path: 'policy',
      expected: 'policy',
      choices: [],
      got: '7',
    })
  })

  it.each([
    [{ days: 0 }, 'days', 'between', '0'],
    [{ clients: 2_000_001 }, 'clients', 'between', '2000001'],
    [{ clockSkewHours: 1.5 }, 'clockSkewHours', 'between', '1.5'],
    [{ outages: [{ fromHour: 3, toHour: 3 }] }, 'outages[0]', 'outage', '{…}'],
    [{ policies: [] }, 'policies', 'rollout-policies', '[]'],
    [{ policies: [{ day: 1, policy }] }, 'policies', 'rollout-policies', '[…]'],
    [{ policies: [0, 9, 9].map((day) => ({ day, policy })) }, 'policies', 'rollout-policies', '[…]'],
  ])('of a rollout: %j', (change, path, expected, got) => {
    expect(faultOf(readRolloutFile, { ...rollout, ...change })).toMatchObject({ path, expected, got })
  })

  it('of a rollout whose shares are more than all', () => {
    const share = (percent: number) => ({ release: '6.0.0602', locale: 'fr', percent })
    const thirds = Array.from({ length: 3 }, () => share(100 / 3))
    expect(readRolloutFile({ ...rollout, shares: thirds }).ok).toBe(true)
    expect(readRolloutFile({ ...rollout, shares: [share(100), share(1e-9)] }).ok).toBe(true)
    expect(readRolloutFile({ ...rollout, shares: [share(100), share(2e-9)] }).ok).toBe(false)
    expect(faultOf(readRolloutFile, { ...rollout, shares: [...thirds, share(0.1)] })).toMatchObject({
      path: 'shares',
      expected: 'shares',
    })
  })

  it('of the catalogue', () => {
    expect(
      faultOf(readCatalogue, { releases: [], systems: [{ id: 'windows xp' }], locales: [] }),
    ).toMatchObject({
      path: 'systems[0].id',
      expected: 'token',
    })
  })
})

describe('no value throws, and big ones are quick', () => {
  it('of any kind', () => {
    fc.assert(
      fc.property(
        fc.jsonValue(),
        fc.constantFrom(readClient, readPolicy, readScenarioFile),
        (value, read) => {
          expect(read(value).ok).toBe(false)
        },
      ),
    )
  })

  it('with any part of a good file replaced', () => {
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(policy)), fc.jsonValue(), (key, value) => {
        const result = readPolicy({ ...policy, [key]: value })
        if (!result.ok) expect(result.reason.kind).toMatch(/./)
      }),
    )
  })

  it('a million wrong rules end at the first', () => {
    const rules = Array.from({ length: 1_000_000 }, () => 'noise')
    const began = performance.now()
    expect(faultOf(readPolicy, { ...policy, rules })).toMatchObject({ path: 'rules[0]' })
    expect(performance.now() - began).toBeLessThan(1000)
  })
})
