import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Policy } from '../../../protocol/formats/policy.ts'
import { printPolicy } from '../../../protocol/formats/print.ts'
import { parseJson, readPolicy } from '../../../protocol/formats/read.ts'
import { createPolicyFiles, type Dialogs, type PolicyFilesPlan } from './policy-files.ts'
import { writeTextFile } from './write.ts'

let home = ''
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'cvq-lab-policies-'))
})
afterEach(() => rmSync(home, { recursive: true }))

const read = readPolicy({
  format: 'cvq-lab/policy@1',
  name: 'October 2003',
  dialects: [],
  rules: [{ id: 'win', match: { systemType: ['win'] }, refuse: 420 }],
  otherwise: { refuse: 420 },
})
if (!read.ok) throw new Error('the fixture is wrong')
const policy: Policy = read.value

/** The files with a user who answers every dialog with the next of these paths. */
function filesWith(answers: readonly (string | null)[], change: Partial<PolicyFilesPlan> = {}) {
  const due = [...answers]
  const answer = (_asked: string): Promise<string | null> => Promise.resolve(due.shift() ?? null)
  const dialogs = { toOpen: vi.fn<Dialogs['toOpen']>(answer), toSave: vi.fn<Dialogs['toSave']>(answer) }
  return { dialogs, ...createPolicyFiles({ dialogs, home, write: writeTextFile, ...change }) }
}

const at = (name: string): string => join(home, name)

function put(name: string, content: string): string {
  writeFileSync(at(name), content)
  return at(name)
}

describe('opening', () => {
  test('gives the policy, with the name and a number of its file, not its path', async () => {
    const files = filesWith([put('a.policy.json', printPolicy(policy))])
    const opened = await files.open()
    expect(opened).toEqual({ kind: 'opened', chosen: { file: 1, name: 'a.policy.json' }, policy })
    expect(JSON.stringify(opened)).not.toContain(basename(home))
  })

  test('nothing, when nothing is chosen', async () => {
    expect(await filesWith([null]).open()).toEqual({ kind: 'cancelled' })
  })

  test.each([
    ['{ "format":', { kind: 'not-json', line: 1 }],
    ['{ "format": "cvq-lab/client@1" }', { kind: 'unknown-format' }],
    [
      printPolicy(policy).replace('refuse', 'refuze'),
      { kind: 'unknown-key', path: 'rules[0]', key: 'refuze' },
    ],
  ])('says what is wrong with a broken file: %.20j', async (content, fault) => {
    const opened = await filesWith([put('b.policy.json', content)]).open()
    expect(opened).toMatchObject({ kind: 'faulty', name: 'b.policy.json', fault })
  })

  test('says so of a file that has gone, and of a folder', async () => {
    mkdirSync(at('folder'))
    const files = filesWith([at('gone.policy.json'), at('folder')])
    expect(await files.open()).toMatchObject({ kind: 'faulty', fault: { kind: 'missing-file' } })
    expect(await files.open()).toMatchObject({
      kind: 'faulty',
      fault: { kind: 'unreadable', detail: 'EISDIR' },
    })
  })

  test.runIf(process.platform !== 'win32')('does not wait for a pipe that nobody writes to', async () => {
    execFileSync('mkfifo', [at('pipe')])
    expect(await filesWith([at('pipe')]).open()).toEqual({
      kind: 'faulty',
      name: 'pipe',
      fault: { kind: 'unreadable', detail: 'ENOTSUP' },
    })
  })

  test('reads nothing of a file of 50 MB, and says how much is read', async () => {
    const opened = await filesWith([put('huge.policy.json', ' '.repeat(50 * 1024 * 1024))]).open()
    expect(opened).toMatchObject({ fault: { kind: 'too-large', bytes: 52_428_800, limit: 8_388_608 } })
  })

  test('takes ten thousand rules as the app writes them', async () => {
    const rules = Array.from({ length: 10_000 }, (_, i) => ({
      id: `rule-${i}`,
      note: 'Windows 98 and Millennium are offered the last release that runs on them.',
      enabled: true,
      match: { systemType: ['win'], locale: ['0x0409'], version: `<5.0.${i}` },
      answer: {
        recommended: '5.0.0537',
        minimum: '1.0.0863',
        downloadUrl: 'http://download.microsoft.com/download/msn50/install/x/w98/en-us/setupdl.exe',
        fallbackUrl: 'http://messenger.microsoft.com',
      },
    }))
    const opened = await filesWith([put('many.policy.json', printPolicy({ ...policy, rules }))]).open()
    expect(opened).toMatchObject({ kind: 'opened' })
  })
})

