// The screen Policy as a person finds it: by role and name.

import { expect, type Locator, type Page } from '@playwright/test'
import type { Lab } from './launch.ts'
import { atTheBeginning } from './window.ts'

/** What becomes of clients, each with how many they are. */
export const fate = (page: Page, word: string): Locator =>
  page
    .getByRole('list', { name: 'What becomes of them' })
    .getByRole('button', { name: new RegExp(`^${word}`) })

export const nobody = /, 0 clients$/

export const heatMap = (page: Page): Locator => page.getByRole('grid', { name: /^Every client by/ })

export const rules = (page: Page): Locator => page.getByRole('listbox', { name: /^Rules, in the order/ })

export const rule = (page: Page, name: string): Locator =>
  rules(page).getByRole('option', { name: new RegExp(`^(?:Rule [0-9]+|–) ${name}\\b(?!-)`) })

/** A field of the selected rule. */
export const field = (page: Page, name: string): Locator =>
  page
    .getByRole('tabpanel')
    .getByRole('combobox', { name: new RegExp(`^${name}`) })
    .or(page.getByRole('tabpanel').getByRole('textbox', { name: new RegExp(`^${name}`) }))

export const pane = (page: Page, name: string): Locator =>
  page.getByRole('tab', { name: new RegExp(`^${name}`) })

/** What lint finds, the worst first. */
export const findings = (page: Page): Locator =>
  page.getByRole('list', { name: 'Findings, the worst first' }).getByRole('listitem')

/** The chosen cell, its clients and a journey. */
export const strip = (page: Page): Locator => page.getByRole('region', { name: 'The chosen clients' })

/** What went wrong with a file; below it may stand what other programs did. */
export const trouble = (page: Page): Locator => page.getByRole('alert').first()

/** Which policy, of which file, and whether it was edited. */
export const draftTitle = (page: Page): Locator => page.getByRole('banner')

/** Goes to the screen by its key, and waits until every client is judged. */
export async function atThePolicy(lab: Lab): Promise<Page> {
  const page = await atTheBeginning(lab)
  await page.keyboard.press('Control+2')
  await expect(heatMap(page)).toBeVisible()
  return page
}
