// The screen Reference: found by search and by keyboard, linked from every token, and led back to a run.

import { expect, type Page } from '@playwright/test'
import { axe } from './support/axe.ts'
import { type Lab, test } from './support/launch.ts'
import { outside, p0At, resize, SIZES } from './support/sizes.ts'
import { atTheBeginning, choose, html, steps } from './support/window.ts'

const title = (page: Page, name: string) => page.getByRole('heading', { level: 2, name, exact: true })
const search = (page: Page) => page.getByRole('searchbox', { name: 'Search the reference' })
const contents = (page: Page) => page.getByRole('navigation', { name: 'Contents' })

async function open(lab: Lab): Promise<Page> {
  const page = await atTheBeginning(lab)
  await page.keyboard.press('Control+5')
  await expect(title(page, 'Commands')).toBeVisible()
  return page
}

test('a code is found by typing, read, and shown in a run', { tag: '@p0' }, async ({ lab }) => {
  const page = await open(lab)
  await search(page).fill('731')
  await expect(page.getByText(/^\d+ entr(y|ies)$/)).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(title(page, '731')).toBeVisible()
  await expect(page.getByRole('table', { name: 'What each source says' })).toContainText('libpurple')
  await page.getByRole('button', { name: 'Show it in a run' }).click()
  await expect(steps(page).filter({ hasText: '731 2' }).first()).toBeVisible()
  await expect(html(page)).toHaveAttribute('data-play', /playing|ended/)
})

test('an example stands beside the run there was, which is not lost', async ({ lab }) => {
  const page = await open(lab)
  for (const code of ['420', '710']) {
    await page.keyboard.press('Control+5')
    await search(page).fill(code)
    await expect(page.getByRole('button', { name: `${code} Error codes` })).toBeVisible()
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'Show it in a run' }).click()
    await expect(
      steps(page)
        .filter({ hasText: `${code} 2` })
        .first(),
    ).toBeVisible()
  }
  await expect(page.getByRole('tab')).toHaveCount(2)
  await expect(page.getByRole('tab', { name: 'Example: 710' })).toHaveAttribute('aria-selected', 'true')
})

test('every token of a line leads to its entry', async ({ lab }) => {
  const page = await atTheBeginning(lab)
  await page.keyboard.press('End')
  await page.getByRole('button', { name: 'CVQ in the reference' }).click()
  await expect(title(page, 'CVQ')).toBeVisible()
  await page.keyboard.press('Control+1')
  const fields = page.getByRole('list', { name: 'Fields of this line' }).getByRole('button')
  await fields.filter({ hasText: 'fallback-url' }).click()
  await page.getByRole('button', { name: 'fallback-url in the reference' }).click()
  await expect(title(page, 'fallback-url')).toBeVisible()
})

test('the contents are walked by arrow keys, and pages lead on to pages', async ({ lab }) => {
  const page = await open(lab)
  await contents(page).getByRole('button', { name: 'Commands' }).focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(title(page, 'VER')).toBeVisible()
  await page.getByRole('button', { name: 'CVR0' }).first().click()
  await expect(title(page, 'CVR0')).toBeVisible()
  await expect(page.getByRole('table', { name: 'What changed when' })).toContainText('MSNP8–23')
})

test('the releases stand on a timeline that arrow keys walk', async ({ lab }) => {
  const page = await open(lab)
  await contents(page).getByRole('button', { name: 'Releases' }).click()
  const lane = page.getByRole('group', { name: 'Windows Live Messenger' })
  await lane.getByRole('button').first().focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  const release = page.getByRole('heading', { level: 2 })
  await expect(release).toHaveText(/^Windows Live Messenger /)
  const version = ((await release.textContent()) ?? '').replace('Windows Live Messenger ', '')
  await page.getByRole('button', { name: 'Show it in a run' }).click()
  await expect(steps(page).filter({ hasText: version }).first()).toHaveText(/CVQ/)
})

test('a search that finds nothing says what to search for', async ({ lab }) => {
  const page = await open(lab)
  await search(page).fill('zebra')
  await expect(page.getByText('Nothing is called “zebra” here')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(contents(page).getByRole('button', { name: 'Glossary' })).toBeVisible()
})

for (const size of SIZES) {
  for (const theme of ['light', 'dark'] as const) {
    test(`axe finds nothing at ${size.join(' × ')}, ${theme}`, p0At(size, theme), async ({ lab }) => {
      const page = await open(lab)
      await resize(lab, size)
      await choose(lab, `theme-${theme}`)
      for (const chapter of ['Parameters', 'Releases', 'Glossary']) {
        await contents(page).getByRole('button', { name: chapter, exact: true }).click()
        await expect(title(page, chapter)).toBeVisible()
        expect.soft(await axe(page)).toEqual([])
        expect.soft(await outside(page)).toEqual([])
      }
      await search(page).fill('minimum')
      await page.keyboard.press('Enter')
      expect.soft(await axe(page)).toEqual([])
    })
  }
}
