import { execFileSync, spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findTool } from '../lib/apt.mjs'

const LONG_MS = 60_000
const FPM = path.join(import.meta.dirname, 'fpm.mjs')

/** @type {string} */
let folder
beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cvq-lab-fpm-'))
  const app = path.join(folder, 'an app')
  fs.mkdirSync(path.join(app, 'inside'), { recursive: true })
  fs.writeFileSync(path.join(app, 'run'), '#!/bin/sh\n', { mode: 0o755 })
  fs.writeFileSync(path.join(app, 'inside', '100%.txt'), 'data')
  fs.symlinkSync('run', path.join(app, 'also'))
  // Nobody but its owner may read them, as a careful mask leaves them.
  fs.chmodSync(path.join(app, 'inside'), 0o700)
  fs.chmodSync(path.join(app, 'inside', '100%.txt'), 0o600)
  fs.writeFileSync(path.join(folder, 'after'), '#!/bin/sh\n# 50% done\necho "$1"\n')
})
afterAll(() => fs.rmSync(folder, { recursive: true }))

/** @param {string} type */
function make(type, /** @type {readonly string[]} */ more = []) {
  const file = path.join(folder, `demo.${type}`)
  const after = path.join(folder, 'after')
  const { status, stderr } = spawnSync(
    process.execPath,
    [
      ...[FPM, '-s', 'dir', '-t', type, '-d', 'libc6', '--name', 'cvq-demo', '--version', '1.0~x'],
      ...['--architecture', type === 'deb' ? 'amd64' : 'x86_64', '--package', file, '--license', 'MIT'],
      ...['--maintainer', 'A <a@b.example>', '--description', 'short\n longer', `--${type}-compression`],
      ...[type === 'deb' ? 'gz' : 'gzip', '--after-install', after, '--after-remove', after, ...more],
      ...[`${path.join(folder, 'an app')}/=/opt/An app`, `${after}=/usr/bin/cvq-demo`],
    ],
    { encoding: 'utf8' },
  )
  return { file, status, stderr }
}
const said = (/** @type {string} */ command, /** @type {readonly string[]} */ args) =>
  execFileSync(command, args, { encoding: 'utf8' })

describe.skipIf(findTool('dpkg-deb') === null)('a deb', { timeout: LONG_MS }, () => {
  it('is what dpkg reads: fields, files for everybody, scripts, checksums', () => {
    const { file, status, stderr } = make('deb')
    expect(stderr).toBe('')
    expect(status).toBe(0)
    expect(said('dpkg-deb', ['--field', file])).toMatch(
      /^Package: cvq-demo\nVersion: 1\.0~x\nArchitecture: amd64\nMaintainer: A <a@b\.example>\nInstalled-Size: 1\nDepends: libc6\nSection: misc\nPriority: optional\nDescription: short\n longer\n$/,
    )
    const list = said('dpkg-deb', ['--contents', file])
    expect(list).toMatch(/^drwxr-xr-x root\/root .* \.\/\n/)
    expect(list).toMatch(/-rwxr-xr-x root\/root .* \.\/opt\/An app\/run\n/)
    expect(list).toMatch(/drwxr-xr-x root\/root .* \.\/opt\/An app\/inside\/\n/)
    expect(list).toMatch(/-rw-r--r-- root\/root .* \.\/opt\/An app\/inside\/100%\.txt\n/)
    expect(list).toMatch(/ \.\/opt\/An app\/also -> run\n/)
    const control = path.join(folder, 'control')
    said('dpkg-deb', ['--control', file, control])
    expect(fs.readdirSync(control).sort()).toEqual(['control', 'md5sums', 'postinst', 'postrm'])
    expect(fs.readFileSync(path.join(control, 'md5sums'), 'utf8')).toContain(
      '8d777f385d3dfec8815d20f7496026dc  opt/An app/inside/100%.txt\n',
    )
  })

  it('of a kind that dpkg-deb does not know is refused in a sentence', () => {
    const { status, stderr } = make('deb', ['--deb-compression', 'bzip2'])
    expect(status).toBe(1)
    expect(stderr).toBe('dpkg-deb does not compress with bzip2.\n')
  })
})

describe.skipIf(findTool('rpmbuild') === null)('an rpm', { timeout: LONG_MS }, () => {
  it('is what rpm reads: fields, files, folders of its own alone, scripts', () => {
    const { file, status, stderr } = make('rpm')
    expect(stderr).toBe('')
    expect(status).toBe(0)
    const fields = '%{NAME} %{VERSION} %{RELEASE} %{ARCH} %{LICENSE} %{SUMMARY}'
    expect(said('rpm', ['-qp', '--qf', fields, file])).toBe('cvq-demo 1.0~x 1 x86_64 MIT short')
    expect(said('rpm', ['-qp', '--requires', file])).toContain('libc6\n')
    expect(said('rpm', ['-qlp', file]).trimEnd().split('\n')).toEqual([
      '/opt/An app',
      '/opt/An app/also',
      '/opt/An app/inside',
      '/opt/An app/inside/100%.txt',
      '/opt/An app/run',
      '/usr/bin/cvq-demo',
    ])
    expect(said('rpm', ['-qp', '--scripts', file])).toContain('# 50% done\necho "$1"')
  })
})
