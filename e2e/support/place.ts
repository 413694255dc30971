// What a place of the window is, and how one comes to it: the pieces that places.ts and places-live.ts are made of.

import '../../words/whole.ts'
import { expect, type Locator, type Page } from '@playwright/test'
import { say, type WordKey } from '../../words/words.ts'
import type { Lab } from './launch.ts'
import { html } from './window.ts'

export interface Visit {
  readonly lab: Lab
  readonly page: Page
  /** Of the window; presenting changes it. */
  readonly size: readonly [width: number, height: number]
  /** Where files may be put. */
  readonly folder: string
  /** A text of the catalogue as this app says it. */
  readonly said: (key: WordKey) => string
}

export interface Place {
  readonly name: string
  /** Stands in a column that narrow windows have not; there a menu leads to it. */
  readonly wideOnly?: true
  /** Ends when it stands there, at rest. */
  open(visit: Visit): Promise<void>
  /** Leaves what must not stand open at the next place. */
  leave?(visit: Visit): Promise<void>
}

/** Like `say`, for the app that tests start when they do not ask for another. */
export const inEnglish = (key: WordKey): string => say(key)

export const button = ({ page, said }: Visit, key: WordKey): Locator =>
  page
    .getByRole('button', { name: said(key), exact: true })
    .filter({ visible: true })
    .first()

/** Names go on with what is counted or changed. */
export const startingWith = (text: string): RegExp => new RegExp(`^${text.replace(/[.?…»]/g, '.?')}`)

export const dialog = (page: Page): Locator => page.getByRole('dialog').last()

/** The screen's key, until its mark is on the window. */
export async function screen({ page }: Visit, key: number, name: string): Promise<void> {
  await page.keyboard.press(`Control+${key}`)
  await expect(html(page)).toHaveAttribute('data-screen', name)
}

export const pressEscape = ({ page }: Visit): Promise<void> => page.keyboard.press('Escape')

/** Presses it unless what it opens is open. */
export async function opens(opener: Locator): Promise<void> {
  if ((await opener.getAttribute('aria-expanded')) !== 'true') await opener.click()
}

/** Presenting fills the screen. The size is that of the window, however large the page is drawn in it. */
export async function resizeBack({ lab, page, size }: Visit): Promise<void> {
  await lab.app.evaluate(({ BrowserWindow }, [width, height]) => {
    BrowserWindow.getAllWindows()[0]?.setContentSize(width, height)
  }, size)
  await expect.poll(() => page.evaluate(() => Math.round(innerWidth * devicePixelRatio))).toBe(size[0])
}

export async function atStep(visit: Visit, key: 'Home' | 'End'): Promise<void> {
  await screen(visit, 1, 'negotiate')
  await visit.page.keyboard.press(key)
  await expect(html(visit.page)).toHaveAttribute('data-play', key === 'Home' ? 'idle' : 'ended')
}

/** A dialog or menu that a press opens, and Escape closes. */
export const opened = (name: string, press: (visit: Visit) => Promise<void>): Place => ({
  name,
  async open(visit) {
    await press(visit)
    await expect(visit.page.getByRole('dialog').or(visit.page.getByRole('menu')).last()).toBeVisible()
  },
  async leave(visit) {
    await pressEscape(visit)
    await expect(visit.page.getByRole('dialog').or(visit.page.getByRole('menu'))).toHaveCount(0)
  },
})

export const panel = (name: string, key: WordKey): Place => ({
  name,
  async open(visit) {
    await button(visit, key).click()
    await expect(button(visit, 'time.tools.close')).toBeVisible()
  },
  leave: pressEscape,
})
