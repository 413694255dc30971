// Presenter mode: what a class sees, and what a clicker does.

import { expect, type Page } from '@playwright/test'
import { axe } from './support/axe.ts'
import { type Lab, test } from './support/launch.ts'
import { outside, resize } from './support/sizes.ts'
import { atTheBeginning, choose, expectStep, html } from './support/window.ts'

const PROJECTORS = [
  [1024, 768],
  [1920, 1080],
] as const

async function presenting(lab: Lab, size: readonly [number, number]): Promise<Page> {
  const page = await atTheBeginning(lab)
  await page.keyboard.press('F5')
  await expect(html(page)).toHaveAttribute('data-presenting', 'true')
  await lab.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setFullScreen(false))
  await resize(lab, size)
  return page
}

for (const size of PROJECTORS) {
  for (const theme of ['light', 'dark'] as const) {
    test(`on a projector of ${size.join(' × ')}, ${theme}: larger type, nothing cut, axe finds nothing`, async ({
      lab,
    }) => {
      const page = await presenting(lab, size)
      await choose(lab, `theme-${theme}`)
      await expect(html(page)).toHaveAttribute('data-theme', theme)
      await expect(html(page)).toHaveCSS('font-size', '24px')
      for (const key of ['Home', 'PageDown', 'End']) {
        await page.keyboard.press(key)
        expect.soft(await outside(page)).toEqual([])
      }
      expect.soft(await axe(page)).toEqual([])
    })
  }
}

test('only what is being talked about is there', async ({ lab }) => {
  const page = await presenting(lab, [1920, 1080])
  await expect(page.getByRole('navigation', { name: 'Screens' })).toBeHidden()
  await expect(page.getByRole('region', { name: 'Client and server' })).toBeHidden()
  await expect(page.getByRole('region', { name: 'Wire' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Raw bytes' })).toHaveAttribute('aria-expanded', 'false')
  await resize(lab, [1024, 768])
  await expect(page.getByRole('region', { name: 'Wire' })).toBeHidden()
  await page.keyboard.press('PageDown')
  await page.keyboard.press('PageDown')
  const line = page.getByRole('region', { name: 'The line being talked about' })
  await expect(line.getByRole('button', { name: 'dialect MSNP9' })).toBeInViewport()
})

test('a clicker goes on and back, and Escape gives the window back as it was', async ({ lab }) => {
  const page = await presenting(lab, [1024, 768])
  await page.keyboard.press('PageDown')
  await page.keyboard.press('PageDown')
  await expectStep(page, 2)
  await page.keyboard.press('PageUp')
  await expectStep(page, 1)
  await page.keyboard.press('Escape')
  await expect(html(page)).not.toHaveAttribute('data-presenting')
  await expect(page.getByRole('navigation', { name: 'Screens' })).toBeVisible()
  await expect(html(page)).toHaveCSS('font-size', '16px')
  await expectStep(page, 1)
})

for (const size of PROJECTORS) {
  test(`a lesson on a projector of ${size.join(' × ')}: the text and the picture, next and back`, async ({
    lab,
  }) => {
    const page = await atTheBeginning(lab)
    await page.keyboard.press('Control+3')
    await expect(page.getByRole('heading', { level: 2, name: 'The six exchanges' })).toBeVisible()
    await page.keyboard.press('F5')
    await lab.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setFullScreen(false))
    await resize(lab, size)
    await expect(page.getByRole('navigation', { name: 'Screens' })).toBeHidden()
    await page.keyboard.press('PageDown')
    await page.keyboard.press('PageDown')
    await expect(page.getByRole('radio').first()).toBeInViewport()
    expect.soft(await outside(page)).toEqual([])
    expect.soft(await axe(page)).toEqual([])
    const picture = page.getByRole('region', { name: 'Sequence diagram' }).filter({ visible: true })
    expect(await picture.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0)
    await page.keyboard.press('PageUp')
    await expect(page.getByText(/Step 2 of/)).toBeVisible()
  })
}

test('the menu presents, and leaves', async ({ lab }) => {
  const page = await atTheBeginning(lab)
  await choose(lab, 'present')
  await expect(html(page)).toHaveAttribute('data-presenting', 'true')
  await choose(lab, 'present')
  await expect(html(page)).not.toHaveAttribute('data-presenting')
})
