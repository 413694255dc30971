import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { afterPack } from './after-pack.mjs'

/** @type {string} */
let folder
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cvq-lab-packed-'))
  fs.mkdirSync(path.join(folder, 'resources'))
  for (const name of [
    'cvq-lab',
    'version',
    'LICENSE.electron.txt',
    'resources/app.asar',
    'resources/default_app.asar',
  ])
    fs.writeFileSync(path.join(folder, name), '')
})
afterEach(() => fs.rmSync(folder, { recursive: true }))

const left = () => fs.readdirSync(folder, { recursive: true }).sort()

describe('the app’s folder', () => {
  it('loses what only an unpacked Electron needs, and nothing else', async () => {
    await afterPack({ appOutDir: folder, electronPlatformName: 'linux' })
    expect(left()).toEqual(['LICENSE.electron.txt', 'cvq-lab', 'resources', 'resources/app.asar'])
  })

  it('is as it should be where Electron came from its own download', async () => {
    await afterPack({ appOutDir: folder, electronPlatformName: 'linux' })
    const before = left()
    await afterPack({ appOutDir: folder, electronPlatformName: 'linux' })
    expect(left()).toEqual(before)
  })
})
