// The rollout film: what is edited is played, the film is scrubbed like a negotiation, and the same seed gives the
// same film.

import { expect, type Locator, type Page } from '@playwright/test'
import { axe } from './support/axe.ts'
import { type Lab, test } from './support/launch.ts'
import { p0At } from './support/sizes.ts'
import { atTheBeginning, choose, html } from './support/window.ts'

const summary = (page: Page): Locator => page.getByRole('status')
const setup = (page: Page): Locator => page.getByRole('region', { name: 'Rollout settings' })
const field = (page: Page, name: string): Locator => setup(page).getByRole('textbox', { name, exact: true })
const place = (page: Page): Locator => page.getByRole('slider', { name: 'Place in the film' })
const policies = (page: Page): Locator => setup(page).getByRole('combobox', { name: /^Policy [0-9]+/ })

/** At the built-in rollout's film, shown complete. */
async function atTheFilm(lab: Lab): Promise<Page> {
  const page = await atTheBeginning(lab)
  await page.keyboard.press('Control+2')
  await page.getByRole('radio', { name: 'Rollout' }).check()
  await expect(summary(page)).toContainText(/After [0-9]+ days/)
  return page
}

test('what is edited is played, and the same seed gives the same film', { tag: '@p0' }, async ({ lab }) => {
  const page = await atTheFilm(lab)
  await field(page, 'Days').fill('40')
  await expect(summary(page)).toContainText('After 40 days')
  await field(page, 'Clients').fill('20000')
  await expect(summary(page)).toContainText('of 20,000')
  const told = (await summary(page).textContent()) ?? ''

  await field(page, 'Seed').fill('4711')
  await expect(summary(page)).not.toHaveText(told)
  await field(page, 'Seed').fill('7')
  await expect(summary(page)).toHaveText(told)

  await setup(page).getByRole('button', { name: 'Another' }).click()
  await expect(field(page, 'Seed')).not.toHaveValue('7')
  await expect(summary(page)).not.toHaveText(told)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(field(page, 'Seed')).toHaveValue('7')
  await expect(summary(page)).toHaveText(told)
})

test('it is scrubbed like a negotiation: keys, buttons, the line and the picture', async ({ lab }) => {
  const page = await atTheFilm(lab)
  await place(page).focus()
  await page.keyboard.press('Home')
  await expect(place(page)).toHaveAttribute('aria-valuetext', /^day 0, 00:00: /)
  await page.keyboard.press('PageDown')
  await page.keyboard.press('ArrowRight')
  await expect(place(page)).toHaveAttribute('aria-valuetext', /^day 1, 01:00: /)
  await page.getByRole('button', { name: 'A day forward' }).click()
  await page.getByRole('button', { name: 'An hour back' }).click()
  await expect(place(page)).toHaveAttribute('aria-valuenow', '48')

  const film = page.getByRole('img', { name: /^Clients by state/ })
  const before = await film.boundingBox()
  await film.click()
  await expect(place(page)).not.toHaveAttribute('aria-valuenow', '48')
  await place(page).click()
  expect(await film.boundingBox()).toEqual(before)

  await page.keyboard.press('Home')
  await page.keyboard.press('Space')
  await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible()
  await expect(place(page)).not.toHaveAttribute('aria-valuenow', '0')
  await page.keyboard.press('Space')
  await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeVisible()
  await page.keyboard.press('End')
  await expect(page.getByRole('button', { name: 'Play again' })).toBeVisible()
  // Negotiate's own play stays where it is.
  await expect(html(page)).toHaveAttribute('data-play', 'idle')
})

test('the draft takes over from the day the film stands at, and can be taken back', async ({ lab }) => {
  const page = await atTheFilm(lab)
  const told = (await summary(page).textContent()) ?? ''
  const names = await policies(page).count()
  await place(page).focus()
  await page.keyboard.press('Home')
  for (let day = 0; day < 10; day++) await page.keyboard.press('PageDown')
  await setup(page).getByRole('button', { name: 'Use the draft from day 10' }).click()
  await expect(policies(page)).toHaveCount(names + 1)
  await expect(policies(page).filter({ hasText: 'Draft: As on the CVQ page' })).toHaveCount(1)
  await expect(summary(page)).not.toHaveText(told)
  await page.keyboard.press('Control+z')
  await expect(policies(page)).toHaveCount(names)
  await expect(summary(page)).toHaveText(told)
})

test('what cannot be is refused with a sentence, and the film stays', async ({ lab }) => {
  const page = await atTheFilm(lab)
  const told = (await summary(page).textContent()) ?? ''
  await field(page, 'Percent of share 1').fill('99')
  await expect(setup(page).getByText('99 % is too much')).toBeVisible()
  await field(page, 'Days').fill('0')
  await expect(setup(page).getByText('0 is not a whole number from 1 to 730')).toBeVisible()
  await expect(summary(page)).toHaveText(told)
  await field(page, 'Percent of share 1').fill('1')
  await expect(setup(page).getByText('99 % is too much')).toHaveCount(0)
  await expect(summary(page)).not.toHaveText(told)
})

test('with reduced motion play goes from one day’s end to the next', async ({ lab }) => {
  const page = await atTheFilm(lab)
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await place(page).focus()
  await page.keyboard.press('Home')
  await page.keyboard.press('Space')
  await expect(place(page)).toHaveAttribute('aria-valuetext', /^day [1-9][0-9]*, 23:00: /)
  await page.keyboard.press('Space')
})

test('it is copied as a file for the command line', async ({ lab }) => {
  const page = await atTheFilm(lab)
  await field(page, 'Seed').fill('4711')
  await setup(page).getByRole('button', { name: 'Copy' }).click()
  await expect(setup(page).getByRole('button', { name: 'Copied' })).toBeVisible()
  const text = await lab.app.evaluate(({ clipboard }) => clipboard.readText())
  expect(JSON.parse(text)).toMatchObject({ format: 'cvq-lab/rollout@1', seed: 4711 })
})

test('the figures of each day are a table', async ({ lab }) => {
  const page = await atTheFilm(lab)
  await field(page, 'Days').fill('30')
  await expect(summary(page)).toContainText('After 30 days')
  await page.getByRole('button', { name: 'Figures of each day' }).click()
  const rows = page.getByRole('table').getByRole('row')
  await expect(rows).toHaveCount(31)
  const upToDate = await rows.last().getByRole('cell').first().textContent()
  await expect(summary(page)).toContainText(`After 30 days ${upToDate} of`)
})

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing in the film, ${theme}`, p0At([1280, 800], theme), async ({ lab }) => {
    const page = await atTheFilm(lab)
    await choose(lab, `theme-${theme}`)
    await expect(html(page)).toHaveAttribute('data-theme', theme)
    await page.getByRole('button', { name: 'Figures of each day' }).click()
    await field(page, 'Percent of share 1').fill('99')
    expect.soft(await axe(page)).toEqual([])
    await lab.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(960, 640))
    await page.getByRole('button', { name: 'Open the rollout settings' }).click()
    await expect(setup(page)).toBeVisible()
    expect.soft(await axe(page)).toEqual([])
    await page.keyboard.press('Escape')
    await expect(setup(page)).toBeHidden()
  })
}
