// A run of ten thousand events in the window: what is on the page stays small, whatever step play stands at and
// however one gets there, and people who hear it can walk it too.

import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Locator, type Page } from '@playwright/test'
import { axe } from './support/axe.ts'
import { willOpen } from './support/dialogs.ts'
import { journeyOf } from './support/journey.ts'
import { type Lab, test } from './support/launch.ts'
import { resize, SIZES } from './support/sizes.ts'
import { html } from './support/window.ts'

/** Fifteen events each, and ten steps of which a folded one shows one. */
const CONNECTIONS = 700
const FOLDED = CONNECTIONS + 10
const UNFOLDED = CONNECTIONS * 10

const scrubber = (page: Page): Locator => page.getByRole('slider', { name: 'Place in the run' })
const stage = (page: Page): Locator => page.getByRole('region', { name: 'Sequence diagram' })
const drawn = (page: Page): Locator => stage(page).locator('[data-step]')
const heard = (page: Page): Locator => page.getByRole('list', { name: 'Steps of this run' })

const total = async (page: Page): Promise<number> =>
  Number(await scrubber(page).getAttribute('aria-valuemax'))
const at = (page: Page, number: number): Promise<void> =>
  expect(scrubber(page)).toHaveAttribute('aria-valuenow', String(number))

/** The current step stands whole on the stage, as it is seen and as it is heard. */
async function expectInSight(page: Page, number: number): Promise<void> {
  await at(page, number)
  const step = stage(page).locator(`[data-step="${number}"]`)
  await expect(step).toHaveAttribute('data-phase', 'current')
  await expect(step).toBeInViewport()
  await expect(heard(page).locator('[aria-current="step"]')).toHaveAttribute('aria-posinset', String(number))
}

/** What the stage, the list and the scrubber put on the page. */
async function expectSmall(page: Page): Promise<void> {
  const counts = await page.evaluate(() =>
    ['stage', 'transport'].map((panel) => document.querySelectorAll(`[data-panel="${panel}"] *`).length),
  )
  for (const count of counts) expect(count).toBeLessThan(1000)
  expect(await drawn(page).count()).toBeLessThan(80)
}

async function opened({ app, page }: Lab, folder: string): Promise<Page> {
  const file = join(folder, 'long.cvq.json')
  writeFileSync(file, JSON.stringify(journeyOf(CONNECTIONS)))
  await expect(html(page)).toHaveAttribute('data-ready', 'true')
  await willOpen({ app, page }, file)
  await page.keyboard.press('Control+o')
  await expect(scrubber(page)).toHaveAttribute('aria-valuemax', String(FOLDED))
  return page
}

async function unfold(page: Page): Promise<void> {
  await stage(page).focus()
  await page.keyboard.press('Enter')
  await expect(scrubber(page)).toHaveAttribute('aria-valuemax', String(UNFOLDED))
}

async function dragTo(page: Page, share: number): Promise<void> {
  const box = await scrubber(page).boundingBox()
  if (box === null) throw new Error('the scrubber is not there')
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
  await page.mouse.down()
  await page.mouse.move(box.x + box.width * share, box.y + box.height / 2, { steps: 12 })
  await page.mouse.up()
}

test('opens folded, goes from end to end and stays small', async ({ lab, userData }) => {
  const page = await opened(lab, userData)
  await expectSmall(page)
  await page.keyboard.press('End')
  await expectInSight(page, FOLDED)
  await expectSmall(page)
  await page.keyboard.press('Home')
  await expect(drawn(page).first()).toHaveAttribute('data-step', '1')
  await page.keyboard.press('ArrowRight')
  await expectInSight(page, 1)
})

test('unfolds to thousands of steps: keys, the scrubber, the wheel and each size of window bring it into sight', async ({
  lab,
  userData,
}) => {
  const page = await opened(lab, userData)
  await unfold(page)
  await page.keyboard.press('End')
  await expectInSight(page, UNFOLDED)
  await page.keyboard.press('ArrowLeft')
  await expectInSight(page, UNFOLDED - 1)
  for (const share of [0.4, 0.8, 0.1]) {
    await dragTo(page, share)
    const here = Number(await scrubber(page).getAttribute('aria-valuenow'))
    expect(Math.abs(here - share * (await total(page)))).toBeLessThan(UNFOLDED * 0.05)
    await expectInSight(page, here)
    await expectSmall(page)
  }
  for (const size of SIZES) {
    const here = Number(await scrubber(page).getAttribute('aria-valuenow'))
    await resize(lab, size)
    await expectInSight(page, here)
    await expectSmall(page)
  }
  await page.keyboard.press('Home')
  await stage(page).hover()
  await page.mouse.wheel(0, 30_000)
  await expect
    .poll(async () => Number(await drawn(page).first().getAttribute('data-step')))
    .toBeGreaterThan(300)
  await at(page, 0)
  await expectSmall(page)
  await expect(drawn(page).nth(20)).toBeInViewport()
})

test('a click on a step far down goes there, and its message is on the wire panel', async ({
  lab,
  userData,
}) => {
  const page = await opened(lab, userData)
  await unfold(page)
  await dragTo(page, 0.5)
  const reply = stage(page).locator('[data-kind="message"]').last()
  const number = Number(await reply.getAttribute('data-step'))
  await reply.locator('text').first().click()
  await at(page, number)
  await expect(page.getByRole('region', { name: 'Wire' })).toContainText(`step ${number}`)
})

test('can be heard: the steps around the current one, with their places, and nothing axe objects to', async ({
  lab,
  userData,
}) => {
  const page = await opened(lab, userData)
  await unfold(page)
  await dragTo(page, 0.5)
  const here = Number(await scrubber(page).getAttribute('aria-valuenow'))
  await expectInSight(page, here)
  await expect(heard(page).getByRole('listitem')).toHaveCount(25)
  await expect(heard(page).getByRole('listitem').first()).toHaveAttribute('aria-setsize', String(UNFOLDED))
  await expect(page.getByText(`${here - 13} steps before these`)).toBeAttached()
  await page.keyboard.press('ArrowRight')
  await expect(heard(page).locator('[aria-current="step"]')).toHaveAttribute(
    'aria-posinset',
    String(here + 1),
  )
  expect(await axe(page)).toEqual([])
})
