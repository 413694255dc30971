// Time travel as a lecturer uses it: go to a step, mark it, fork there with the version one higher, see both branches
// side by side, name, delete and bring back, and jump in the history; by mouse and by keyboard alone.

import { expect, type Locator, type Page } from '@playwright/test'
import { axe } from './support/axe.ts'
import { type Lab, test } from './support/launch.ts'
import { outside, resize, SIZES } from './support/sizes.ts'
import {
  atTheBeginning,
  choose,
  expectStep,
  html,
  setup,
  steps,
  typeInto,
  verdict,
} from './support/window.ts'

const tabs = (page: Page): Locator => page.getByRole('tablist', { name: 'Runs' }).getByRole('tab')
const sheet = (page: Page, name: string | RegExp): Locator => page.getByRole('region', { name })
const side = (page: Page, name: 'Left' | 'Right'): Locator =>
  page.getByRole('region', { name: new RegExp(`^${name} run: (?!Sequence)`) })
const table = (page: Page): Locator => page.getByRole('table')

/** A client one release short of the minimum, before the first step. */
async function shortOfTheMinimum(lab: Lab): Promise<Page> {
  const page = await atTheBeginning(lab)
  await typeInto(page, 'Release', '6.2.0137')
  await page.keyboard.press('Enter')
  await expect(verdict(page)).toContainText('Must upgrade')
  await page.keyboard.press('Escape')
  await page.getByRole('region', { name: 'Sequence diagram' }).focus()
  await page.keyboard.press('Home')
  return page
}

async function toStep(page: Page, number: number): Promise<void> {
  await page.getByRole('region', { name: 'Sequence diagram' }).focus()
  await page.keyboard.press('Home')
  for (let step = 1; step <= number; step++) {
    await page.keyboard.press('ArrowRight')
    await expectStep(page, step)
  }
}

/** Forks after a step with the version one higher, by keys alone. */
async function forkOneHigher(page: Page, after: number): Promise<void> {
  await toStep(page, after)
  await page.keyboard.press('f')
  await expect(sheet(page, `Fork after step ${after}`)).toBeVisible()
  await expect(page.getByRole('button', { name: 'One higher: 6.2.0205' })).toBeFocused()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Control+Enter')
  await expect(tabs(page)).toHaveCount(2)
}

const textsOf = (list: Locator): Promise<readonly string[]> => list.allTextContents()

test('and if the version were one higher: a branch plays on from the step, beside the run it left', {
  tag: '@p0',
}, async ({ lab }) => {
  const page = await shortOfTheMinimum(lab)
  const before = await textsOf(steps(page))
  await forkOneHigher(page, 6)
  await expect(tabs(page).nth(1)).toHaveAccessibleName(
    '6.2.0205 after step 6, forked after step 6, Upgrade offered',
  )
  await expect(tabs(page).nth(1)).toHaveAttribute('aria-selected', 'true')
  await expect(html(page)).toHaveAttribute('data-play', 'playing')
  await page.keyboard.press('End')
  await expect(verdict(page)).toContainText('Upgrade offered')
  const after = await textsOf(steps(page))
  expect(after.slice(0, 6)).toEqual(before.slice(0, 6))
  expect(after[6]).not.toEqual(before[6])
  await test.step('the setup says from where on it is changed, and changes it from there', async () => {
    await expect(setup(page)).toContainText('You are changing what happens after step 6.')
    await typeInto(page, 'Release', '7.0.0813')
    await page.keyboard.press('Enter')
    await expect(verdict(page)).toContainText('Up to date')
    expect((await textsOf(steps(page))).slice(0, 6)).toEqual(before.slice(0, 6))
  })
  await test.step('the run it left is as it was', async () => {
    await page.keyboard.press('Alt+1')
    await expect(verdict(page)).toContainText('Must upgrade')
    await expect(setup(page)).not.toContainText('You are changing')
    expect(await textsOf(steps(page))).toEqual(before)
  })
})

