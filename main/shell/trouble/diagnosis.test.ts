import { expect, test } from 'vitest'
import { type Facts, printDiagnosis } from './diagnosis.ts'

/** Put together: a file of the project holds no path of a machine. */
const HOME = ['', 'home', 'maria'].join('/')

const facts: Facts = {
  about: { version: '1.0.0', electron: '45.4.1', chromium: '152', node: '24.18.0', standIn: false },
  packaged: true,
  system: { name: 'linux', version: '6.1', arch: 'x64' },
  language: 'pt-BR',
  screens: [
    { width: 1920, height: 1080, scale: 1 },
    { width: 1280, height: 800, scale: 2 },
  ],
  memory: { totalMb: 16000, freeMb: 8000 },
  software: false,
  graphics: { webgl: 'enabled', vulkan: 'disabled_off' },
  settings: { theme: 'dark', recent: 3 },
  upSeconds: 61,
  refused: { 'not-allowed': 0, 'bad-argument': 2, failed: 1 },
  troubles: [
    { kind: 'work-not-kept', code: 'ENOSPC' },
    { kind: 'settings-broken', aside: 'settings.broken-1.json' },
  ],
  examined: null,
  log: { path: `${HOME}/.config/CVQ Lab/logs/main.log`, trouble: null, lines: ['one', 'two'] },
  made: '2026-11-22T18:00:00.000Z',
}

test('says versions, system, settings without paths, troubles, and the end of the log', () => {
  expect(printDiagnosis(facts, HOME)).toBe(`CVQ Lab 1.0.0, diagnosis of 2026-11-22T18:00:00.000Z
Electron 45.4.1, Chromium 152, Node 24.18.0
the official Electron
installed or unpacked from a package
System: linux 6.1, x64, language pt-BR
Memory: 16000 MB, 8000 MB free
Screens: 1920×1080 at 1, 1280×800 at 2
Graphics: webgl enabled, vulkan disabled_off
Settings: theme dark, 3 recent files
Running for 61 s
Calls refused: not-allowed 0, bad-argument 2, failed 1
Troubles now: work-not-kept ENOSPC, settings-broken

The log ~/.config/CVQ Lab/logs/main.log, its last 2 lines:
one
two
`)
})

test('holds what the self-check found, and that the log cannot be written', () => {
  const text = printDiagnosis(
    { ...facts, examined: ['ok Fonts'], log: { ...facts.log, trouble: 'ENOSPC' }, software: true },
    HOME,
  )
  expect(text).toContain('\nThe installation:\nok Fonts\n')
  expect(text).toContain('The log cannot be written: ENOSPC\n')
  expect(text).toContain('Graphics: in software since')
})

test('masks whatever comes with it', () => {
  const text = printDiagnosis(
    {
      ...facts,
      examined: [`wrong Settings (${HOME}/x) of example@hotmail.com`],
      log: { ...facts.log, lines: ['said example%40hotmail.com'] },
    },
    HOME,
  )
  expect(text).not.toContain('hotmail')
  expect(text).not.toContain(HOME)
})
