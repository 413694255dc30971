import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { findTool } from './apt.mjs'
import { packagesIn, writeSums } from './checksums.mjs'

/** @type {string} */
let folder
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cvq-lab-sums-'))
})
afterEach(() => fs.rmSync(folder, { recursive: true }))

const put = (/** @type {string} */ name, content = name) => fs.writeFileSync(path.join(folder, name), content)

describe('the checksums', () => {
  it('are of the packages, in their order, and of nothing else', async () => {
    for (const name of ['b.rpm', 'a.deb', 'builder-debug.yml', 'c.tar.gz', 'SHA256SUMS', 'x.dmg.blockmap'])
      put(name)
    fs.mkdirSync(path.join(folder, 'linux-unpacked'))
    expect(await writeSums(folder)).toEqual(['a.deb', 'b.rpm', 'c.tar.gz'])
  })

  it('of known bytes are known', async () => {
    put('a.deb', 'abc')
    await writeSums(folder)
    expect(fs.readFileSync(path.join(folder, 'SHA256SUMS'), 'utf8')).toBe(
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  a.deb\n',
    )
  })

  it.skipIf(findTool('sha256sum') === null)('are what sha256sum checks', async () => {
    put('a.AppImage', 'one')
    put('b c.exe', 'two')
    await writeSums(folder)
    const check = () =>
      execFileSync('sha256sum', ['--check', '--strict', 'SHA256SUMS'], { cwd: folder, stdio: 'pipe' })
    expect(check().toString()).toBe('a.AppImage: OK\nb c.exe: OK\n')
    put('b c.exe', 'three')
    expect(check).toThrow()
  })

  it('of a folder that is not there are none', () => {
    expect(packagesIn(path.join(folder, 'none'))).toEqual([])
  })
})
