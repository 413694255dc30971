// The settings page, the zoom, the hint of the first start, the about box and the licences: at once, remembered, by
// keyboard alone.

import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Locator, type Page } from '@playwright/test'
import { axe } from './support/axe.ts'
import { type Lab, launch, test } from './support/launch.ts'
import { outside } from './support/sizes.ts'
import { cut } from './support/texts.ts'
import { atTheBeginning, choose, html, setup } from './support/window.ts'

const settingsPage = (page: Page): Locator => page.getByRole('dialog', { name: 'Settings' })
const hint = (page: Page): Locator => page.getByRole('note', { name: 'Hint' })

const kept = (userData: string): unknown => JSON.parse(readFileSync(join(userData, 'settings.json'), 'utf8'))

/** Electron's own factor: what is drawn, not what is remembered. */
const zoomOf = ({ app }: Lab): Promise<number | undefined> =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getZoomFactor())

test.describe('the settings page', () => {
  test('opens by its key, holds at once, is remembered, and axe finds nothing', async ({ userData }) => {
    const first = await launch({ userData })
    const page = await atTheBeginning(first)
    await page.keyboard.press('Control+,')
    await expect(settingsPage(page)).toBeVisible()
    await settingsPage(page).getByRole('radio', { name: 'Dark' }).check()
    await expect(html(page)).toHaveAttribute('data-theme', 'dark')
    await settingsPage(page).getByRole('radio', { name: 'More' }).check()
    await expect(html(page)).toHaveAttribute('data-contrast', 'more')
    await settingsPage(page).getByRole('radio', { name: 'Reduced' }).check()
    await expect(html(page)).toHaveAttribute('data-motion', 'reduced')
    expect(await axe(page)).toEqual([])
    await page.keyboard.press('Escape')
    await expect(settingsPage(page)).toBeHidden()
    await first.app.close()

    const second = await launch({ userData })
    for (const [name, value] of [
      ['theme', 'dark'],
      ['contrast', 'more'],
      ['motion', 'reduced'],
    ] as const) {
      await expect(html(second.page)).toHaveAttribute(`data-${name}`, value)
    }
    await choose(second, 'settings')
    await settingsPage(second.page).getByRole('button', { name: 'Back to the first settings' }).click()
    await expect(html(second.page)).not.toHaveAttribute('data-theme')
    await expect(html(second.page)).not.toHaveAttribute('data-motion')
    await expect.poll(() => kept(userData)).toMatchObject({ theme: 'system', motion: 'system' })
    await second.app.close()
  })

  test('turns off single keys: R keeps what was edited, Control and Z still undoes', async ({ lab }) => {
    const page = await atTheBeginning(lab)
    const version = setup(page).getByRole('textbox', { name: /^Version/ })
    const edited = page.getByRole('banner').getByText('edited')
    await version.fill('7.0.0732')
    await expect(edited).toBeVisible()
    await choose(lab, 'settings')
    await settingsPage(page)
      .getByRole('checkbox', { name: /^Single letters/ })
      .uncheck()
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Step forward' }).focus()
    await page.keyboard.press('r')
    await page.keyboard.press('?')
    await expect(page.getByRole('dialog')).toBeHidden()
    await expect(version).toHaveValue('7.0.0732')
    await page.keyboard.press('Control+z')
    await expect(version).toHaveValue('6.0.0602')
  })

  test('is walked by keyboard alone: to the theme, along it, and out again', async ({ lab }) => {
    const page = await atTheBeginning(lab)
    await page.keyboard.press('Control+,')
    const dialog = settingsPage(page)
    await expect(dialog.getByRole('button', { name: 'Close' })).toBeFocused()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await expect(dialog.getByRole('radio', { name: 'As the system' }).first()).toBeFocused()
    await page.keyboard.press('ArrowRight')
    await expect(html(page)).toHaveAttribute('data-theme', 'light')
    await page.keyboard.press('Escape')
    await expect(dialog).toBeHidden()
  })
})

test('what a press makes impossible keeps the focus', async ({ lab }) => {
  const page = await atTheBeginning(lab)
  await page.keyboard.press('Control+=')
  await expect.poll(() => zoomOf(lab)).toBeCloseTo(1.1, 5)
  await choose(lab, 'settings')
  const reset = settingsPage(page).getByRole('button', { name: 'Actual size' })
  await reset.focus()
  await page.keyboard.press('Enter')
  await expect(reset).toBeDisabled()
  await expect(reset).toBeFocused()
})

