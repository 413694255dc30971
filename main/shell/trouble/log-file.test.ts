import { execFileSync } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type LogFilePlan, logFile } from './log-file.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cvq-lab-log-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const plan = (change: Partial<LogFilePlan> = {}): LogFilePlan => ({
  file: join(folder, 'logs', 'main.log'),
  limit: 100,
  older: 2,
  mask: (line) => line,
  ...change,
})
const text = (name: string): string => readFileSync(join(folder, 'logs', name), 'utf8')

test('lines are added one under the other, in a folder that is made for them', () => {
  const log = logFile(plan())
  log.add(['one', 'two'])
  logFile(plan()).add(['three'])
  expect(text('main.log')).toBe('one\ntwo\nthree\n')
  expect(log.tail(2)).toEqual(['two', 'three'])
  expect(log.trouble()).toBeNull()
})

test('every line passes the mask', () => {
  const log = logFile(plan({ mask: (line) => line.replaceAll('secret', '…') }))
  log.add(['a secret', 'no more'])
  expect(text('main.log')).toBe('a …\nno more\n')
})

test.runIf(process.platform !== 'win32')('a pipe in its place keeps nobody waiting', () => {
  const log = logFile(plan())
  mkdirSync(join(folder, 'logs'))
  execFileSync('mkfifo', [join(folder, 'logs', 'main.log')])
  log.add(['for nobody'])
  expect(log.trouble()).toBe('ENXIO')
  expect(log.tail(1)).toEqual([])
})

test('only its owner reads it', () => {
  logFile(plan()).add(['x'])
  expect(statSync(join(folder, 'logs', 'main.log')).mode & 0o077).toBe(0)
})

test('a full file becomes the newest of the older ones, and the oldest goes', () => {
  const log = logFile(plan({ limit: 20 }))
  for (const letter of 'abcd') log.add([letter.repeat(15)])
  expect(readdirSync(join(folder, 'logs')).sort()).toEqual(['main.log', 'main.log.1', 'main.log.2'])
  expect([text('main.log.2'), text('main.log.1'), text('main.log')].map((each) => each[0])).toEqual([
    'b',
    'c',
    'd',
  ])
  expect(log.tail(5)).toEqual(['c'.repeat(15), 'd'.repeat(15)])
})

test('whatever is written, no file grows beyond the limit and one line, and the newest lines are there', () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ unit: fc.constantFrom('a', 'é'), maxLength: 60 }), { maxLength: 60 }),
      (lines) => {
        const file = join(mkdtempSync(join(folder, 'p-')), 'main.log')
        const log = logFile(plan({ file, limit: 200 }))
        for (const line of lines) log.add([line])
        for (const name of [file, `${file}.1`, `${file}.2`])
          if (existsSync(name)) expect(statSync(name).size).toBeLessThanOrEqual(200)
        expect(existsSync(`${file}.3`)).toBe(false)
        expect(log.tail(1)).toEqual(lines.slice(-1))
      },
    ),
    { numRuns: 50 },
  )
})

describe('what cannot be written stops nobody', () => {
  test('a device that is full', () => {
    mkdirSync(join(folder, 'logs'))
    symlinkSync('/dev/full', join(folder, 'logs', 'main.log'))
    const log = logFile(plan())
    log.add(['lost'])
    expect(log.trouble()).toBe('ENOSPC')
  })

  test('a folder that is a file; it is written again once that is gone', () => {
    writeFileSync(join(folder, 'logs'), '')
    const log = logFile(plan())
    log.add(['lost'])
    expect(log.trouble()).toBe('EEXIST')
    expect(log.tail(3)).toEqual([])
    rmSync(join(folder, 'logs'))
    log.add(['back'])
    expect(log.trouble()).toBeNull()
    expect(log.tail(3)).toEqual(['back'])
  })

  test.runIf(process.getuid?.() === 0)('a disk that is full, until there is room', () => {
    const disk = join(folder, 'disk')
    mkdirSync(disk)
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=16k', 'cvq-lab', disk])
    try {
      const log = logFile(plan({ file: join(disk, 'main.log'), limit: 1_000_000 }))
      for (let line = 0; line < 100; line++) log.add(['x'.repeat(500)])
      expect(log.trouble()).toBe('ENOSPC')
      rmSync(join(disk, 'main.log'))
      log.add(['back'])
      expect(log.trouble()).toBeNull()
    } finally {
      execFileSync('umount', [disk])
    }
  })
})
