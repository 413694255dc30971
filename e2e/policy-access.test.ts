// Everybody can use the screen Policy: at three sizes, in both themes, by keyboard alone, and axe finds nothing.

import { expect } from '@playwright/test'
import { axe } from './support/axe.ts'
import { test } from './support/launch.ts'
import { atThePolicy, draftTitle, fate, heatMap, nobody, pane, rule, rules } from './support/policy.ts'
import { outside, p0At, resize, SIZES } from './support/sizes.ts'
import { choose, html, verdict } from './support/window.ts'

for (const size of SIZES) {
  for (const theme of ['light', 'dark'] as const) {
    test(
      `axe finds nothing on Policy at ${size.join(' × ')}, ${theme}`,
      p0At(size, theme),
      async ({ lab }) => {
        const page = await atThePolicy(lab)
        await resize(lab, size)
        await choose(lab, `theme-${theme}`)
        await expect(html(page)).toHaveAttribute('data-theme', theme)
        await rule(page, 'winnt').click()
        for (const name of ['Findings', 'Rule', 'Difference', 'JSON']) {
          await test.step(`with the pane ${name}`, async () => {
            await pane(page, name).click()
            await expect(pane(page, name)).toHaveAttribute('aria-selected', 'true')
            expect.soft(await axe(page)).toEqual([])
            expect.soft(await outside(page)).toEqual([])
          })
        }
        await test.step('with a cell chosen', async () => {
          await heatMap(page).getByRole('gridcell').first().click()
          await expect(page.getByRole('button', { name: 'Open in Negotiate' })).toBeVisible()
          expect.soft(await axe(page)).toEqual([])
        })
        await test.step('with the menu of policies open', async () => {
          await page.getByRole('main').getByRole('button', { name: 'Policy', exact: true }).click()
          await expect(page.getByRole('menu')).toBeVisible()
          expect.soft(await axe(page)).toEqual([])
          await page.keyboard.press('Escape')
        })
        await test.step('with the page of the policy open, and asked before it is made active', async () => {
          await page.getByRole('main').getByRole('button', { name: 'Policy', exact: true }).click()
          await page.getByRole('menuitem', { name: 'About this policy' }).click()
          await expect(page.getByRole('dialog', { name: 'As on the CVQ page' })).toBeVisible()
          expect.soft(await axe(page)).toEqual([])
          await page.keyboard.press('Escape')
          await rules(page).focus()
          await page.keyboard.press('Space')
          await page.getByRole('button', { name: 'Activate…' }).click()
          await expect(page.getByRole('dialog')).toContainText(/clients change/)
          expect.soft(await axe(page)).toEqual([])
          await page.keyboard.press('Escape')
        })
        await test.step('with the rollout', async () => {
          await page.getByRole('radio', { name: 'Rollout' }).click()
          await expect(heatMap(page)).toHaveCount(0)
          expect.soft(await axe(page)).toEqual([])
          expect.soft(await outside(page)).toEqual([])
        })
      },
    )
  }
}

test('by keyboard alone: a rule is chosen, moved, switched off, edited, taken back; a cell is tried', {
  tag: '@p0',
}, async ({ lab }) => {
  const page = await atThePolicy(lab)
  const { keyboard } = page
  /** Goes on with Tab until something has the focus. */
  const tabTo = async (isThere: () => Promise<boolean>): Promise<void> => {
    for (let i = 0; i < 60 && !(await isThere()); i++) await keyboard.press('Tab')
    expect(await isThere()).toBe(true)
  }
  const names = (): Promise<readonly string[]> =>
    rules(page)
      .getByRole('option')
      .evaluateAll((options) => options.map((option) => option.textContent ?? ''))
  const focused = (target: ReturnType<typeof rules>) => () =>
    target.evaluate((element) => element === document.activeElement)

  await tabTo(focused(rules(page)))
  await keyboard.press('Home')
  await keyboard.press('Alt+ArrowDown')
  await expect.poll(async () => (await names())[1]).toContain('win9x')
  await keyboard.press('Space')
  await expect(fate(page, 'Up to date')).not.toHaveAccessibleName(nobody)
  await expect(rule(page, 'win9x').or(rules(page).getByRole('option', { name: /^win9x/ }))).toContainText(
    'off',
  )
  await keyboard.press('Control+z')
  await keyboard.press('Control+z')
  await expect.poll(async () => (await names())[0]).toContain('win9x')
  await expect(draftTitle(page)).not.toContainText('edited')

  await keyboard.press('Enter')
  await expect(pane(page, 'Rule')).toHaveAttribute('aria-selected', 'true')
  await expect(rules(page)).not.toBeFocused()

  await tabTo(() => heatMap(page).evaluate((grid) => grid.contains(document.activeElement)))
  await keyboard.press('ArrowDown')
  await keyboard.press('ArrowRight')
  const open = page.getByRole('button', { name: 'Open in Negotiate' })
  await tabTo(() => open.evaluate((element) => element === document.activeElement))
  await keyboard.press('Enter')
  await expect(verdict(page)).toBeVisible()
  await keyboard.press('Control+2')
  await expect(heatMap(page)).toBeVisible()
})
