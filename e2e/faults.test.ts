// "Find me a failure" in the real app: a server with a planted bug that is not told, ours, breaking off, and the
// keyboard alone.

import { expect, type Locator, type Page } from '@playwright/test'
import { axe } from './support/axe.ts'
import { type Lab, test } from './support/launch.ts'
import { outside, resize, SIZES } from './support/sizes.ts'
import { atTheBeginning } from './support/window.ts'

const button = (page: Page, name: string): Locator =>
  page.getByRole('button', { name, exact: true }).filter({ visible: true })
const came = (page: Page): Locator => page.getByRole('status', { name: 'What came of it' })
const sessions = (page: Page): Locator => page.getByRole('textbox', { name: 'Sessions', exact: true })

async function atFaults(lab: Lab): Promise<Page> {
  const page = await atTheBeginning(lab)
  await page.keyboard.press('Control+4')
  const view = page.getByRole('radio', { name: 'Faults', exact: true }).filter({ visible: true })
  await view.focus()
  await page.keyboard.press('Space')
  await expect(button(page, 'Find me a failure')).toBeVisible()
  return page
}

async function against(page: Page, name: string): Promise<void> {
  await page.getByRole('combobox', { name: /^Server/ }).click()
  await page.getByRole('option', { name, exact: true }).click()
}

test('finds the bug of a surprise, plays it, and tells which it was when asked', {
  tag: '@p0',
}, async ({ lab }) => {
  const page = await atFaults(lab)
  await button(page, 'Find me a failure').focus()
  await page.keyboard.press('Enter')
  await expect(came(page)).toContainText('The oracle expects')
  await expect(page.getByRole('region', { name: 'Sequence diagram' })).toBeVisible()
  await expect(came(page)).not.toContainText('--bug')
  await button(page, 'Tell me which bug it is').press('Enter')
  await expect(came(page)).toContainText(/cvq-lab vopr --seed \d+ --sessions 1 --bug [-a-z0-9]+/)
  expect(await axe(page)).toEqual([])
})

test('finds nothing in our server, and shows which pairs of faults struck', async ({ lab }) => {
  const page = await atFaults(lab)
  await against(page, 'Ours')
  await sessions(page).fill('3000')
  await button(page, 'Find me a failure').click()
  await expect(came(page)).toContainText('No failure')
  await expect(page.getByRole('img', { name: /^Pairs of faults that struck in one world/ })).toBeVisible()
  expect(await axe(page)).toEqual([])
})

test('stops when it is told to', async ({ lab }) => {
  const page = await atFaults(lab)
  await against(page, 'Ours')
  await sessions(page).fill('10,000,000')
  await button(page, 'Find me a failure').click()
  await expect(page.getByRole('progressbar', { name: 'Sessions played' })).toBeVisible()
  await button(page, 'Stop').click()
  await expect(came(page)).toContainText('The search was stopped.')
})

test('says what number it expects, and asks for no search without a fault', async ({ lab }) => {
  const page = await atFaults(lab)
  await sessions(page).fill('many')
  await expect(page.getByText('Expected a whole number from 1 to 10,000,000.')).toBeVisible()
  await button(page, 'None').click()
  await expect(page.getByText('0 of 43')).toBeVisible()
  await expect(button(page, 'Find me a failure')).toBeDisabled()
})

for (const size of SIZES) {
  test(`has room at ${size.join(' x ')}, in both themes`, async ({ lab }) => {
    const page = await atFaults(lab)
    await resize(lab, size)
    await button(page, 'Find me a failure').click()
    await expect(came(page)).toContainText('The oracle expects')
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      expect(await outside(page)).toEqual([])
      expect(await axe(page)).toEqual([])
    }
  })
}
