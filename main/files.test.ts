import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { loadAssets, loadClient, loadPolicy, loadScenario } from './files.ts'

const policy = {
  format: 'cvq-lab/policy@1',
  name: 'none',
  dialects: [],
  rules: [],
  otherwise: { refuse: 420 },
}
const client = {
  format: 'cvq-lab/client@1',
  offers: ['MSNP9', 'CVR0'],
  locale: '0x0409',
  system: { type: 'winnt', version: '5.1', arch: 'i386' },
  library: 'MSNMSGR',
  version: '6.0.0602',
}
const scenario = { format: 'cvq-lab/scenario@1', title: 'A client of 2003', client, policy }
const noAssets = { policies: [], scenarios: [] }

let folder = ''
const write = (name: string, content: unknown): string => {
  const file = join(folder, name)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content))
  return file
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cvq-lab-files-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

describe('one file', () => {
  test('a policy and a client come out checked, with their defaults', () => {
    expect(loadPolicy(write('a.policy.json', policy))).toMatchObject({
      ok: true,
      value: { name: 'none', server: { order: 'lenient' } },
    })
    expect(loadClient(write('a.client.json', client))).toMatchObject({ ok: true, value: { firstTrid: 1 } })
  })

  test('every fault names the file', () => {
    const file = write('a.policy.json', { ...policy, otherwise: { refuse: 421 } })
    expect(loadPolicy(file)).toMatchObject({
      ok: false,
      reason: { file, fault: { kind: 'wrong-value', path: 'otherwise.refuse', expected: 'error-code' } },
    })
    const broken = write('b.policy.json', '{\n  "format": }')
    expect(loadPolicy(broken)).toEqual({
      ok: false,
      reason: { file: broken, fault: { kind: 'not-json', line: 2, column: 13 } },
    })
    const missing = join(folder, 'c.policy.json')
    expect(loadPolicy(missing)).toEqual({
      ok: false,
      reason: { file: missing, fault: { kind: 'missing-file' } },
    })
  })
})

describe('a scenario', () => {
  test('has its client and policy inline', () => {
    expect(loadScenario(write('a.cvq.json', scenario), noAssets)).toMatchObject({
      ok: true,
      value: {
        title: 'A client of 2003',
        client: { version: '6.0.0602' },
        policy: { name: 'none' },
        seed: 42,
      },
    })
  })

  test('or names files beside it', () => {
    write('beside/p.policy.json', { ...policy, name: 'beside' })
    write('c.client.json', { ...client, version: '7.0.0813' })
    const file = write('a.cvq.json', {
      ...scenario,
      policy: 'beside/p.policy.json',
      client: './c.client.json',
    })
    expect(loadScenario(file, noAssets)).toMatchObject({
      ok: true,
      value: { client: { version: '7.0.0813' }, policy: { name: 'beside' } },
    })
  })

  test('or built-in ones', () => {
    const builtin = loadPolicy(write('p.policy.json', { ...policy, name: 'built in' }))
    if (!builtin.ok) throw new Error('the fixture is wrong')
    const assets = { ...noAssets, policies: [{ name: 'p', policy: builtin.value, page: '' }] }
    expect(loadScenario(write('a.cvq.json', { ...scenario, policy: 'builtin:p' }), assets)).toMatchObject({
      ok: true,
      value: { policy: { name: 'built in' } },
    })
    const unknown = write('b.cvq.json', { ...scenario, policy: 'builtin:q' })
    expect(loadScenario(unknown, assets)).toEqual({
      ok: false,
      reason: {
        file: unknown,
        fault: {
          kind: 'wrong-value',
          path: 'policy',
          expected: 'policy',
          choices: ['builtin:p'],
          got: '"builtin:q"',
        },
      },
    })
  })

  test('a fault in a named file is that file’s', () => {
    const beside = write('p.policy.json', { ...policy, name: 7 })
    const file = write('a.cvq.json', { ...scenario, policy: 'p.policy.json' })
    expect(loadScenario(file, noAssets)).toMatchObject({ ok: false, reason: { file: beside } })
  })

  test.each(['/etc/passwd', '', 'a\0b'])('%j is no file beside it', (name) => {
    const file = write('a.cvq.json', { ...scenario, policy: name })
    expect(loadScenario(file, noAssets)).toMatchObject({
      ok: false,
      reason: { file, fault: { kind: 'wrong-value', path: 'policy' } },
    })
  })
})

describe('the assets', () => {
  const release = {
    product: 'MSN Messenger',
    version: '6.0.0602',
    date: '2003-07-17',
    library: 'MSNMSGR',
    identification: 'MSMSGS',
    offers: ['MSNP9', 'CVR0'],
    systems: [],
    url: null,
    evidence: 'memory',
    confidence: {
      version: 'high',
      date: 'low',
      library: 'high',
      identification: 'high',
      offers: 'high',
      systems: 'none',
      url: 'none',
    },
    source: '',
    note: '',
  }

  const writeAll = (): void => {
    write('catalogue/releases.json', [release])
    write('catalogue/systems.json', [])
    write('catalogue/locales.json', [{ lcid: '0x0409', tag: 'en-US', name: 'English (United States)' }])
    write('policies/order.json', ['b', 'a'])
    write('policies/a.policy.json', { ...policy, name: 'last' })
    write('policies/a.md', '# About a')
    write('policies/b.policy.json', { ...policy, name: 'first' })
    write('policies/b.md', '# About b')
    write('policies/c.policy.json', 'not in the order, so not one of ours')
    write('lessons/start.cvq.json', { ...scenario, policy: 'builtin:a' })
  }

  test('are read whole: policies with their pages in the order given, scenarios in order of name', () => {
    writeAll()
    const assets = loadAssets(folder)
    if (!assets.ok) throw new Error(JSON.stringify(assets.reason))
    expect(assets.value.catalogue.releases.map(({ version }) => version)).toEqual(['6.0.0602'])
    expect(assets.value.policies).toMatchObject([
      { name: 'b', policy: { name: 'first' }, page: '# About b' },
      { name: 'a', policy: { name: 'last' }, page: '# About a' },
    ])
    expect(assets.value.scenarios).toMatchObject([{ name: 'start', scenario: { policy: { name: 'last' } } }])
  })

  test.each([
    ['catalogue/systems.json', '[{]'],
    ['policies/b.policy.json', 'null'],
    ['policies/order.json', '{}'],
    ['lessons/start.cvq.json', '{}'],
  ])('one broken file is named: %s', (name, content) => {
    writeAll()
    const file = write(name, content)
    expect(loadAssets(folder)).toMatchObject({ ok: false, reason: { file } })
  })

  test('a wrong row of the catalogue is named by file and place', () => {
    writeAll()
    const file = write('catalogue/releases.json', [{ ...release, version: '6.x' }])
    expect(loadAssets(folder)).toMatchObject({
      ok: false,
      reason: { file, fault: { path: 'releases[0].version', expected: 'version' } },
    })
  })

  test.each([
    ['a policy without its page', 'policies/a.md'],
    ['a name in the order without its policy', 'policies/b.policy.json'],
    ['policies without an order', 'policies/order.json'],
  ])('%s is the missing file', (_, name) => {
    writeAll()
    const file = join(folder, name)
    rmSync(file)
    expect(loadAssets(folder)).toEqual({ ok: false, reason: { file, fault: { kind: 'missing-file' } } })
  })

  test('a missing folder is named', () => {
    expect(loadAssets(join(folder, 'none'))).toMatchObject({
      ok: false,
      reason: { file: join(folder, 'none', 'catalogue', 'releases.json'), fault: { kind: 'missing-file' } },
    })
  })
})
