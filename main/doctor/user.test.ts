// The user's own files are broken for real, and stay as they were: the self-check changes nothing.

import { execFileSync, spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { hostname } from 'node:os'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { examineOne as finding } from './examine.ts'
import { bench } from './fixture.ts'
import { logOf, userFolderOf } from './installation.ts'
import { judgeFolder, LEAST_FREE, sizeOf } from './judge-user.ts'

const app = bench()
const here = () => app.current().at

describe('the own folder', () => {
  test('can be written', async () => {
    expect(await finding('folder', here())).toMatchObject({ state: 'ok', where: here().userFolder })
  })

  test('is made by the first start', async () => {
    const later = { ...here(), userFolder: app.current().path('user/not/yet') }
    expect(await finding('folder', later)).toMatchObject({
      state: 'ok',
      found: expect.stringContaining('not there yet'),
    })
  })

  test('that is a file is wrong', async () => {
    const at = { ...here(), userFolder: app.current().put('user/file', '') }
    expect(await finding('folder', at)).toMatchObject({
      state: 'wrong',
      found: 'It cannot be written: the system says EACCES.',
    })
  })

  test.skipIf(process.getuid?.() === 0)('that may not be written is wrong', async () => {
    chmodSync(here().userFolder, 0o500)
    expect(await finding('folder', here())).toMatchObject({ state: 'wrong' })
    chmodSync(here().userFolder, 0o700)
  })

  test.each([
    [LEAST_FREE - 1, 'wrong'],
    [LEAST_FREE, 'ok'],
    [null, 'ok'],
  ] as const)('with %j bytes left is %s', (freeBytes, state) => {
    expect(judgeFolder({ kind: 'writable', freeBytes }, here().userFolder)).toMatchObject({ state })
  })

  test('is said to have so much left', () => {
    expect([sizeOf(1_500_000), sizeOf(5 * 2 ** 30), sizeOf(null)]).toEqual([
      '1 MB',
      '5 GB',
      'an unknown number of bytes',
    ])
  })
})

describe.each([
  ['settings', 'settings.json', '{"theme":"dark"}'],
  ['progress', 'progress.json', '{"format":"cvq-lab/progress@1","lessons":[]}'],
  [
    'work',
    'unsaved-work.json',
    '{"format":"cvq-lab/recovery@1","screen":"negotiate","front":0,"scenario":null,"policy":null,"rollout":null}',
  ],
] as const)('%s', (check, name, whole) => {
  test('that are not there are none', async () => {
    expect(await finding(check, here())).toMatchObject({ state: 'ok', found: 'There is none.' })
  })

  test('can be read', async () => {
    app.current().put(`user/${name}`, whole)
    expect(await finding(check, here())).toMatchObject({ state: 'ok', found: 'It can be read.' })
  })

  test.runIf(process.platform !== 'win32')('that are a pipe are wrong, and keep nobody waiting', async () => {
    const folder = dirname(app.current().put('user/beside', ''))
    execFileSync('mkfifo', [join(folder, name)])
    expect(await finding(check, here())).toMatchObject({ state: 'wrong' })
  })

  test.each(['', '{', '[]', '{"theme":"pink","lessons":7}', 'null'])(
    'that read %j are wrong, and stay where they are',
    async (broken) => {
      const file = app.current().put(`user/${name}`, broken)
      expect(await finding(check, here())).toMatchObject({ state: 'wrong', where: file })
      expect(readFileSync(file, 'utf8')).toBe(broken)
      expect(readdirSync(here().userFolder)).toEqual([name])
    },
  )
})

test('a log is none, can be read, or is in the way', async () => {
  expect(await finding('log', here())).toMatchObject({ state: 'ok', found: 'There is none.' })
  app.current().put('user/logs/main.log', 'a line\n')
  expect(await finding('log', here())).toMatchObject({ state: 'ok', found: 'It can be read.' })
  rmSync(here().log)
  mkdirSync(here().log)
  expect(await finding('log', here())).toMatchObject({
    state: 'wrong',
    todo: expect.stringContaining('Move it'),
  })
})

describe('the lock', () => {
  const lockedBy = (target: string) => {
    symlinkSync(target, join(here().userFolder, 'SingletonLock'))
    return finding('lock', here())
  }

  test('that nobody holds', async () => {
    expect(await finding('lock', here())).toMatchObject({ state: 'ok', found: 'No window is open.' })
  })

  test('of a process that runs', async () => {
    expect(await lockedBy(`${hostname()}-${process.pid}`)).toMatchObject({
      state: 'ok',
      found: `A window is open, in process ${process.pid}.`,
    })
  })

  test('of a process that has ended is left over', async () => {
    const { pid } = spawnSync(process.execPath, ['--version'])
    expect(await lockedBy(`${hostname()}-${pid}`)).toMatchObject({ state: 'note' })
  })

  test('of another machine is in the way', async () => {
    expect(await lockedBy('old-laptop-17')).toMatchObject({
      state: 'wrong',
      found: 'It is held by process 17 on old-laptop.',
    })
  })
})

test('the folder and the log are where Electron has them', () => {
  expect(userFolderOf('linux', {}, '/u')).toBe(join('/u', '.config', 'CVQ Lab'))
  expect(userFolderOf('linux', { XDG_CONFIG_HOME: '/c' }, '/u')).toBe(join('/c', 'CVQ Lab'))
  expect(userFolderOf('linux', { CVQ_LAB_USER_DATA: '/d' }, '/u')).toBe('/d')
  expect(userFolderOf('darwin', {}, '/u')).toBe(join('/u', 'Library', 'Application Support', 'CVQ Lab'))
  expect(userFolderOf('win32', { APPDATA: '/r' }, '/u')).toBe(join('/r', 'CVQ Lab'))
  expect(logOf('linux', {}, '/u')).toBe(join('/u', '.config', 'CVQ Lab', 'logs', 'main.log'))
  expect(logOf('darwin', {}, '/u')).toBe(join('/u', 'Library', 'Logs', 'CVQ Lab', 'main.log'))
})