test('two branches side by side: what differs is told field by field, and nothing else', async ({ lab }) => {
  const page = await shortOfTheMinimum(lab)
  await forkOneHigher(page, 6)
  await page.keyboard.press('c')
  await expect(side(page, 'Left')).toContainText('The client compares')
  await page.keyboard.press('End')
  await expect(side(page, 'Left').getByRole('status')).toContainText('Must upgrade')
  await expect(side(page, 'Right').getByRole('status')).toContainText('Upgrade offered')
  await expect(page.getByText('They part after step 6.')).toBeVisible()

  const differing = table(page).locator('tr[data-same="false"]')
  await expect(differing.filter({ hasText: 'Own version' })).toHaveText(/6\.2\.0137.*6\.2\.0205/)
  await expect(differing.filter({ hasText: /^Outcome/ }).first()).toHaveText(/Must upgrade.*Upgrade offered/)
  await expect(table(page).locator('tr[data-same="true"]')).toHaveCount(0)
  await expect(table(page)).not.toContainText('Minimum')
  await page.getByRole('checkbox', { name: 'Differences only' }).click()
  await expect(
    table(page).locator('tr[data-same="true"]').filter({ hasText: 'Minimum' }).first(),
  ).toBeVisible()

  await test.step('a row goes to its step in both pictures', async () => {
    await page.getByRole('button', { name: 'Go to step 7 The client compares' }).click()
    for (const name of ['Left', 'Right'] as const)
      await expect(side(page, name).locator('[data-step="7"]')).toHaveAttribute('data-phase', 'current')
  })
  await test.step('one play drives both, and one key leads back to one run', async () => {
    await page.keyboard.press('ArrowLeft')
    for (const name of ['Left', 'Right'] as const)
      await expect(side(page, name).locator('[data-step="6"]')).toHaveAttribute('data-phase', 'current')
    await page.keyboard.press('c')
    await expectStep(page, 6)
  })
})

test('any two runs can be compared: also one of the history', async ({ lab }) => {
  const page = await shortOfTheMinimum(lab)
  await page.keyboard.press('c')
  await expect(side(page, 'Left')).toHaveAccessibleName(/Forced upgrade/)
  await page.keyboard.press('End')
  await expect(side(page, 'Left').getByRole('status')).toContainText('6.0.0602')
  await expect(side(page, 'Right').getByRole('status')).toContainText('6.2.0137')
  await page.getByRole('combobox', { name: 'Left run' }).click()
  await page.getByRole('option', { name: /^2\. version 6\.0\.0602 → 6\.2\.0137/ }).click()
  await expect(page.getByText('Both runs are the same, event by event.')).toBeVisible()
  await page.getByRole('button', { name: 'Back to one run' }).click()
  await expect(setup(page)).toBeVisible()
})

test('a run is kept, named, deleted and brought back', async ({ lab }) => {
  const page = await shortOfTheMinimum(lab)
  await forkOneHigher(page, 6)
  await tabs(page).nth(1).focus()
  await page.keyboard.press('F2')
  await page.getByRole('textbox', { name: 'Name of the run' }).fill('One higher')
  await page.keyboard.press('Enter')
  await expect(tabs(page).nth(1)).toHaveAccessibleName(/^One higher, /)
  await page.keyboard.press('k')
  await expect(tabs(page).nth(2)).toHaveAccessibleName(/^One higher \(2\), /)
  await page.keyboard.press('Delete')
  await expect(tabs(page)).toHaveCount(2)
  await page.keyboard.press('Delete')
  await expect(page.getByText('Branch “One higher” is deleted.')).toBeVisible()
  await page.getByRole('button', { name: 'Bring it back' }).click()
  await expect(tabs(page)).toHaveCount(2)
  await expect(tabs(page).nth(1)).toHaveAccessibleName(/^One higher, /)
  await test.step('the scenario’s own run stays', async () => {
    await tabs(page).nth(0).click()
    await page.keyboard.press('Delete')
    await expect(tabs(page)).toHaveCount(2)
    await expect(page.getByRole('button', { name: 'Delete this branch' })).toBeDisabled()
  })
})

test('bookmarks: set, named, gone to and taken away, without a run', async ({ lab }) => {
  const page = await atTheBeginning(lab)
  await page.getByRole('button', { name: 'Bookmarks' }).click()
  await expect(page.getByText('No bookmarks yet.')).toBeVisible()
  await page.keyboard.press('Escape')
  await toStep(page, 4)
  await page.keyboard.press('m')
  await toStep(page, 7)
  await page.keyboard.press('Control+d')
  await page.keyboard.press(',')
  await expectStep(page, 4)
  await page.keyboard.press('.')
  await expectStep(page, 7)
  await page.getByRole('button', { name: 'Bookmarks' }).click()
  const list = page.getByRole('list', { name: 'Bookmarks, in the order of the run' }).getByRole('listitem')
  await expect(list).toHaveCount(2)
  await list
    .first()
    .getByRole('button', { name: /^Rename/ })
    .click()
  await page.getByRole('textbox', { name: 'Name of the bookmark' }).fill('The question')
  await page.keyboard.press('Enter')
  await list.first().getByRole('button', { name: 'Go to step 4 The question' }).click()
  await expectStep(page, 4)
  await list
    .nth(1)
    .getByRole('button', { name: /^Delete/ })
    .click()
  await expect(list).toHaveCount(1)
  await page.keyboard.press('Control+z')
  await expect(list).toHaveCount(2)
  await page.keyboard.press('Escape')
  await expect(list).toHaveCount(0)
  await test.step('and found by name among the steps', async () => {
    await page.keyboard.press('Control+g')
    await page.keyboard.type('question')
    await page.keyboard.press('Enter')
    await expectStep(page, 4)
    await page.keyboard.press('Control+g')
    await page.keyboard.type('compares 6.2')
    await page.keyboard.press('Enter')
    await expectStep(page, 7)
  })
})

