// The sizes of window that everything fits in, and what does not.

import { expect, type Page } from '@playwright/test'
import type { Lab } from './launch.ts'

export const SIZES = [
  [960, 640],
  [1280, 800],
  [1920, 1080],
] as const

/** Of the tests of a screen at every size and in both themes, the one that a package has to pass too. */
export const p0At = ([width]: (typeof SIZES)[number], theme: 'light' | 'dark') =>
  width === 1280 && theme === 'light' ? { tag: '@p0' } : {}

export async function resize({ app, page }: Lab, [width, height]: readonly [number, number]): Promise<void> {
  await app.evaluate(
    ({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setContentSize(size[0], size[1]),
    [width, height] as const,
  )
  await expect.poll(() => page.evaluate(() => [innerWidth, innerHeight])).toEqual([width, height])
}

/** What sticks out of the window, or scrolls sideways. */
export const outside = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const wide =
      document.documentElement.scrollWidth > innerWidth || document.documentElement.scrollHeight > innerHeight
    const cut = [
      ...document.querySelectorAll('[data-panel=transport] button, [data-panel=rail] button, [role=status]'),
    ]
      .filter((element) => {
        const { left, top, right, bottom } = element.getBoundingClientRect()
        return left < 0 || top < 0 || right > innerWidth || bottom > innerHeight
      })
      .map((element) => element.getAttribute('aria-label') ?? element.textContent ?? '')
    return wide ? ['the page', ...cut] : cut
  })
