import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { forgetGraphics, graphicsFailed, noteGraphics, watchGraphics } from './gpu.ts'

const NOW = { app: '1.0.0', electron: '33.2.1' }
let folder = ''
let file = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cvq-lab-gpu-'))
  file = join(folder, 'new', 'graphics-failed.json')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('a failure is remembered for the next start, and forgotten on request', () => {
  expect(graphicsFailed(file, NOW)).toBe(false)
  noteGraphics(file, NOW)
  expect(graphicsFailed(file, NOW)).toBe(true)
  forgetGraphics(file)
  expect(graphicsFailed(file, NOW)).toBe(false)
})

test.each([
  ['another version of the app', { ...NOW, app: '1.0.1' }],
  ['another Electron', { ...NOW, electron: '45.4.1' }],
])('%s tries the graphics processor again', (_, later) => {
  noteGraphics(file, NOW)
  expect(graphicsFailed(file, later)).toBe(false)
  expect(existsSync(file)).toBe(false)
})

test.each(['', '{', '[]', '{"app":1}'])('a mark that reads %j is none', (content) => {
  noteGraphics(file, NOW)
  writeFileSync(file, content)
  expect(graphicsFailed(file, NOW)).toBe(false)
})

test.runIf(process.platform !== 'win32')('nor is a pipe, which keeps no start waiting', () => {
  mkdirSync(join(folder, 'new'))
  execFileSync('mkfifo', [file])
  expect(graphicsFailed(file, NOW)).toBe(false)
  expect(existsSync(file)).toBe(false)
})

test('the second death within a minute is a failure, said once', () => {
  let now = 0
  const fails = watchGraphics(() => now)
  expect(fails()).toBe(false)
  now = 61_000
  expect(fails()).toBe(false)
  now = 62_000
  expect(fails()).toBe(true)
  expect(fails()).toBe(false)
})
