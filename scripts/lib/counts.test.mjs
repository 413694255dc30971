import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { playwrightCounts, vitestCounts } from './counts.mjs'

/** @type {string} */
let folder
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cvq-lab-counts-'))
})
afterEach(() => fs.rmSync(folder, { recursive: true }))

/** @param {unknown} report */
function written(report) {
  const file = path.join(folder, 'report.json')
  fs.writeFileSync(file, JSON.stringify(report))
  return file
}

describe('counts of vitest', () => {
  const report = {
    numTotalTests: 5,
    numPassedTests: 4,
    numFailedTests: 1,
    numFailedTestSuites: 1,
    numPendingTests: 2,
  }

  it('are those of the tests', () => {
    expect(vitestCounts(written(report))).toEqual({ passed: 4, failed: 1, skipped: 2 })
  })

  it('take a file that could not be loaded for a failure', () => {
    const broken = { ...report, numTotalTests: 4, numFailedTests: 0, numFailedTestSuites: 2 }
    expect(vitestCounts(written(broken))).toEqual({ passed: 4, failed: 2, skipped: 2 })
  })
})

describe('counts of Playwright', () => {
  it('take a second attempt for a failure', () => {
    const stats = { expected: 7, unexpected: 1, flaky: 1, skipped: 3 }
    expect(playwrightCounts(written({ stats }))).toEqual({ passed: 7, failed: 2, skipped: 3 })
  })
})
