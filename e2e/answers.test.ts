// What tests ask of the main process is done once and answered, also while the app starts.

import { expect } from '@playwright/test'
import { launch, test } from './support/launch.ts'

declare global {
  /** In the main process: how often it was asked. */
  var cvqLabCounted: number | undefined
}

test('a question in the first moments is done once, and its answer is not lost', async ({ userData }) => {
  const { app } = await launch({ userData })
  const asked = Array.from({ length: 200 }, (_, i) => i + 1)
  const answered: number[] = []
  for (const given of asked)
    answered.push(
      await app.evaluate((_electron, number) => {
        globalThis.cvqLabCounted = (globalThis.cvqLabCounted ?? 0) + 1
        return globalThis.cvqLabCounted === number ? number : -1
      }, given),
    )
  expect(answered).toEqual(asked)
  await app.close()
})

test('a question that fails says so, and a promise is waited for', async ({ lab: { app } }) => {
  const failing = app.evaluate(() => {
    throw new Error('as it should')
  })
  await expect(failing).rejects.toThrow('as it should')
  expect(await app.evaluate(() => new Promise<string>((resolve) => setImmediate(resolve, 'later')))).toBe(
    'later',
  )
})
