import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { root } from './lib/project.mjs'

/** @param {string} name */
const read = (name) => fs.readFileSync(path.join(root, name), 'utf8')

/** The rows of the checklist: number, point, what is done, what holds it. */
const rows = read('docs/security.md')
  .split('\n')
  .filter((line) => /^\| \d+ \|/.test(line))
  .map((line) => line.split(' | ').map((cell) => cell.replace(/^\| | \|$/g, '')))

describe('Electron’s checklist in docs/security.md', () => {
  it('has all twenty points, in order', () => {
    expect(rows.map(([number]) => Number(number))).toEqual(Array.from({ length: 20 }, (_, i) => i + 1))
  })

  it.each(rows)('%s %s: names tests that exist', (_number, _point, _here, held = '') => {
    const tests = [...held.matchAll(/`([^`]+)` \*([^*]+)\*/g)]
    expect(tests.length).toBeGreaterThan(0)
    for (const [, file = '', name = ''] of tests) expect(read(file), file).toContain(name)
  })
})

/** The newest major of Electron, and the day on which that was looked up. */
const NEWEST = { major: 45, on: '2026-11-22' }
/** Three majors are mended at a time, and a new one comes every eight weeks. */
const MENDED = 3
const DAYS_OF_A_MAJOR = 56

it('the pinned Electron is a current one', () => {
  const { devDependencies } = JSON.parse(read('package.json'))
  expect(Number(devDependencies.electron.split('.')[0])).toBeGreaterThan(NEWEST.major - MENDED)
  const releases = [...read('CHANGELOG.md').matchAll(/^## \[\d[^\]]*\] - (\d{4}-\d{2}-\d{2})$/gm)]
  const latest = releases[0]?.[1] ?? NEWEST.on
  const days = (Date.parse(latest) - Date.parse(NEWEST.on)) / 86_400_000
  // A release long after the last look has to look again.
  expect(days).toBeLessThan(DAYS_OF_A_MAJOR * (MENDED - 1))
})
