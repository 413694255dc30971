// Reads how many tests passed, failed and were skipped out of the reports of vitest and Playwright.
import fs from 'node:fs'

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/**
 * @param {string} file vitest's JSON report
 * @returns {Counts}
 */
export function vitestCounts(file) {
  const { numPassedTests, numFailedTests, numFailedTestSuites, numPendingTests } = readReport(file)
  // A file that cannot be loaded fails without a test of its own.
  const failed = numFailedTests > 0 ? numFailedTests : numFailedTestSuites
  return { passed: numPassedTests, failed, skipped: numPendingTests }
}

/**
 * @param {string} file Playwright's JSON report
 * @returns {Counts} a test that passed at a second attempt has failed
 */
export function playwrightCounts(file) {
  const { expected, unexpected, flaky, skipped } = readReport(file).stats
  return { passed: expected, failed: unexpected + flaky, skipped }
}

/** @param {string} file */
const readReport = (file) => JSON.parse(fs.readFileSync(file, 'utf8'))
