// From a keystroke in the setup to the frame that shows the new diagram, in the built app: the version is typed
// longer and shorter again, a hundred keys, each of which is a new run. The window measures itself
// (renderer/stage/use-edit-timing.ts), from the key's own time on. Run by `npm run bench`.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { launch } from '../e2e/support/launch.ts'
import { say } from '../words/words.ts'
import { median, percentile } from './pairs.ts'

const MEASURE = 'cvq-lab:keystroke-to-diagram'
const WARM_UP_KEYS = 20
const KEYS = 100
const LIMIT_MS = 100
/** Added to the version and taken away again: every state in between is a version, so that every key is a run. */
const DIGITS = ['1', '2', '3', '4']

const KEY_SEQUENCE = [...DIGITS, ...DIGITS.map(() => 'Backspace')]

/** The durations so far, in milliseconds; waits until there are `count`. */
async function durations(page: Page, count: number): Promise<readonly number[]> {
  await page.waitForFunction(
    ({ name, wanted }) => performance.getEntriesByName(name).length >= wanted,
    { name: MEASURE, wanted: count },
    { polling: 'raf' },
  )
  return page.evaluate((name) => performance.getEntriesByName(name).map(({ duration }) => duration), MEASURE)
}

async function typeAndMeasure(page: Page): Promise<readonly number[]> {
  const setup = page.getByRole('region', { name: say('stage.frame.setup') })
  await setup.getByLabel(say('setup.version.label'), { exact: true }).focus()
  await page.keyboard.press('End')
  for (let key = 0; key < WARM_UP_KEYS + KEYS; key += 1) {
    await page.keyboard.press(KEY_SEQUENCE[key % KEY_SEQUENCE.length] ?? '')
    await durations(page, key + 1)
  }
  return (await durations(page, WARM_UP_KEYS + KEYS)).slice(WARM_UP_KEYS)
}

const userData = mkdtempSync(join(tmpdir(), 'cvq-lab-bench-'))
const lab = await launch({ userData })
try {
  const measured = await typeAndMeasure(lab.page)
  const middle = median(measured)
  const p95 = percentile(measured, 95)
  if (process.argv.includes('--json')) {
    console.log(JSON.stringify({ name: 'keystroke', keys: KEYS, milliseconds: middle, p95Milliseconds: p95 }))
  } else {
    console.log(`keystroke to diagram, ${KEYS} keys`)
    console.log(
      `  median ${middle.toFixed(1)} ms, 95th percentile ${p95.toFixed(1)} ms (limit: ${LIMIT_MS} ms)`,
    )
  }
  process.exitCode = p95 < LIMIT_MS ? 0 : 1
} finally {
  await lab.app.close()
  rmSync(userData, { recursive: true, force: true, maxRetries: 5 })
}
