import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { textOf } from './configuration.ts'

/** Each test starts a dozen programs, on a machine that may have other work. */
const LONG_MS = 30_000

/** A system of its own in a folder: what the scripts name lies below it, and their programs are these. */
let system = ''
beforeEach(() => {
  system = mkdtempSync(join(tmpdir(), 'cvq-lab-system-'))
})
afterEach(() => rmSync(system, { recursive: true }))

const at = (path: string): string => join(system, path)
function put(path: string, content: string, mode = 0o644): void {
  mkdirSync(dirname(at(path)), { recursive: true })
  writeFileSync(at(path), content, { mode })
  chmodSync(at(path), mode)
}
/** Writes down that it was called, and with what. */
const program = (name: string, body = ''): void =>
  put(`/programs/${name}`, `#!/bin/sh\necho "${name} $*" >> '${at('/calls')}'\n${body}\n`, 0o755)
const calls = (): string => (existsSync(at('/calls')) ? readFileSync(at('/calls'), 'utf8') : '')

function run(script: string, args: readonly string[] = []): string {
  const text = textOf(script)
    .replace(/\$\{executable\}/g, 'cvq-lab')
    .replace(/\$\{sanitizedProductName\}/g, 'CVQ Lab')
    .replace(/(?<![\w}$.])\/(opt|usr|etc|proc)\//g, `${system}/$1/`)
  put('/script', text)
  return execFileSync('/bin/sh', [at('/script'), ...args], {
    encoding: 'utf8',
    env: { PATH: `${at('/programs')}:/usr/bin:/bin` },
  })
}

describe.skipIf(process.platform === 'win32')('after the installation', { timeout: LONG_MS }, () => {
  const sandbox = '/opt/CVQ Lab/chrome-sandbox'
  const install = (kernel: Readonly<Record<string, string>>): number => {
    put(sandbox, '', 0o700)
    program('chown')
    for (const [path, content] of Object.entries(kernel)) put(path, content)
    run('packaging/linux/after-install.sh', ['configure'])
    return statSync(at(sandbox)).mode & 0o7777
  }
  const namespaces = { '/proc/self/ns/user': '' }

  it('the sandbox needs no rights where users have namespaces', () => {
    expect(install(namespaces)).toBe(0o755)
    expect(install({ ...namespaces, '/proc/sys/kernel/unprivileged_userns_clone': '1\n' })).toBe(0o755)
  })

  it.each([
    ['the kernel has none', {}],
    ['users may not', { ...namespaces, '/proc/sys/kernel/unprivileged_userns_clone': '0\n' }],
    ['there may be none', { ...namespaces, '/proc/sys/user/max_user_namespaces': '0\n' }],
  ])('its helper runs as root where %s', (_why, kernel) => {
    expect(install(kernel)).toBe(0o4755)
    expect(calls()).toContain('chown root:root')
  })

  it('AppArmor is given the profile where it understands it', () => {
    put('/opt/CVQ Lab/resources/apparmor-profile', 'profile')
    put('/etc/apparmor.d/tunables', '')
    program('apparmor_status')
    program('apparmor_parser')
    program('ischroot', 'exit 1')
    install(namespaces)
    expect(readFileSync(at('/etc/apparmor.d/cvq-lab'), 'utf8')).toBe('profile')
    expect(calls()).toMatch(/apparmor_parser --replace .*\/etc\/apparmor\.d\/cvq-lab/)
  })

  it('AppArmor is left alone where its parser is too old', () => {
    put('/opt/CVQ Lab/resources/apparmor-profile', 'profile')
    put('/etc/apparmor.d/tunables', '')
    program('apparmor_status')
    program('apparmor_parser', 'exit 1')
    install(namespaces)
    expect(existsSync(at('/etc/apparmor.d/cvq-lab'))).toBe(false)
  })
})

describe.skipIf(process.platform === 'win32')('after the removal', { timeout: LONG_MS }, () => {
  const profile = '/etc/apparmor.d/cvq-lab'
  beforeEach(() => {
    put(profile, 'profile')
    program('update-mime-database')
    program('update-desktop-database')
  })

  it.each([['remove'], ['purge'], ['0']])('nothing of ours is left (%s)', (word) => {
    run('packaging/linux/after-remove.sh', [word])
    expect(existsSync(at(profile))).toBe(false)
    expect(calls()).toContain('update-mime-database')
  })

  it.each([['upgrade'], ['failed-upgrade'], ['1'], ['2']])(
    'an upgrade keeps what is now the new one’s (%s)',
    (word) => {
      run('packaging/linux/after-remove.sh', [word])
      expect(existsSync(at(profile))).toBe(true)
      expect(calls()).toBe('')
    },
  )
})