test('the history of runs: every change in words, and a click goes there and back', async ({ lab }) => {
  const page = await shortOfTheMinimum(lab)
  await typeInto(page, 'Library', 'YCOMM')
  await expect(verdict(page)).toContainText('Refused')
  await page.getByRole('button', { name: 'History' }).click()
  const rows = page.getByRole('list', { name: 'Runs, the newest first' }).getByRole('listitem')
  await expect(rows).toHaveCount(3)
  const entry = (name: RegExp) => rows.getByRole('button', { name })
  await entry(/^1\. Must upgrade Opened: /).click()
  await expect(verdict(page)).toContainText('6.0.0602')
  await expect(entry(/^3\. Refused library MSNMSGR → YCOMM/)).toBeVisible()
  await expect(page.getByRole('button', { name: 'Undo', exact: true })).toBeDisabled()
  await entry(/^3\. /).click()
  await expect(verdict(page)).toContainText('Refused')
  await page.keyboard.press('Control+z')
  await expect(entry(/^2\. Must upgrade version 6\.0\.0602 → 6\.2\.0137/)).toHaveAttribute(
    'aria-current',
    'true',
  )
})

test('a step of the picture has a menu: fork there, also with a lost message', async ({ lab }) => {
  const page = await atTheBeginning(lab)
  await page.locator('[data-step="4"] text').first().click({ button: 'right' })
  await page.getByRole('menuitem', { name: 'Fork after this step…' }).click()
  await expectStep(page, 4)
  await page.getByRole('combobox', { name: /^Lost on the way/ }).click()
  await page.getByRole('option', { name: 'the next message, number 4' }).click()
  await page.getByRole('button', { name: 'Fork and compare' }).click()
  await page.keyboard.press('End')
  await expect(side(page, 'Right').getByRole('status')).toContainText('Connection lost')
  await expect(side(page, 'Left').getByRole('status')).toContainText('Must upgrade')
})

/** A branch with a bookmark, shown complete. */
async function branched(lab: Lab, theme: 'light' | 'dark'): Promise<Page> {
  const page = await shortOfTheMinimum(lab)
  await forkOneHigher(page, 6)
  await page.keyboard.press('m')
  await choose(lab, `theme-${theme}`)
  await expect(html(page)).toHaveAttribute('data-theme', theme)
  await page.keyboard.press('End')
  return page
}

const PANELS = ['Fork', 'Bookmarks', 'History'] as const

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing in the panels, ${theme}`, async ({ lab }) => {
    const page = await branched(lab, theme)
    for (const name of PANELS) {
      await test.step(`with ${name} open`, async () => {
        await page.getByRole('button', { name, exact: true }).first().click()
        await expect(page.getByRole('button', { name: 'Close' })).toBeVisible()
        expect.soft(await axe(page)).toEqual([])
        await page.keyboard.press('Escape')
      })
    }
    await test.step('going to a step', async () => {
      await page.keyboard.press('Control+g')
      await expect(page.getByRole('dialog')).toBeVisible()
      expect.soft(await axe(page)).toEqual([])
      await page.keyboard.press('Escape')
    })
    await test.step('while a run is named', async () => {
      await page.getByRole('button', { name: 'Rename this run' }).click()
      expect.soft(await axe(page)).toEqual([])
    })
  })

  for (const size of SIZES) {
    test(`axe finds nothing in two side by side at ${size.join(' × ')}, ${theme}`, async ({ lab }) => {
      const page = await branched(lab, theme)
      await resize(lab, size)
      await test.step('the panels stay within the window', async () => {
        for (const name of PANELS) {
          await page.getByRole('button', { name, exact: true }).first().click()
          await expect(page.getByRole('button', { name: 'Close' })).toBeInViewport({ ratio: 1 })
          expect.soft(await outside(page)).toEqual([])
          await page.keyboard.press('Escape')
        }
      })
      await page.keyboard.press('c')
      await expect(table(page)).toBeVisible()
      expect.soft(await axe(page)).toEqual([])
      expect.soft(await outside(page)).toEqual([])
    })
  }
}
