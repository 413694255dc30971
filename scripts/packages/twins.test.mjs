import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { compareFolders, twinFaults } from './twins.mjs'

describe('a release and its twin', () => {
  let folder = ''
  beforeEach(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cvq-lab-twins-'))
    for (const one of ['release', 'twin']) {
      fs.mkdirSync(path.join(folder, one, 'resources'), { recursive: true })
      fs.writeFileSync(path.join(folder, one, 'program'), `fuses: 10${one === 'twin' ? 1 : 0}10`)
      fs.writeFileSync(path.join(folder, one, 'resources', 'app.asar'), 'the app')
    }
  })
  afterEach(() => fs.rmSync(folder, { recursive: true }))

  const faults = async () =>
    twinFaults(await compareFolders(path.join(folder, 'release'), path.join(folder, 'twin')), 'program')
  /** @param {string} file @param {string} text */
  const change = (file, text) => fs.writeFileSync(path.join(folder, 'twin', file), text)

  it('differ in one fuse', async () => {
    expect(await faults()).toEqual([])
  })

  it('are not the same: then there would be nothing to drive', async () => {
    change('program', 'fuses: 10010')
    expect(await faults()).toEqual(['No fuse of program differs: the twin cannot be inspected.'])
  })

  it('differ in nothing else: not in a second fuse, a byte, a size, a mode or a file', async () => {
    change('program', 'fuses: 11110')
    expect(await faults()).toHaveLength(1)
    change('program', 'fuses: 10110')
    change('resources/app.asar', 'the App')
    expect(await faults()).toEqual(['Byte 4 of resources/app.asar differs between the release and its twin.'])
    change('resources/app.asar', 'another app')
    expect(await faults()).toEqual([
      'resources/app.asar is not the same file in the release and in its twin.',
    ])
    change('resources/app.asar', 'the app')
    fs.chmodSync(path.join(folder, 'twin', 'program'), 0o755)
    expect(await faults()).toContain('program is not the same file in the release and in its twin.')
    fs.chmodSync(
      path.join(folder, 'twin', 'program'),
      fs.statSync(path.join(folder, 'release', 'program')).mode,
    )
    change('more', '')
    expect(await faults()).toEqual(['more is not the same file in the release and in its twin.'])
  })
})
