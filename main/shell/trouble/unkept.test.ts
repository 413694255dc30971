import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { whyUnkept } from './unkept.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cvq-lab-unkept-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('a folder that can be written, or made, is none', () => {
  expect(whyUnkept(folder)).toBeNull()
  expect(whyUnkept(join(folder, 'not', 'there'))).toBeNull()
})

test.runIf(process.getuid?.() === 0)(
  'a disk that may only be read says so, for what is not there yet, too',
  () => {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'ro,size=16k', 'cvq-lab', folder])
    try {
      expect(whyUnkept(folder)).toBe('EROFS')
      expect(whyUnkept(join(folder, 'not', 'there'))).toBe('EROFS')
    } finally {
      execFileSync('umount', [folder])
    }
  },
)
