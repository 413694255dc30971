// The list that a build makes of its files is the one that the self-check reads.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { examineOne } from '../main/doctor/examine.ts'
import { thisInstallation } from '../main/doctor/installation.ts'
import { writeManifest } from './lib/manifest.mjs'

const FILES = [
  'out/main/index.js',
  'out/main/chunks/a.js',
  'out/preload/p.cjs',
  'out/renderer/i.html',
  'assets/a',
]

let folder = ''
const put = (name: string, content: string): void => {
  mkdirSync(dirname(join(folder, name)), { recursive: true })
  writeFileSync(join(folder, name), content)
}
const program = () =>
  examineOne('program', {
    ...thisInstallation(),
    root: folder,
    versions: { electron: '45.4.1', node: '24.18.0' },
  })

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cvq-lab-manifest-'))
  put('package.json', '{"devDependencies":{"electron":"45.4.1"}}')
  put('assets/schemas/not-packaged.json', '{}')
  for (const name of FILES) put(name, name)
  writeManifest(folder)
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('a build', () => {
  test('lists every file that is packaged', async () => {
    expect(await program()).toMatchObject({ state: 'ok', found: '5 files are as they were built.' })
  })

  test('that is made again lists what is there now', async () => {
    put('out/main/index.js', 'new')
    expect(await program()).toMatchObject({ state: 'wrong' })
    writeManifest(folder)
    expect(await program()).toMatchObject({ state: 'ok' })
  })

  test.each(FILES)('knows %s by every byte', async (name) => {
    put(name, name.replace('a', 'e').replace('i', 'l'))
    expect(await program()).toMatchObject({ state: 'wrong', found: `${name} is not as it was built.` })
    rmSync(join(folder, name))
    expect(await program()).toMatchObject({ state: 'wrong', found: `${name} is missing.` })
  })
})
