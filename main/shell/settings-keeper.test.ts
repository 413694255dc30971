import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Trouble } from '../contract-trouble.ts'
import { keepSettings } from './settings-keeper.ts'
import { createTroubles } from './trouble/troubles.ts'

let folder = ''
let file = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cvq-lab-keeper-'))
  file = join(folder, 'settings.json')
  vi.spyOn(process.stderr, 'write').mockReturnValue(true)
})
afterEach(() => {
  vi.restoreAllMocks()
  chmodSync(folder, 0o700)
  rmSync(folder, { recursive: true, force: true })
})

function kept() {
  const troubles = createTroubles(() => {})
  const keeper = keepSettings(file, troubles)
  return { keeper, said: (): readonly Trouble[] => troubles.current() }
}

test('a file that cannot be read is put aside and said; what is chosen then is kept', () => {
  writeFileSync(file, '{')
  const { keeper, said } = kept()
  expect(said()).toEqual([{ kind: 'settings-broken', aside: 'settings.broken-1.json' }])
  keeper.change({ theme: 'dark' })
  expect(readFileSync(join(folder, 'settings.broken-1.json'), 'utf8')).toBe('{')
  expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ theme: 'dark' })
})

test('what cannot be written is said, holds, and is taken back once it can be', () => {
  // Where the new file would be made there is a folder.
  mkdirSync(`${file}.new`)
  const { keeper, said } = kept()
  keeper.change({ theme: 'dark' })
  expect(said()).toEqual([{ kind: 'settings-not-kept', code: 'ERR_FS_EISDIR' }])
  expect(keeper.current().theme).toBe('dark')
  expect(existsSync(file)).toBe(false)
  rmdirSync(`${file}.new`)
  keeper.change({ theme: 'light' })
  expect(said()).toEqual([])
  expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ theme: 'light' })
})

// Root may write everywhere.
test.runIf(process.getuid?.() !== 0)('what can neither be read nor put aside is left alone', () => {
  writeFileSync(file, '{')
  chmodSync(folder, 0o500)
  const { keeper, said } = kept()
  expect(said()).toEqual([{ kind: 'settings-broken', aside: null }])
  chmodSync(folder, 0o700)
  keeper.change({ theme: 'dark' })
  expect(readFileSync(file, 'utf8')).toBe('{')
})
