// A thousand hostile calls through the real door: each is refused, and nothing comes of them. `npm run fuzz` makes as
// many as one likes.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { changesBetween, fuzz } from './support/fuzz.ts'
import { launch, test } from './support/launch.ts'
import { atTheBeginning, expectStep } from './support/window.ts'

const CALLS = 1000
/** Of the main process's heap, in MB: what a thousand calls may leave before it is thrown away. */
const MOST_GROWTH = 200

test('hostile calls are refused one by one, change nothing, and leave the window working', async ({
  userData,
}) => {
  const home = mkdtempSync(join(tmpdir(), 'cvq-lab-home-'))
  const lab = await launch({ userData, env: { HOME: home } })
  const page = await atTheBeginning(lab)
  const { channels, wrong, before, after, answered } = await fuzz(lab, {
    seed: 1,
    from: 0,
    calls: CALLS,
    fitting: true,
    folders: [userData, home],
  })
  expect(wrong).toEqual([])
  expect(changesBetween(before, after)).toEqual([])
  expect(after.heapMb - before.heapMb).toBeLessThan(MOST_GROWTH)
  const total = Object.values(channels).reduce((sum, { calls }) => sum + calls, 0)
  expect(total).toBe(CALLS)
  expect(answered).toBeGreaterThan(20)

  await page.keyboard.press('Home')
  await page.keyboard.press('ArrowRight')
  await expectStep(page, 1)
  await lab.app.close()
  rmSync(home, { recursive: true, force: true, maxRetries: 5 })
})
