// What a shell gives the wire is what is meant, whatever stands in it.

import { execFileSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { NONSENSE, QUESTION, tryLine } from './try-it.ts'

/** What the first half of the command writes, run by a real shell. */
const written = (lines: readonly string[]): string => {
  const [printf = ''] = tryLine(lines, '127.0.0.1', 1863).split(' | nc ')
  return execFileSync('sh', ['-c', printf], { encoding: 'utf8' })
}

describe.skipIf(process.platform === 'win32')('in a shell', () => {
  it.each([[NONSENSE], [QUESTION], [['CVQ 1 it\'s 100 % \\r \\n $HOME `id` "quoted" %s']]])(
    'writes %j with the ends of lines',
    (lines) => {
      expect(written(lines)).toBe(lines.map((line) => `${line}\r\n`).join(''))
    },
  )
})

it('names the host and the port that listen', () => {
  expect(tryLine(NONSENSE, '127.0.0.1', 1863)).toBe("printf 'CVQ 6 spaghetti\\r\\n' | nc 127.0.0.1 1863")
  expect(tryLine(NONSENSE, '::1', 1999)).toContain('| nc ::1 1999')
})

it('reaches a server on every address by the loopback one', () => {
  expect(tryLine(NONSENSE, '0.0.0.0', 1863)).toContain('nc 127.0.0.1 1863')
  expect(tryLine(NONSENSE, '::', 1863)).toContain('nc ::1 1863')
})
