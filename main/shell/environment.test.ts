import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { about, folders, readEnvironment } from './environment.ts'

test('nothing set is a plain start', () => {
  const plain = { userData: null, devServer: null, demo: null, measure: false }
  expect(readEnvironment({}, false)).toEqual(plain)
  expect(readEnvironment({ CVQ_LAB_USER_DATA: '', CVQ_LAB_DEMO: '', CVQ_LAB_MEASURE: '0' }, false)).toEqual(
    plain,
  )
})

test('tests and scripts set folders and what to do', () => {
  const variables = { CVQ_LAB_USER_DATA: '/tmp/x', CVQ_LAB_DEMO: 'a.png', CVQ_LAB_MEASURE: '1' }
  expect(readEnvironment(variables, true)).toMatchObject({ userData: '/tmp/x', demo: 'a.png', measure: true })
})

test('the development server is one of this machine, and never in a packaged app', () => {
  const at = (ELECTRON_RENDERER_URL: string, packaged = false) =>
    readEnvironment({ ELECTRON_RENDERER_URL }, packaged).devServer
  expect(at('http://localhost:5173')).toBe('http://localhost:5173/')
  expect(at('http://localhost:5173', true)).toBeNull()
  for (const url of [
    'http://example.com/',
    'https://localhost.example/',
    'file:///tmp/x',
    'javascript:0',
    'x',
  ]) {
    expect(at(url)).toBeNull()
  }
})

test('the folders stand beside out/', () => {
  expect(folders(join('/app', 'out', 'main'))).toEqual({
    renderer: join('/app', 'out', 'renderer'),
    preload: join('/app', 'out', 'preload', 'preload.cjs'),
    worker: join('/app', 'out', 'main', 'worker.js'),
    assets: join('/app', 'assets'),
  })
})

test('the about box knows a stand-in by the mark beside its program', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cvq-lab-about-'))
  const versions = { electron: '33.2.1', chrome: '130.0.1', node: '20.18.1' }
  const program = join(folder, 'electron')
  expect(about('0.1.0', versions, program)).toEqual({
    version: '0.1.0',
    electron: '33.2.1',
    chromium: '130.0.1',
    node: '20.18.1',
    standIn: false,
  })
  writeFileSync(join(folder, 'cvq-lab-stand-in.json'), '{}')
  expect(about('0.1.0', versions, program).standIn).toBe(true)
  rmSync(folder, { recursive: true })
})

test('the demonstration saves a picture and writes over nothing else', () => {
  for (const path of ['/x/.profile', '/x/notes.txt', 'a.png/..'])
    expect(readEnvironment({ CVQ_LAB_DEMO: path }, true).demo).toBeNull()
  expect(readEnvironment({ CVQ_LAB_DEMO: '/x/a.PNG' }, true).demo).toBe('/x/a.PNG')
})
