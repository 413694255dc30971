// What was installed is broken for real, and the self-check says so.

import { copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { appRoot } from '../app-root.ts'
import { examineOne as finding } from './examine.ts'
import { bench } from './fixture.ts'
import { RELEASE_FUSES } from './judge-program.ts'

const app = bench('with-data')
const here = () => app.current().at

describe('data files', () => {
  test('that come with the app can be read', async () => {
    expect(await finding('data', here())).toMatchObject({
      state: 'ok',
      found: expect.stringMatching(/^The catalogue, [0-9]+ policies, [0-9]+ scenarios and the rollouts/),
    })
  })

  test.each([
    'assets/catalogue/releases.json',
    'assets/policies/seed.policy.json',
    'assets/policies/order.json',
    'assets/lessons/start.cvq.json',
    'assets/lessons/order.json',
    'assets/rollouts/october-2009.rollout.json',
    'assets/export/player.js',
    'assets/fonts/ibm-plex-mono-latin-400.woff2',
  ])('without %s are said to be broken', async (name) => {
    rmSync(app.current().path(`app/${name}`))
    const { state, found, expected, todo } = await finding('data', here())
    expect(state).toBe('wrong')
    expect(found).toContain(join('app', name))
    expect(expected).not.toBeNull()
    expect(todo).toBe('Install CVQ Lab again.')
  })

  test('of which one is changed are said to be broken, with the place in it', async () => {
    const file = app.current().path('app/assets/policies/seed.policy.json')
    writeFileSync(file, readFileSync(file, 'utf8').replace('"minimum"', '"minimun"'))
    const { state, found } = await finding('data', here())
    expect(state).toBe('wrong')
    expect(found).toMatch(/seed\.policy\.json.*minimun.*minimum/)
  })
})

describe('fonts', () => {
  test('can be read', async () => {
    expect(await finding('fonts', here())).toMatchObject({ state: 'ok' })
  })

  test('of which one is something else are named', async () => {
    app.current().put('app/assets/fonts/ibm-plex-sans-latin-400.woff2', '<html>404</html>')
    expect(await finding('fonts', here())).toMatchObject({
      state: 'wrong',
      found: 'ibm-plex-sans-latin-400.woff2 cannot be read as fonts.',
    })
  })

  test('that are not there are said to be missing', async () => {
    rmSync(app.current().path('app/assets/fonts'), { recursive: true })
    expect(await finding('fonts', here())).toMatchObject({ state: 'wrong' })
  })
})

describe('program files', () => {
  test('are as they were built', async () => {
    expect(await finding('program', here())).toMatchObject({ state: 'ok' })
  })

  test('of which one is missing and one is changed are named', async () => {
    rmSync(app.current().path('app/out/renderer/index.html'))
    app.current().put('app/out/main/index.js', 'stop()')
    expect(await finding('program', here())).toMatchObject({
      state: 'wrong',
      found: 'out/renderer/index.html is missing; out/main/index.js is not as it was built.',
      expected: expect.stringMatching(/^6 files as they were built$/),
    })
  })

  test('of which many are missing are counted', async () => {
    rmSync(app.current().path('app/out/renderer'), { recursive: true })
    const { found } = await finding('program', here())
    expect(found).toMatch(/^out\/renderer\/index\.html is missing; .*; 1 more file is missing or changed\.$/)
  })

  test('whose list is not there cannot be told of a build without one, and are wrong in a package', async () => {
    rmSync(app.current().path('app/out/main/manifest.json'))
    expect(await finding('program', here())).toMatchObject({ state: 'unknown' })
    const packaged = { ...here(), root: app.current().path('resources/app.asar') }
    expect(await finding('program', packaged)).toMatchObject({ state: 'wrong' })
  })

  test.each(['', '{', '{"files":{}}', '{"electron":"1","files":{"a":1}}'])(
    'whose list reads %j are wrong',
    async (list) => {
      app.current().put('app/out/main/manifest.json', list)
      expect(await finding('program', here())).toMatchObject({ state: 'wrong' })
    },
  )

  test('are nothing to sources', async () => {
    expect(await finding('program', { ...here(), versions: { node: '20.19.0' } })).toMatchObject({
      state: 'unknown',
    })
  })
})

describe('Electron', () => {
  test.each([
    ['45.4.1', 'ok'],
    ['45.10.0', 'ok'],
    ['46.0.0', 'ok'],
    ['45.4.0', 'wrong'],
    ['44.9.9', 'wrong'],
  ])('%s, where 45.4.1 was built with, is %s', async (electron, state) => {
    const at = { ...here(), versions: { electron, node: '24.18.0' } }
    expect(await finding('electron', at)).toMatchObject({ state })
  })

  test('that stands in is a test build, however old', async () => {
    app.current().put('cvq-lab-stand-in.json', '{}')
    const at = { ...here(), versions: { electron: '33.2.1', node: '20.18.1' } }
    expect(await finding('electron', at)).toMatchObject({
      state: 'note',
      found: expect.stringContaining('this is a test build'),
    })
  })

  test('without a file that its window needs is damaged', async () => {
    const at = { ...here(), root: app.current().path('resources/app.asar'), platform: 'linux' as const }
    for (const part of ['chrome_100_percent.pak', 'chrome_200_percent.pak', 'v8_context_snapshot.bin'])
      app.current().put(part, '')
    app.current().put('locales/en-US.pak', '')
    expect(await finding('electron', at)).toMatchObject({
      state: 'wrong',
      found: 'resources.pak is not there, and no window opens without.',
    })
    app.current().put('resources.pak', '')
    expect(await finding('electron', at)).toMatchObject({ state: 'ok' })
  })

  test('is not needed by the sources', async () => {
    expect(await finding('electron', { ...here(), versions: { node: '20.19.0' } })).toMatchObject({
      state: 'ok',
      found: 'CVQ Lab runs on Node 20.19.0, without Electron.',
    })
  })
})

describe('fuses', () => {
  const packaged = () => ({ ...here(), root: app.current().path('resources/app.asar') })
  /** A program that is nothing but its fuses, all as electron-builder finds them. */
  const PROGRAM = Buffer.concat([
    Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'),
    Buffer.from([1, 9]),
    Buffer.from('101100110'),
  ])

  const fuse = (changed: Partial<Record<FuseV1Options, boolean>> = {}) =>
    flipFuses(app.current().put('cvq-lab', PROGRAM), {
      version: FuseVersion.V1,
      [FuseV1Options.RunAsNode]: false,
      [FuseV1Options.EnableCookieEncryption]: true,
      [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
      [FuseV1Options.EnableNodeCliInspectArguments]: false,
      [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: true,
      [FuseV1Options.OnlyLoadAppFromAsar]: true,
      [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
      [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
      ...changed,
    })

  test('of a release are those that electron-builder sets', () => {
    const { electronFuses } = parse(readFileSync(join(appRoot(), 'electron-builder.yml'), 'utf8'))
    expect(electronFuses).toMatchObject(RELEASE_FUSES)
  })

  test('as in a release are well', async () => {
    await fuse()
    expect(await finding('fuses', packaged())).toMatchObject({ state: 'ok' })
  })

  test('of a test build are named', async () => {
    await fuse({
      [FuseV1Options.EnableNodeCliInspectArguments]: true,
      [FuseV1Options.OnlyLoadAppFromAsar]: false,
    })
    expect(await finding('fuses', packaged())).toMatchObject({
      state: 'wrong',
      found: 'enableNodeCliInspectArguments is on, onlyLoadAppFromAsar is off.',
    })
  })

  test('of a program that has none, or is none, cannot be told', async () => {
    expect(await finding('fuses', packaged())).toMatchObject({ state: 'unknown' })
    copyFileSync(app.current().path('cvq-lab'), app.current().path('other'))
    rmSync(app.current().path('cvq-lab'))
    expect(await finding('fuses', packaged())).toMatchObject({ state: 'unknown' })
  })

  test('are not set before the app is packaged', async () => {
    expect(await finding('fuses', here())).toMatchObject({ state: 'unknown' })
  })
})
