// No packet leaves the machine that the user did not ask for: counted by the kernel, in a network where the app is alone.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test as plain } from '@playwright/test'
import { runInNamespace, whyNoNamespace } from './support/namespace.ts'

const why = whyNoNamespace()

const test = plain.extend<{ folder: string }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this pattern, here none
  folder: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'cvq-lab-offline-'))
    await use(folder)
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  },
})

test.describe('in a network of its own', () => {
  test.beforeEach(() => test.info().skip(why !== null, `No network of its own can be made here: ${why}.`))

  test('the app is started, used and left alone, and sends nothing; what is sent on purpose is counted', async ({
    folder,
  }) => {
    test.setTimeout(150_000)
    const program = join(import.meta.dirname, 'support', 'offline.ts')
    const printed = await runInNamespace([process.execPath, '--import', 'tsx', program, folder], {})
    const { used, stayed, tried, control } = JSON.parse(printed.trim().split('\n').at(-1) ?? '')
    expect({ used, stayed, tried }).toEqual({ used: 0, stayed: 0, tried: 0 })
    expect(control).toBeGreaterThan(1)
  })
})
