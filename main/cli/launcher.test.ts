import { execFileSync } from 'node:child_process'
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { appRoot } from '../app-root.ts'
import { COMMAND_NAMES, HELP_OPTIONS, HELP_WORD, VERSION_OPTION } from './commands.ts'

const APP = '/opt/CVQ Lab/cvq-lab'

describe.skipIf(process.platform === 'win32')('the launcher of the Linux packages', () => {
  let folder = ''
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'cvq-lab-launcher-'))
    const app = join(folder, 'its app')
    writeFileSync(app, '#!/bin/sh\nprintf "[%s]" "$@"\n')
    chmodSync(app, 0o755)
    const launcher = readFileSync(join(appRoot(), 'packaging', 'linux', 'cvq-lab'), 'utf8')
    expect(launcher).toContain(`'${APP}'`)
    writeFileSync(join(folder, 'launcher'), launcher.replace(APP, app))
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  const start = (...args: readonly string[]): string =>
    execFileSync('/bin/sh', [join(folder, 'launcher'), ...args], { encoding: 'utf8' })

  it.each([...COMMAND_NAMES, HELP_WORD, ...HELP_OPTIONS, VERSION_OPTION])(
    'starts the command %s without the sandbox, with all its words to itself',
    (command) => {
      const given = start(command, 'a b', '--seed=1')
      expect(given).toMatch(/^\[--no-sandbox\]/)
      expect(given.split('[--]')[1]).toBe(`[${command}][a b][--seed=1]`)
    },
  )

  it.each([[['a b.cvq']], [['./run']], [['a.cvq', 'run']], [['cvq-lab://scenario/1']], [['--', 'run']]])(
    'keeps the sandbox of a window: %j',
    (args) => {
      expect(start(...args)).toBe(args.map((arg) => `[${arg}]`).join(''))
    },
  )

  it('starts the app with nothing where it is given nothing', () => {
    expect(start()).toBe('[]')
  })
})
