import { execFileSync } from 'node:child_process'
import { mkdirSync, rmSync, symlinkSync } from 'node:fs'
import { basename, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { printPolicy, printScenario } from '../../../protocol/formats/print.ts'
import type { Document } from '../../contract-files.ts'
import { assets, type DeskBench, deskIn, folder, policy, scenario } from './fixture.ts'

let home = folder()
let desk: DeskBench = deskIn(home.path)
beforeEach(() => {
  home = folder()
})
afterEach(() => {
  desk.close()
  home.remove()
})

/** The desk of a user who chooses these, dialog after dialog. */
const choosing = (
  answers: readonly (string | null)[],
  change: Parameters<typeof deskIn>[2] = {},
): DeskBench => {
  desk = deskIn(home.path, answers, change)
  return desk
}
const open = () => desk.open({ kind: 'dialog' })

const document: Document = { kind: 'policy', policy }
const renamed = (name: string): Document => ({ kind: 'policy', policy: { ...policy, name } })

describe('opening', () => {
  test('gives what is in the file, with its name and a number, not its path', async () => {
    choosing([home.put('a.policy.json', printPolicy(policy))])
    const opened = await open()
    expect(opened).toEqual({
      kind: 'opened',
      chosen: { file: 1, name: 'a.policy.json' },
      content: { kind: 'policy', policy },
      older: null,
    })
    expect(JSON.stringify(opened)).not.toContain(basename(home.path))
  })

  test.each([
    ['a scenario', 'x.json', printScenario(scenario), { kind: 'scenario', scenario }],
    ['a policy', 'x.cvq', printPolicy(policy), { kind: 'policy', policy }],
    ['a client', 'x.txt', JSON.stringify(scenario.client), { kind: 'client', client: scenario.client }],
    [
      'a rollout',
      'x',
      JSON.stringify({
        format: 'cvq-lab/rollout@1',
        days: 3,
        policies: [{ day: 0, policy: 'builtin:seed' }],
      }),
      { kind: 'rollout', rollout: { days: 3 } },
    ],
    ['a transcript', 'x.msnp', 'C: VER 1 MSNP2 CVR0\nS: VER 1 CVR0\n', { kind: 'recording' }],
    ['a transcript in a page', 'x.md', '# Page\n\n```\nC: OUT\n```\n', { kind: 'recording' }],
  ])('%s is known by its content, whatever it is called', async (_what, name, text, content) => {
    choosing([home.put(name, text)])
    expect(await open()).toMatchObject({ kind: 'opened', content, older: null })
  })

  test('a scenario brings what it names from beside it and from the app', async () => {
    home.put('mine.policy.json', printPolicy(policy))
    const named = { ...scenario, policy: 'mine.policy.json', client: 'builtin:start' }
    choosing([home.put('a.cvq', JSON.stringify(named))])
    const start = assets.scenarios.find(({ name }) => name === 'start')
    expect(await open()).toMatchObject({
      content: { scenario: { policy: { name: 'October 2003' }, client: start?.scenario.client } },
    })
  })

  test('nothing, when nothing is chosen, has arrived, or has that number', async () => {
    choosing([null])
    for (const from of [{ kind: 'dialog' }, { kind: 'arrived' }, { kind: 'chosen', file: 7 }] as const) {
      expect(await desk.open(from)).toEqual({ kind: 'cancelled' })
    }
  })

  test.each([
    ['{ "format":', { kind: 'not-json', line: 1 }],
    ['', { kind: 'not-json' }],
    ['{ "format": "cvq-lab/trace@1" }', { kind: 'unknown-format' }],
    ['{ "format": "cvq-lab/policy@9" }', { kind: 'newer-format' }],
    ['[]', { kind: 'wrong-value', expected: 'object' }],
    ['{}', { kind: 'missing-key', key: 'format' }],
    ['{ "format": 7 }', { kind: 'wrong-value', path: 'format' }],
    [printPolicy(policy).replace('refuse', 'refuze'), { kind: 'unknown-key', key: 'refuze' }],
  ])('says what is wrong with a broken file: %.20j', async (content, fault) => {
    choosing([home.put('b.policy.json', content)])
    expect(await open()).toMatchObject({ kind: 'faulty', name: 'b.policy.json', fault })
  })

  test('says of which file it is, where one names another', async () => {
    home.put('mine.policy.json', '{')
    choosing([home.put('a.cvq', JSON.stringify({ ...scenario, policy: 'mine.policy.json' }))])
    expect(await open()).toMatchObject({
      kind: 'faulty',
      name: 'mine.policy.json',
      namedIn: 'a.cvq',
      fault: { kind: 'not-json' },
    })
  })

  test('says so of a file that has gone, and of a folder', async () => {
    mkdirSync(home.at('folder'))
    choosing([home.at('gone.cvq'), home.at('folder')])
    expect(await open()).toMatchObject({ kind: 'faulty', fault: { kind: 'missing-file' } })
    expect(await open()).toMatchObject({ kind: 'faulty', fault: { kind: 'unreadable', detail: 'EISDIR' } })
  })

  test.runIf(process.platform !== 'win32')('waits for no pipe, not even one that a file names', async () => {
    execFileSync('mkfifo', [home.at('pipe')])
    choosing([home.at('pipe'), home.put('a.cvq', JSON.stringify({ ...scenario, policy: './pipe' }))])
    const fault = { kind: 'unreadable', detail: 'ENOTSUP' }
    expect(await open()).toMatchObject({ kind: 'faulty', name: 'pipe', fault })
    expect(await open()).toMatchObject({ kind: 'faulty', name: 'pipe', fault })
  })

  test.runIf(process.platform !== 'win32')(
    'follows a symbolic link to a file, and to no device',
    async () => {
      symlinkSync(home.put('real.policy.json', printPolicy(policy)), home.at('link.policy.json'))
      symlinkSync('/dev/zero', home.at('zero.policy.json'))
      choosing([home.at('link.policy.json'), home.at('zero.policy.json')])
      expect(await open()).toMatchObject({ kind: 'opened', chosen: { name: 'link.policy.json' } })
      expect(await open()).toMatchObject({ kind: 'faulty', fault: { detail: 'ENOTSUP' } })
    },
  )

  test('takes ten thousand rules, and no more than eight million bytes', async () => {
    const rules = Array.from({ length: 10_000 }, (_, i) => ({
      id: `rule-${i}`,
      note: 'Captured on 18 October 2003; the client was told to upgrade.',
      enabled: true,
      match: { systemType: ['win'], locale: ['0x0409'], version: `<5.0.${i}` },
      answer: {
        recommended: '5.0.0537',
        minimum: '1.0.0863',
        downloadUrl: 'http://download.microsoft.com/download/msn50/install/x/w98/en-us/setupdl.exe',
        fallbackUrl: 'http://messenger.microsoft.com',
      },
    }))
    choosing([
      home.put('many.policy.json', printPolicy({ ...policy, rules })),
      home.put('huge.policy.json', `{${' '.repeat(8 * 1024 * 1024)}`),
    ])
    expect(await open()).toMatchObject({ kind: 'opened' })
    expect(await open()).toMatchObject({ fault: { kind: 'too-large', limit: 8 * 1024 * 1024 } })
  })

  test('reads what a file names a thousand times once, and refuses what that comes to', async () => {
    const rules = Array.from({ length: 1000 }, (_, i) => ({ id: `rule-${i}`, match: {}, refuse: 420 }))
    home.put('large.policy.json', JSON.stringify({ ...policy, rules, format: 'cvq-lab/policy@1' }))
    const branches = Array.from({ length: 2000 }, (_, i) => ({ name: `b${i}`, policy: 'large.policy.json' }))
    choosing([home.put('bomb.cvq', JSON.stringify({ ...scenario, branches }))])
    expect(await open()).toMatchObject({ kind: 'faulty', name: 'bomb.cvq', fault: { kind: 'too-large' } })
  })

  test('a dropped path is opened; what is no file of this machine is not', () => {
    choosing([])
    expect(desk.openDropped(home.put('a.cvq', printScenario(scenario)))).toMatchObject({ kind: 'opened' })
    expect(desk.openDropped('')).toEqual({ kind: 'no-file' })
  })

  test('what arrived is opened in its order: a file, a link, and several at once not', async () => {
    choosing([])
    const link = desk.makeLink(scenario)
    if (link.kind !== 'link') throw new Error('no link')
    desk.arrivals.add({ kind: 'file', path: home.put('a.cvq', printScenario(scenario)) })
    desk.arrivals.add({ kind: 'link', text: link.url })
    desk.arrivals.add({ kind: 'several', count: 2 })
    const arrived = () => desk.open({ kind: 'arrived' })
    expect(await arrived()).toMatchObject({ kind: 'opened' })
    expect(await arrived()).toEqual({ kind: 'linked', scenario })
    expect(await arrived()).toEqual({ kind: 'several', count: 2 })
    expect(await arrived()).toEqual({ kind: 'cancelled' })
    expect(await desk.open({ kind: 'link', text: 'x' })).toMatchObject({ kind: 'bad-link' })
  })
})

describe('the dialogs', () => {
  test('begin in the documents, then where the last file was', async () => {
    mkdirSync(home.at('policies'))
    choosing([home.put(join('policies', 'a.policy.json'), printPolicy(policy))])
    await open()
    await open()
    await desk.save({ document, file: null, anyway: false })
    expect(desk.asked).toEqual([home.path, home.at('policies'), home.at('policies/October 2003.policy.json')])
  })

  test.each([
    ['../../etc/passwd', 'etc passwd'],
    ['C:\\a|b?*', 'C a b'],
    ['  . . ', 'policy'],
    ['', 'policy'],
    ['\u0000\n', 'policy'],
    ['x'.repeat(300), 'x'.repeat(60)],
    ['Größe 7', 'Größe 7'],
  ])('suggest a name that every system takes, from %j', async (name, stem) => {
    choosing([])
    await desk.save({ document: renamed(name), file: null, anyway: false })
    expect(desk.asked).toEqual([home.at(`${stem}.policy.json`)])
  })
})

describe('recent files', () => {
  const put = (name: string): string => home.put(name, printPolicy(policy))

  test('are those opened and saved, the newest first, each once, at most ten', async () => {
    const paths = Array.from({ length: 12 }, (_, i) => put(`${i}.policy.json`))
    choosing([...paths, home.at('3.policy.json')])
    for (const _ of paths) await open()
    await desk.save({ document, file: null, anyway: false })
    expect(desk.recent().map(({ name }) => name)).toEqual(
      [3, 11, 10, 9, 8, 7, 6, 5, 4, 2].map((i) => `${i}.policy.json`),
    )
    expect(desk.news).toContainEqual({ kind: 'recent' })
    expect(desk.remembered).toHaveLength(13)
  })

  test('are opened by their number, and shown with their folder, not their path', async () => {
    mkdirSync(home.at('policies'))
    choosing([put(join('policies', 'a.policy.json'))])
    await open()
    const [recent] = desk.recent()
    expect(recent).toEqual({ file: 1, name: 'a.policy.json', folder: join('~', 'policies') })
    expect(await desk.open({ kind: 'chosen', file: 1 })).toMatchObject({ kind: 'opened' })
  })

  test('that are gone are said and dropped', async () => {
    choosing([put('a.policy.json')])
    await open()
    rmSync(home.at('a.policy.json'))
    expect(await desk.open({ kind: 'chosen', file: 1 })).toMatchObject({ fault: { kind: 'missing-file' } })
    expect(desk.recent()).toEqual([])
    expect(desk.settings().recent).toEqual([])
  })

  test('are forgotten when that is wanted', async () => {
    choosing([put('a.policy.json')])
    await open()
    desk.clearRecent()
    expect(desk.recent()).toEqual([])
  })
})
