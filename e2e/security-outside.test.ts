// What strangers put before the window: markup and pictures dropped on it, text pasted into it, links handed to it.

import { expect, type Page } from '@playwright/test'
import { bar } from './support/files.ts'
import { type Lab, test } from './support/launch.ts'
import { run } from './support/run.ts'
import { atTheBeginning, setup } from './support/window.ts'

const HOSTILE = '<img src=x onerror="window.wasDone = true"><script>window.wasDone = true</script>'

/** Drops data that is no file, as a browser or a mail program hands it over. */
async function dropData({ page }: Lab, mimeType: string, data: string): Promise<void> {
  const client = await page.context().newCDPSession(page)
  const dragged = { items: [{ mimeType, data }], files: [], dragOperationsMask: 1 }
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await client.send('Input.dispatchDragEvent', { type, x: 400, y: 300, data: dragged })
  }
  await client.detach()
}

const unharmed = async (page: Page): Promise<void> => {
  expect(page.url()).toBe('app://cvq-lab/index.html')
  expect(await page.evaluate(() => 'wasDone' in window)).toBe(false)
}

test('markup, links and pictures dropped on the window do nothing', async ({ lab }) => {
  const page = await atTheBeginning(lab)
  const before = await page.getByRole('banner').textContent()
  for (const [type, data] of [
    ['text/html', HOSTILE],
    ['text/uri-list', 'https://example.com/'],
    ['text/uri-list', 'file:///etc/passwd'],
    ['text/uri-list', 'cvq-lab://scenario/1AAAA'],
    ['text/plain', 'javascript:window.wasDone = true'],
    ['image/png', 'iVBORw0KGgo='],
  ] as const) {
    await dropData(lab, type, data)
  }
  await unharmed(page)
  expect(await page.getByRole('banner').textContent()).toBe(before)
  expect(await page.locator('img[src=x]').count()).toBe(0)
})

test('what is pasted into a field is text', async ({ lab }) => {
  const page = await atTheBeginning(lab)
  await lab.app.evaluate(({ clipboard }, text) => clipboard.writeText(text), HOSTILE)
  const field = setup(page).getByRole('textbox', { name: /^Version/ })
  await field.fill('')
  await field.press('Control+v')
  await expect(field).toHaveValue(HOSTILE)
  await unharmed(page)
  expect(await page.locator('[contenteditable]').count()).toBe(0)
})

test('hostile links of a second start are said to be none, and nothing comes of them', async ({
  lab,
  userData,
}) => {
  test.setTimeout(120_000)
  const page = await atTheBeginning(lab)
  for (const link of ['cvq-lab://scenario/../../1', 'cvq-lab://app/index.html']) {
    expect((await run({ CVQ_LAB_USER_DATA: userData }, undefined, [link])).code).toBe(0)
    await expect(bar(page, 'This is no link of CVQ Lab.')).toBeVisible()
  }
  // As long as this, a start that handed it on with all it says of itself would have Chromium end the first one.
  const long = `cvq-lab://scenario/1${'A'.repeat(20_000)}`
  expect((await run({ CVQ_LAB_USER_DATA: userData }, undefined, [long])).code).toBe(0)
  await expect(bar(page, 'The link is damaged')).toBeVisible()
  await unharmed(page)
  expect(lab.app.windows()).toHaveLength(1)
})

test('a word that looks like a switch, and a link with another scheme, open nothing', async ({
  lab,
  userData,
}) => {
  const page = await atTheBeginning(lab)
  for (const word of ['--load-extension=x', 'https://example.com/', 'file:///etc/passwd']) {
    await run({ CVQ_LAB_USER_DATA: userData }, undefined, [word])
  }
  await unharmed(page)
  expect(lab.app.windows()).toHaveLength(1)
})
