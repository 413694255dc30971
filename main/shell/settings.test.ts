import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  lstatSync,
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
import * as v from 'valibot'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { INSTALLER_SETTINGS } from '../../protocol/formats/installer.ts'
import { limitsSchema } from '../../protocol/formats/limits.ts'
import type { LiveChoices } from '../contract-choices.ts'
import { DEFAULTS, loadSettings, type Settings, saveSettings } from './settings.ts'

let folder = ''
let file = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cvq-lab-settings-'))
  file = join(folder, 'settings.json')
})
afterEach(() => rmSync(folder, { recursive: true }))

/** As the screen Live leaves it. */
const LIVE: LiveChoices = {
  server: { host: '127.0.0.1', port: 1864, policy: 'builtin:ns', limits: v.parse(limitsSchema, {}) },
  probe: { host: 'a.example', port: 1863, follows: true, download: INSTALLER_SETTINGS },
}

test('what was chosen on the screen Live is there again; of a file from before there is none', () => {
  saveSettings(file, { ...DEFAULTS, live: LIVE })
  expect(loadSettings(file).settings.live).toEqual(LIVE)
  writeFileSync(file, '{"theme":"dark","zoom":110}')
  expect(loadSettings(file)).toMatchObject({ settings: { zoom: 110, live: null }, unreadable: false })
})

test('without a file the defaults apply and nothing is written', () => {
  expect(loadSettings(file)).toEqual({ settings: DEFAULTS, unreadable: false, putAside: null })
  expect(readdirSync(folder)).toEqual([])
})

test('what is saved is there again', () => {
  const settings: Settings = {
    ...DEFAULTS,
    theme: 'dark',
    zoom: 150,
    recent: ['/a/b.cvq'],
    window: { bounds: { x: -10, y: 0, width: 1000, height: 700 }, state: 'maximised' },
  }
  saveSettings(file, settings)
  expect(loadSettings(file)).toEqual({ settings, unreadable: false, putAside: null })
  expect(readdirSync(folder)).toEqual(['settings.json'])
})

test('the folder is made when it is not there yet', () => {
  const deep = join(folder, 'a', 'b', 'settings.json')
  saveSettings(deep, { ...DEFAULTS, theme: 'light' })
  expect(existsSync(deep)).toBe(true)
})

test('a key of a newer version is kept', () => {
  writeFileSync(file, '{"theme":"light","tabs":{"width":1000}}')
  saveSettings(file, { ...loadSettings(file).settings, theme: 'dark' })
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({
    ...DEFAULTS,
    theme: 'dark',
    tabs: { width: 1000 },
  })
})

test.each([
  '',
  '{',
  '[]',
  'null',
  '{"theme":"sepia"}',
  '{"theme":7}',
  '{"zoom":20}',
  '{"motion":"none"}',
  '{"singleKeys":"off"}',
  '{"recent":[7]}',
  '\u0000\u0001',
  'x'.repeat(100_000),
])('a broken file is put aside unchanged and the defaults apply: %.12j', (content) => {
  writeFileSync(file, content)
  const aside = join(folder, 'settings.broken-1.json')
  expect(loadSettings(file)).toEqual({ settings: DEFAULTS, unreadable: true, putAside: aside })
  expect(readFileSync(aside, 'utf8')).toBe(content)
  expect(existsSync(file)).toBe(false)
})

test.each([
  '{"theme":"dark","window":{"bounds":{"x":0,"y":0,"width":-5,"height":3},"state":"normal"}}',
  '{"theme":"dark","window":"left"}',
  '{"theme":"dark","window":{"bounds":{"x":1e300,"y":0,"width":5,"height":3},"state":"normal"}}',
  '{"theme":"dark","layout":{"screen":"nowhere"}}',
  '{"theme":"dark","layout":null,"window":null}',
  '{"theme":"dark","live":{"server":{"host":"0.0.0.0"}}}',
  `{"theme":"dark","live":${JSON.stringify({ ...LIVE, server: { ...LIVE.server, host: '0.0.0.0' } })}}`,
])('what the app noted itself falls back alone: %s', (content) => {
  writeFileSync(file, content)
  expect(loadSettings(file)).toEqual({
    settings: { ...DEFAULTS, theme: 'dark' },
    unreadable: false,
    putAside: null,
  })
})

test('a second broken file does not take the place of the first', () => {
  for (const content of ['first', 'second']) {
    writeFileSync(file, content)
    loadSettings(file)
  }
  expect(readFileSync(join(folder, 'settings.broken-1.json'), 'utf8')).toBe('first')
  expect(readFileSync(join(folder, 'settings.broken-2.json'), 'utf8')).toBe('second')
})

test('a save that fails leaves the old file whole', () => {
  saveSettings(file, { ...DEFAULTS, theme: 'dark' })
  // A folder in the way of the unfinished file, which root cannot write over either.
  rmSync(`${file}.new`, { force: true })
  writeFileSync(join(folder, 'in-the-way'), '')
  chmodSync(join(folder, 'in-the-way'), 0o400)
  expect(() =>
    saveSettings(join(folder, 'in-the-way', 'settings.json'), { ...DEFAULTS, theme: 'light' }),
  ).toThrow()
  expect(loadSettings(file).settings.theme).toBe('dark')
})

test('of more recent files than the menu has the newest are left', () => {
  const recent = Array.from({ length: 5000 }, (_, i) => `/${i}.cvq`)
  writeFileSync(file, JSON.stringify({ recent }))
  expect(loadSettings(file).settings.recent).toEqual(recent.slice(0, 10))
})

test('what is larger than settings ever are is put aside', () => {
  writeFileSync(file, JSON.stringify({ theme: 'dark', more: 'x'.repeat(1024 * 1024) }))
  expect(loadSettings(file)).toMatchObject({ settings: DEFAULTS, unreadable: true })
})

test.runIf(process.platform !== 'win32')('pipes in the way keep nobody waiting', () => {
  for (const pipe of [file, `${file}.new`]) execFileSync('mkfifo', [pipe])
  expect(loadSettings(file)).toMatchObject({ unreadable: true, putAside: expect.any(String) })
  saveSettings(file, { ...DEFAULTS, theme: 'dark' })
  expect(loadSettings(file).settings.theme).toBe('dark')
})

test.runIf(process.platform !== 'win32')('settings kept elsewhere are written where they are', () => {
  const elsewhere = join(folder, 'kept', 'elsewhere.json')
  saveSettings(elsewhere, DEFAULTS)
  chmodSync(elsewhere, 0o600)
  symlinkSync(elsewhere, file)
  saveSettings(file, { ...DEFAULTS, theme: 'dark' })
  expect(lstatSync(file).isSymbolicLink()).toBe(true)
  expect(loadSettings(elsewhere).settings.theme).toBe('dark')
  expect(statSync(elsewhere).mode & 0o777).toBe(0o600)
})
