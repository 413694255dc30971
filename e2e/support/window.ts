// The window as a person finds it: by role and name.

import { expect, type Locator, type Page } from '@playwright/test'
import type { Lab } from './launch.ts'

/** The root element; it says of itself whether the screen is ready and how play stands. */
export const html = (page: Page): Locator => page.locator('html')

/** The run in words, one item a step. */
export const steps = (page: Page): Locator =>
  page.getByRole('list', { name: 'Steps of this run' }).getByRole('listitem')

export const verdict = (page: Page): Locator => page.getByRole('status')

/** Play stands at this step, counted from 1. */
export const expectStep = (page: Page, number: number): Promise<void> =>
  expect(steps(page).nth(number - 1)).toHaveAttribute('aria-current', 'step')

/**
 * Waits for the window to be shown and for the opening play, and goes back to before the first step; nothing moves
 * from here by itself.
 */
export async function atTheBeginning({ app, page }: Lab): Promise<Page> {
  await expect(html(page)).toHaveAttribute('data-play', 'playing')
  // The page may play before Chromium has drawn it and the window is there for anybody to move.
  const shown = () => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible())
  await expect.poll(shown).toBe(true)
  await page.keyboard.press('Home')
  await expect(html(page)).toHaveAttribute('data-play', 'idle')
  return page
}

/** Clicks an item of the application's menu, as the system would. */
export const choose = (lab: Lab, id: string): Promise<void> =>
  lab.app.evaluate(({ Menu }, item) => Menu.getApplicationMenu()?.getMenuItemById(item)?.click(), id)

/** The client and server panel. */
export const setup = (page: Page): Locator => page.getByRole('region', { name: 'Client and server' })

const control = (page: Page, label: string): Locator =>
  setup(page).getByRole('combobox', { name: new RegExp(`^${label}`) })

/** Chooses from a list that a control of the setup opens. */
export async function pick(page: Page, label: string, option: string): Promise<void> {
  await control(page, label).click()
  await page.getByRole('option', { name: new RegExp(`^${option}\\b`) }).click()
}

/** Types into a control of the setup in place of what it shows. */
export async function typeInto(page: Page, label: string, text: string): Promise<void> {
  await control(page, label).click()
  await control(page, label).fill(text)
}

/** The step that sends a line beginning like this. */
export const line = (page: Page, begins: string): Locator =>
  steps(page)
    .filter({ hasText: new RegExp(`(?:sends|replies) ${begins.replace(/[.?]/g, '\\$&')}`) })
    .first()
