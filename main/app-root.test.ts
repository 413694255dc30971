import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, parse, resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { appRoot, rootAbove } from './app-root.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cvq-lab-root-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('the root', () => {
  test('of the sources is the repository', () => {
    expect(appRoot()).toBe(resolve(import.meta.dirname, '..'))
  })

  test.each(['main/cli', 'out/main', 'out/main/chunks', '.'])('is found from %s', (place) => {
    writeFileSync(join(folder, 'package.json'), '{}')
    mkdirSync(join(folder, place), { recursive: true })
    expect(rootAbove(join(folder, place))).toBe(folder)
  })

  test('that is nowhere is an error, not another package’s', () => {
    const { root } = parse(folder)
    expect(() => rootAbove(root)).toThrow('package.json is in no folder above the program')
  })
})