test.describe('the zoom', () => {
  test('goes by keys and menu, also in a dialog, within bounds, and is remembered', async ({ userData }) => {
    const first = await launch({ userData })
    const page = await atTheBeginning(first)
    await page.keyboard.press('Control+=')
    await expect.poll(() => zoomOf(first)).toBeCloseTo(1.1, 5)
    await choose(first, 'zoom-reset')
    await expect.poll(() => zoomOf(first)).toBe(1)
    await choose(first, 'settings')
    await expect(settingsPage(page)).toBeVisible()
    for (let step = 0; step < 9; step++) await page.keyboard.press('Control+=')
    await expect(settingsPage(page).getByText('300 %')).toBeVisible()
    await expect(settingsPage(page).getByRole('button', { name: 'Larger' })).toBeDisabled()
    await page.keyboard.press('Control+0')
    for (let step = 0; step < 7; step++) await page.keyboard.press('Control+-')
    await expect(settingsPage(page).getByText('50 %')).toBeVisible()
    await page.keyboard.press('Control+0')
    await expect(settingsPage(page).getByText('100 %')).toBeVisible()
    await settingsPage(page).getByRole('button', { name: 'Larger' }).click()
    await expect.poll(() => kept(userData)).toMatchObject({ zoom: 110 })
    await first.app.close()

    const second = await launch({ userData })
    await expect(html(second.page)).toHaveAttribute('data-ready', 'true')
    expect(await zoomOf(second)).toBeCloseTo(1.1, 5)
    await second.app.close()
  })

  test('of 200 % on 1920 × 1280 is the window of 960 × 640, and nothing is out of reach', async ({
    userData,
  }) => {
    writeFileSync(join(userData, 'settings.json'), JSON.stringify({ zoom: 200, hintSeen: true }))
    const lab = await launch({ userData })
    const page = await atTheBeginning(lab)
    await lab.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.setContentSize(1920, 1280),
    )
    await expect.poll(() => page.evaluate(() => [innerWidth, innerHeight])).toEqual([960, 640])
    await choose(lab, 'settings')
    const reset = settingsPage(page).getByRole('button', { name: 'Back to the first settings' })
    await reset.focus()
    await expect(reset).toBeInViewport({ ratio: 1 })
    await lab.app.close()
  })
})

test('at 200 % in 1280 × 800 nothing of the rail, the transport or the verdict is cut', async ({
  userData,
}) => {
  writeFileSync(join(userData, 'settings.json'), JSON.stringify({ zoom: 200, hintSeen: true }))
  const lab = await launch({ userData })
  const page = await atTheBeginning(lab)
  await lab.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1280, 800))
  await expect.poll(() => page.evaluate(() => [innerWidth, innerHeight])).toEqual([640, 400])
  await page.keyboard.press('End')
  const transport = page.getByRole('region', { name: 'Play', exact: true })
  await expect(transport.getByText('step 12 of 12')).toBeInViewport({ ratio: 1 })
  expect((await transport.getByRole('slider').boundingBox())?.width).toBeGreaterThan(200)
  expect(await outside(page)).toEqual([])
  expect(await cut(page)).toEqual([])
  await lab.app.close()
})

test.describe('the hint of the first start', () => {
  test('is one line, leads to the releases, ends when it is followed, and never comes again', async ({
    userData,
  }) => {
    const first = await launch({ userData })
    const page = await atTheBeginning(first)
    await expect(hint(page)).toBeVisible()
    expect((await hint(page).boundingBox())?.height).toBeLessThan(40)
    await hint(page)
      .getByRole('button', { name: /^Try another release/ })
      .focus()
    await page.keyboard.press('Enter')
    const chosen = setup(page).getByRole('radio', { checked: true }).first()
    await expect(chosen).toBeFocused()
    await page.keyboard.press('ArrowUp')
    await expect(hint(page)).toBeHidden()
    await expect.poll(() => kept(userData)).toMatchObject({ hintSeen: true })
    await page.keyboard.press('Control+z')
    await expect(hint(page)).toBeHidden()
    await first.app.close()

    const second = await launch({ userData })
    await expect(html(second.page)).toHaveAttribute('data-ready', 'true')
    await expect(hint(second.page)).toBeHidden()
    await second.app.close()
  })

  test('is closed, and nothing of the picture moves', async ({ lab, userData }) => {
    const page = await atTheBeginning(lab)
    const stage = page.getByRole('main')
    const before = await stage.boundingBox()
    await page.getByRole('button', { name: 'Close this hint for good' }).click()
    await expect(hint(page)).toBeHidden()
    expect(await stage.boundingBox()).toEqual(before)
    await expect.poll(() => kept(userData)).toMatchObject({ hintSeen: true })
  })

  test('leads to the drawer where the window is narrow', async ({ lab }) => {
    const page = await atTheBeginning(lab)
    await lab.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(960, 640))
    await expect.poll(() => page.evaluate(() => innerWidth)).toBe(960)
    await hint(page)
      .getByRole('button', { name: /^Try another release/ })
      .click()
    await expect(setup(page).getByRole('radio', { checked: true }).first()).toBeFocused()
  })
})

test('about leads to the licences, which are found by name and read', async ({ lab }) => {
  const page = await atTheBeginning(lab)
  await choose(lab, 'about')
  await page.getByRole('dialog').getByRole('button', { name: 'Licences of what is inside' }).click()
  const licences = page.getByRole('dialog', { name: 'What CVQ Lab contains' })
  await expect(licences).toBeVisible()
  await page.keyboard.insertText('react')
  const pieces = licences.getByRole('list', { name: 'Pieces of software' })
  await pieces.getByRole('button', { name: /^react-dom / }).click()
  await expect(licences.getByRole('region', { name: 'Text of the licence' })).toContainText('MIT License')
  expect(await axe(page)).toEqual([])
  await licences.getByRole('searchbox').fill('no such thing')
  await expect(licences).toContainText('Nothing has this name or licence.')
})
