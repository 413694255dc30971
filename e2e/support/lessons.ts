// The screen Lessons as a person finds it, worked by keyboard alone: what to press next is read off the screen.

import { expect, type Locator, type Page } from '@playwright/test'
import type { Lab } from './launch.ts'
import { atTheBeginning } from './window.ts'

export const list = (page: Page): Locator => page.getByRole('navigation', { name: 'Lessons, in order' })

/** The lesson itself; the region around it is named so, too. */
export const pane = (page: Page): Locator => page.getByRole('region', { name: 'The lesson', exact: true })

export const title = (page: Page): Locator => pane(page).getByRole('heading', { level: 2 })

const phaseList = (page: Page): Locator => page.getByRole('list', { name: 'Where this lesson stands' })

/** Read, Watch, Predict, Reveal, Try it; null at the end of a lesson. */
export async function phase(page: Page): Promise<string | null> {
  const current = phaseList(page).locator('[aria-current=step]')
  return (await current.count()) === 0 ? null : await current.textContent()
}

export const verdictOf = (page: Page): Locator =>
  pane(page)
    .getByRole('article')
    .getByText(/^(?:Right\.|Not what happened\.|This is what happens\.)$/)

export const options = (page: Page): Locator => pane(page).getByRole('radio')

/** Goes to the screen by its key. */
export async function atTheLessons(lab: Lab): Promise<Page> {
  const page = await atTheBeginning(lab)
  await page.keyboard.press('Control+3')
  await expect(title(page)).toBeVisible()
  return page
}

/** Presses Tab until this has the focus. */
export async function tabTo(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await expect(target).toBeVisible()
  for (let i = 0; i < 120; i++) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press(key)
  }
  throw new Error(`Tab does not reach ${String(target)}`)
}

export async function press(page: Page, name: string | RegExp): Promise<void> {
  await tabTo(page, page.getByRole('button', { name }).first())
  await page.keyboard.press('Enter')
}

/** The stage at the end of what it shows, so that nothing plays on. */
const atRest = (page: Page): Promise<void> => page.keyboard.press('End')

/** What happened, as the screen says it after a prediction. */
async function whatHappened(page: Page): Promise<string> {
  const table = pane(page).getByRole('table', { name: /^Your line beside/ })
  if ((await table.count()) > 0) {
    const cells = await table.locator('tbody tr td:nth-child(3)').allTextContents()
    return cells.filter((text) => text !== 'nothing' && text !== 'empty').join(' ')
  }
  const row = pane(page)
    .getByRole('list', { name: 'Your prediction' })
    .getByRole('listitem')
    .filter({ hasText: /What happened|As you said/ })
  return (await row.locator('span').filter({ hasText: /\S/ }).first().textContent()) ?? ''
}

/** Says something, whatever it is: the option of this number, or a text that no line is. */
async function guess(page: Page, number: number): Promise<void> {
  if ((await options(page).count()) > 0) {
    await page.keyboard.press(String(number))
    await expect(options(page).nth(number - 1)).toBeChecked()
  } else {
    await tabTo(page, pane(page).getByRole('textbox'))
    await page.keyboard.type('no idea')
  }
  await page.keyboard.press('Enter')
  await expect(verdictOf(page)).toBeVisible()
}

/** Gives the answer that was read off the screen. */
async function answer(page: Page, text: string): Promise<void> {
  const count = await options(page).count()
  if (count === 0) {
    await tabTo(page, pane(page).getByRole('textbox'))
    await page.keyboard.type(text)
  }
  for (let i = 0; i < count; i++) {
    const label = (await pane(page).locator('label').nth(i).textContent()) ?? ''
    if (label.includes(text)) await page.keyboard.press(String(i + 1))
  }
  await page.keyboard.press('Enter')
  await expect(verdictOf(page)).toBeVisible()
}

/** Predicts until it is right, reading what happened; `look` is called on the question and on every reveal. */
async function predict(page: Page, first: number, look: Look): Promise<void> {
  await look('Predict')
  await guess(page, Math.min(first, Math.max(1, await options(page).count())))
  await atRest(page)
  await look('Reveal')
  if ((await verdictOf(page).textContent()) === 'Right.') return
  const happened = await whatHappened(page)
  await press(page, 'Predict again')
  await expect(verdictOf(page)).toHaveCount(0)
  await answer(page, happened)
  await expect(verdictOf(page)).toHaveText('Right.')
}

export type Look = (phase: string) => Promise<void>

/**
 * Walks the open lesson to its end. `first` is which answer is tried first; `exercise` does what the lesson asks to
 * be tried.
 */
export async function walk(
  page: Page,
  { first, look, exercise }: { first: number; look: Look; exercise: () => Promise<void> },
): Promise<number> {
  let questions = 0
  for (let now = await phase(page); now !== null; now = await phase(page)) {
    const place = pane(page).getByText(/^Lesson [0-9]+ of [0-9]+ · Step [0-9]+ of [0-9]+$/)
    const before = await place.textContent()
    if (now === 'Predict') {
      questions += 1
      await predict(page, first, look)
      await atRest(page)
    } else if (now === 'Try it') {
      await expect(page.getByRole('region', { name: 'Your run' })).toBeVisible()
      await look(now)
      await exercise()
      await title(page).focus()
    } else {
      await atRest(page)
      await look(now)
    }
    await page.keyboard.press('PageDown')
    await expect(place.filter({ hasText: before ?? '' })).toHaveCount(0)
  }
  await expect(pane(page).getByText('Lesson done')).toBeVisible()
  return questions
}
