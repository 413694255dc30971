// What holds on every screen, in every dialog and in every state, for everybody: axe, the accessibility tree's laws,
// the focus, forced colours, more contrast, larger text, more space between letters, less motion. One walk a theme.

import { expect, type Page } from '@playwright/test'
import { axe } from './support/axe.ts'
import { disorder, tabbed } from './support/keyboard.ts'
import { type Lab, test } from './support/launch.ts'
import { inEnglish, walk } from './support/places.ts'
import { outside, resize } from './support/sizes.ts'
import { cut, overlapping } from './support/texts.ts'
import { breaches, tree } from './support/tree.ts'
import { atTheBeginning, choose, html } from './support/window.ts'

const COLOURS = ['color-contrast', 'link-in-text-block']

/** WCAG 1.4.12, by the letter. */
const SPACED = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
p { margin-bottom: 2em !important }`

async function at(lab: Lab, size: readonly [number, number]): Promise<Page> {
  const page = await atTheBeginning(lab)
  await resize(lab, size)
  return page
}

/** What is cut when letters, words and lines stand apart. */
async function cutWhenSpaced(page: Page): Promise<readonly string[]> {
  // The window's policy allows no style element, but a sheet made by script.
  const isSpaced = await page.evaluate((text) => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(text)
    document.adoptedStyleSheets = [sheet]
    return getComputedStyle(document.body).letterSpacing !== 'normal'
  }, SPACED)
  expect(isSpaced).toBe(true)
  const found = await cut(page)
  await page.evaluate(() => {
    document.adoptedStyleSheets = []
  })
  return found
}

const moving = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => [
    ...document
      .getAnimations()
      .filter(({ playState }) => playState === 'running')
      .map(({ id }) => `runs: ${id}`),
    ...[...document.querySelectorAll('*')]
      .filter((element) => getComputedStyle(element).scrollBehavior === 'smooth')
      .map((element) => `scrolls smoothly: ${element.className}`),
  ])

for (const theme of ['light', 'dark'] as const) {
  test(`on every screen, ${theme}: axe finds nothing, in usual, forced and stronger colours; every name, every level is there`, async ({
    lab,
    userData,
  }) => {
    test.setTimeout(600_000)
    const size = [1280, 800] as const
    const page = await at(lab, size)
    await choose(lab, `theme-${theme}`)
    await expect(html(page)).toHaveAttribute('data-theme', theme)
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await walk({ lab, page, size, folder: userData, said: inEnglish }, async ({ name }) => {
      expect.soft(await axe(page), name).toEqual([])
      expect.soft(await moving(page), `${name}: moving`).toEqual([])
      if (theme === 'light') expect.soft(breaches(await tree(page)), name).toEqual([])
      await page.emulateMedia({ colorScheme: theme, forcedColors: 'active' })
      expect.soft(await axe(page, COLOURS), `${name}, forced colours`).toEqual([])
      await page.emulateMedia({ colorScheme: null, forcedColors: null })
      // The light values are held to more than axe asks for by contrast.test.ts; here is whether they are applied.
      if (theme === 'light') return
      await page.emulateMedia({ contrast: 'more' })
      await expect(html(page)).toHaveAttribute('data-contrast', 'more')
      expect.soft(await axe(page, COLOURS), `${name}, more contrast`).toEqual([])
      await page.emulateMedia({ contrast: null })
    })
  })
}

/** From 100 % by the menu, as many steps as it takes. */
async function zoomTo(lab: Lab, factor: number): Promise<void> {
  const now = (): Promise<number> =>
    lab.app.evaluate(
      ({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getZoomFactor() ?? 0,
    )
  for (let before = await now(); before < factor; before = await now()) {
    await choose(lab, 'zoom-in')
    await expect.poll(now).toBeGreaterThan(before)
  }
  expect(await now()).toBeCloseTo(factor, 3)
}

test('at 200 % in a window of 1920 × 1080, and with letters set apart: nothing is cut, covered or outside', async ({
  lab,
  userData,
}) => {
  test.setTimeout(360_000)
  const page = await at(lab, [1920, 1080])
  await zoomTo(lab, 2)
  await expect.poll(() => page.evaluate(() => [innerWidth, innerHeight])).toEqual([960, 540])
  await walk({ lab, page, size: [1920, 1080], folder: userData, said: inEnglish }, async ({ name }) => {
    expect.soft(await cut(page), `${name}: cut`).toEqual([])
    expect.soft(await overlapping(page), `${name}: one on another`).toEqual([])
    expect.soft(await outside(page), `${name}: outside`).toEqual([])
    expect.soft(await cutWhenSpaced(page), `${name}: cut when letters stand apart`).toEqual([])
  })
})

test('on every screen Tab goes down and to the right, is seen, is covered by nothing, and comes round', async ({
  lab,
  userData,
}) => {
  test.setTimeout(600_000)
  const size = [1280, 800] as const
  const page = await at(lab, size)
  await walk({ lab, page, size, folder: userData, said: inEnglish }, async ({ name }) => {
    // A menu is left by Tab: its own keys are arrows.
    if ((await page.getByRole('menu').count()) > 0) return
    const before = await page.evaluateHandle(() => document.activeElement)
    const { stops, trap } = await tabbed(page)
    expect.soft(trap, `${name}: a trap`).toBeNull()
    expect.soft(stops.length, name).toBeGreaterThan(0)
    expect
      .soft(
        stops.filter(({ ring }) => !ring).map((each) => each.name),
        `${name}: no ring`,
      )
      .toEqual([])
    expect
      .soft(
        stops.filter(({ inSight }) => !inSight).map((each) => each.name),
        `${name}: covered`,
      )
      .toEqual([])
    expect.soft(disorder(stops), `${name}: order`).toEqual([])
    await before.evaluate((element) => element instanceof HTMLElement && element.focus())
  })
})