describe('saving', () => {
  test('to a file that was opened asks nothing', async () => {
    const path = put('a.policy.json', printPolicy(policy))
    const files = filesWith([path])
    await files.open()
    const saved = await files.save({ ...policy, name: 'Changed' }, 1)
    expect(saved).toEqual({ kind: 'saved', chosen: { file: 1, name: 'a.policy.json' } })
    expect(readFileSync(path, 'utf8')).toBe(printPolicy({ ...policy, name: 'Changed' }))
    expect(files.dialogs.toSave).not.toHaveBeenCalled()
  })

  test('without a file asks where to, and from then on it is known', async () => {
    const files = filesWith([at('new.policy.json')])
    const chosen = { file: 1, name: 'new.policy.json' }
    expect(await files.save(policy, null)).toEqual({ kind: 'saved', chosen })
    expect(await files.save({ ...policy, name: 'Again' }, 1)).toEqual({ kind: 'saved', chosen })
    expect(files.dialogs.toSave).toHaveBeenCalledOnce()
    expect(readFileSync(at('new.policy.json'), 'utf8')).toContain('"Again"')
  })

  test('to a number that was never given asks, as without one', async () => {
    const files = filesWith([null, null])
    expect(await files.save(policy, 7)).toEqual({ kind: 'cancelled' })
    expect(files.dialogs.toSave).toHaveBeenCalledOnce()
  })

  test('to a number that was forgotten asks', async () => {
    const files = filesWith([put('a.policy.json', printPolicy(policy)), null])
    await files.open()
    files.forget()
    expect(await files.save(policy, 1)).toEqual({ kind: 'cancelled' })
  })

  test('keeps what other programs wrote into the file', async () => {
    const text = printPolicy(policy)
      .replace('{\n', '{\n  "$schema": "policy.schema.json",\n')
      .replace('"id": "win"', '"id": "win",\n      "x-owner": "release"')
    const files = filesWith([put('a.policy.json', text)])
    const opened = await files.open()
    if (opened.kind !== 'opened') throw new Error('not opened')
    await files.save(opened.policy, opened.chosen.file)
    const saved = readFileSync(at('a.policy.json'), 'utf8')
    expect(parseJson(saved)).toEqual(parseJson(text))
    expect(saved).toContain('"$schema": "policy.schema.json"')
    expect(saved).toContain('"x-owner": "release"')
  })

  test.each(['EACCES', 'ENOSPC', 'EROFS'])('that fails with %s says so and chooses nothing', async (code) => {
    const write = (path: string): Promise<void> =>
      Promise.reject(Object.assign(new Error(`${code}: not possible, open '${path}'`), { code }))
    const files = filesWith([at('a.policy.json'), null], { write })
    const saved = await files.save(policy, null)
    expect(saved).toEqual({ kind: 'not-written', name: 'a.policy.json', detail: code })
    expect(await files.save(policy, 1)).toEqual({ kind: 'cancelled' })
  })

  test('that fails for a reason of no system still names no path', async () => {
    const files = filesWith([at('a.policy.json')], { write: (path) => Promise.reject(new Error(path)) })
    expect(await files.save(policy, null)).toMatchObject({ kind: 'not-written', detail: 'UNKNOWN' })
  })
})

describe('the dialogs', () => {
  test('begin at home, then where the last file was', async () => {
    mkdirSync(at('policies'))
    const files = filesWith([put('policies/a.policy.json', printPolicy(policy))])
    await files.open()
    await files.open()
    await files.save(policy, null)
    expect(files.dialogs.toOpen.mock.calls).toEqual([[home], [at('policies')]])
    expect(files.dialogs.toSave).toHaveBeenCalledWith(at('policies/October 2003.policy.json'))
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
    const files = filesWith([])
    await files.save({ ...policy, name }, null)
    expect(files.dialogs.toSave).toHaveBeenCalledWith(at(`${stem}.policy.json`))
  })
})
