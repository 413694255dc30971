import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { overBudget, weigh } from './weights.mjs'

let folder = ''
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cvq-lab-weights-'))
  write('out/renderer/index.html', PAGE)
  write('out/renderer/assets/first.js', 'import{a}from"./shared.js";import("./later.js");a()')
  write('out/renderer/assets/shared.js', 'export const a=1')
  write('out/renderer/assets/later.js', 'export const later=1')
  write('out/renderer/assets/first.css', 'a{}')
  write(
    'out/main/index.js',
    'import"./chunks/words.js";import("./chunks/open-window-A.js");import("./chunks/cli.js")',
  )
  write('out/main/chunks/words.js', 'export{}')
  write('out/main/chunks/open-window-A.js', 'export{}//')
  write('out/main/chunks/cli.js', 'export const command=1')
  write('out/preload/preload.cjs', '0')
  write('assets/a.json', '{}')
  write('assets/schemas/b.json', '{"not":"packaged"}')
})
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }))

const PAGE =
  '<script type="module" src="./assets/first.js"></script><link rel="stylesheet" href="./assets/first.css">'

/** @type {(name: string, text: string) => void} */
const write = (name, text) => {
  const file = path.join(folder, name)
  fs.mkdirSync(path.dirname(file), { recursive: true })
  fs.writeFileSync(file, text)
}

/** @type {(name: string) => number} */
const compressed = (name) =>
  gzipSync(fs.readFileSync(path.join(folder, 'out/renderer/assets', name)), { level: 9 }).length

test('the first screen is the scripts that the page names and what they import before they run', () => {
  const { firstScreenScriptGzip, requestsAtStart } = weigh(folder)
  expect(firstScreenScriptGzip).toBe(compressed('first.js') + compressed('shared.js'))
  expect(requestsAtStart).toBe(4)
})

test('before the window the main process reads the entry and the chunk that opens it, and no command', () => {
  const { codeBeforeWindowBytes, mainBytes } = weigh(folder)
  expect(mainBytes - codeBeforeWindowBytes).toBe('export const command=1'.length)
})

test('what is not packaged is not weighed', () => {
  const before = weigh(folder).appBytes
  write('assets/schemas/c.json', '{"more":1}')
  expect(weigh(folder).appBytes).toBe(before)
  write('assets/c.json', '{}')
  expect(weigh(folder).appBytes).toBe(before + 2)
})

test('a weight above its limit is said, and one at its limit is not', () => {
  expect(overBudget({ script: 11, page: 5 }, { script: 10, page: 5 })).toEqual([
    'script: 11, 1 above the limit of 10',
  ])
})

test('a weight without a limit and a limit without a weight are said', () => {
  expect(overBudget({ script: 1 }, { page: 2 })).toHaveLength(2)
})
