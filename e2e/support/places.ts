// Every place of the window a person can come to: screens, dialogs, panels, menus, and the states in which something
// is missing or went wrong. What holds everywhere is asserted by walking them, in whichever language the app speaks.

import { join } from 'node:path'
import { expect } from '@playwright/test'
import { willOpen } from './dialogs.ts'
import { put, scenarioText } from './files.ts'
import {
  atStep,
  button,
  dialog,
  opened,
  opens,
  type Place,
  panel,
  pressEscape,
  resizeBack,
  screen,
  startingWith,
  type Visit,
} from './place.ts'
import { LIVE_PLACES } from './places-live.ts'
import { PROJECT } from './run.ts'
import { choose, html } from './window.ts'

export { inEnglish } from './place.ts'

const NEGOTIATE: readonly Place[] = [
  { name: 'Negotiate, before the first step', open: (visit) => atStep(visit, 'Home') },
  { name: 'Negotiate, at the end', open: (visit) => atStep(visit, 'End') },
  {
    name: 'Negotiate, all of the setup',
    async open(visit) {
      // In a narrow window it is a drawer.
      const strip = visit.page.getByRole('button', { name: visit.said('setup.open') })
      if (await strip.isVisible()) await opens(strip)
      for (const key of ['setup.differ.title', 'setup.byHand.edit'] as const) {
        const fold = visit.page.getByRole('button', { name: startingWith(visit.said(key)) })
        await opens(fold)
      }
    },
    leave: pressEscape,
  },
  opened('keyboard shortcuts', ({ lab }) => choose(lab, 'shortcuts')),
  opened('about box', ({ lab }) => choose(lab, 'about')),
  opened('settings', ({ lab }) => choose(lab, 'settings')),
  opened('licences', ({ lab }) => choose(lab, 'licences')),
  opened('menu File', (visit) => button(visit, 'files.menu.button').click()),
  opened('menu Share', (visit) => button(visit, 'share.title').click()),
  opened('open a link', ({ lab }) => choose(lab, 'open-link')),
  opened('go to a step', async ({ page }) => {
    await page.locator('[data-panel=stage]').filter({ visible: true }).first().focus()
    await page.keyboard.press('Control+g')
  }),
  panel('fork', 'time.tools.fork'),
  {
    name: 'two runs, side by side',
    async open(visit) {
      const { page } = visit
      await page.keyboard.press('m')
      await button(visit, 'time.tools.fork').click()
      await expect(button(visit, 'time.tools.close')).toBeVisible()
      await page.keyboard.press('Enter')
      await page.keyboard.press('Control+Enter')
      await expect(page.getByRole('tab')).toHaveCount(2)
      await page.keyboard.press('c')
      await expect(page.getByRole('table')).toBeVisible()
      await page.keyboard.press('End')
    },
    leave: ({ page }) => page.keyboard.press('c'),
  },
  panel('bookmarks', 'time.tools.bookmarks'),
  panel('history', 'time.tools.history'),
  opened('save your changes?', async ({ lab, page, folder }) => {
    await willOpen(lab, put(folder, 'other.cvq', scenarioText('Other')))
    await page.keyboard.press('Control+o')
  }),
  {
    name: 'a file that cannot be read',
    async open({ lab, page, folder }) {
      await willOpen(lab, put(folder, 'broken.cvq', '{"format":"cvq-lab/scenario@1","titel":"x"}'))
      await page.keyboard.press('Control+o')
      await expect(
        page.getByRole('alert').or(page.getByRole('status')).filter({ hasText: 'broken.cvq' }),
      ).toBeVisible()
    },
    leave: (visit) => button(visit, 'files.trouble.dismiss').click(),
  },
  {
    name: 'a recording',
    async open(visit) {
      await willOpen(visit.lab, join(PROJECT, 'assets', 'transcripts', 'seed.msnp.txt'))
      await visit.page.keyboard.press('Control+o')
      await expect(visit.page.getByRole('heading', { level: 1 })).toHaveText('seed.msnp.txt')
      const strip = button(visit, 'recording.panel.open')
      await expect(strip.or(button(visit, 'recording.panel.close')).first()).toBeVisible()
      if (await strip.isVisible()) await opens(strip)
      await expect(button(visit, 'recording.panel.close')).toBeVisible()
    },
    leave: (visit) => button(visit, 'recording.panel.close').click(),
  },
  {
    name: 'presenting',
    async open({ lab, page }) {
      await page.keyboard.press('F5')
      await expect(html(page)).toHaveAttribute('data-presenting', 'true')
      await lab.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setFullScreen(false))
      await page.keyboard.press('End')
    },
    async leave(visit) {
      await pressEscape(visit)
      await expect(html(visit.page)).not.toHaveAttribute('data-presenting')
      await resizeBack(visit)
    },
  },
]

const pane = (key: 'findings' | 'rule' | 'difference' | 'json'): Place => ({
  name: `Policy, ${key}`,
  async open(visit) {
    const tab = visit.page.getByRole('tab', { name: startingWith(visit.said(`policy.panes.${key}`)) })
    await tab.click()
    await expect(tab).toHaveAttribute('aria-selected', 'true')
  },
})

const policyMenu = (visit: Visit): Promise<void> =>
  visit.page
    .getByRole('main')
    .getByRole('button', { name: visit.said('policy.files.button'), exact: true })
    .click()

const POLICY: readonly Place[] = [
  {
    name: 'Policy',
    async open(visit) {
      await screen(visit, 2, 'policy')
      await expect(visit.page.getByRole('grid')).toBeVisible()
      await visit.page.getByRole('listbox').getByRole('option').first().click()
    },
  },
  ...(['findings', 'rule', 'difference', 'json'] as const).map(pane),
  {
    name: 'Policy, a cell chosen',
    async open({ page }) {
      await page.getByRole('grid').getByRole('gridcell').first().click()
    },
  },
  opened('menu of policies', policyMenu),
  opened('page of a policy', async (visit) => {
    await policyMenu(visit)
    await visit.page.getByRole('menuitem', { name: visit.said('policy.files.about') }).click()
    await expect(visit.page.getByRole('dialog')).toBeVisible()
  }),
  opened('make a policy active?', async (visit) => {
    await visit.page.getByRole('listbox').focus()
    await visit.page.keyboard.press('Space')
    await button(visit, 'policy.bar.activate').click()
    await expect(visit.page.getByRole('dialog')).toBeVisible()
  }),
  {
    name: 'Rollout',
    async open(visit) {
      await visit.page.getByRole('radio', { name: visit.said('policy.views.rollout') }).check()
      const figures = visit.page.getByRole('button', {
        name: startingWith(visit.said('rollout.table.title')),
      })
      await expect(figures).toBeVisible()
      await figures.click()
      await expect(visit.page.getByRole('table')).toBeVisible()
    },
    leave: (visit) => visit.page.getByRole('radio', { name: visit.said('policy.views.rules') }).check(),
  },
]

/** Goes on to the next step of the lesson. */
async function onward({ page }: Visit): Promise<void> {
  await page.keyboard.press('PageDown')
  await page.keyboard.press('End')
}

const LESSONS: readonly Place[] = [
  {
    name: 'Lessons, read',
    async open(visit) {
      await screen(visit, 3, 'lessons')
      await expect(visit.page.getByRole('heading', { level: 2 }).first()).toBeVisible()
    },
  },
  { name: 'Lessons, watch', open: onward },
  {
    name: 'Lessons, predict',
    async open(visit) {
      await onward(visit)
      await expect(visit.page.getByRole('main').getByRole('radio').first()).toBeVisible()
    },
  },
  {
    name: 'Lessons, reveal',
    async open({ page }) {
      await page.keyboard.press('1')
      await page.keyboard.press('Enter')
      await page.keyboard.press('End')
    },
  },
  {
    wideOnly: true,
    ...opened('results of lessons', async (visit) => {
      await button(visit, 'lessons.results.menu').click()
      await visit.page.keyboard.press('Enter')
      await expect(dialog(visit.page)).toBeVisible()
    }),
  },
  {
    name: 'Lessons, write',
    wideOnly: true,
    async open(visit) {
      await visit.page.getByRole('radio', { name: visit.said('lessons.write.write'), exact: true }).check()
      await button(visit, 'lessons.write.begin').click()
      await expect(button(visit, 'lessons.write.addHere')).toBeVisible()
    },
    leave: (visit) =>
      visit.page.getByRole('radio', { name: visit.said('lessons.write.learn'), exact: true }).check(),
  },
]

const chapter = (key: 'commands' | 'errors' | 'releases' | 'glossary'): Place => ({
  name: `Reference, ${key}`,
  async open(visit) {
    await screen(visit, 5, 'reference')
    await visit.page
      .getByRole('navigation')
      .getByRole('button', { name: visit.said(`reference.chapter.${key}`), exact: true })
      .click()
    await expect(visit.page.getByRole('heading', { level: 2 })).toHaveText(
      visit.said(`reference.chapter.${key}`),
    )
  },
})

const REFERENCE: readonly Place[] = [
  ...(['commands', 'errors', 'releases', 'glossary'] as const).map(chapter),
  {
    name: 'Reference, nothing found',
    async open({ page }) {
      await page.getByRole('searchbox').fill('zebra')
    },
    leave: pressEscape,
  },
]

export const PLACES: readonly Place[] = [...NEGOTIATE, ...POLICY, ...LESSONS, ...LIVE_PLACES, ...REFERENCE]

/** Columns at the left stand from this width on, in CSS px. */
const WIDE = 1216

/** Calls back at every place, one after the other. */
export async function walk(
  visit: Visit,
  look: (place: Place) => Promise<void>,
  places: readonly Place[] = PLACES,
): Promise<void> {
  const isNarrow = (await visit.page.evaluate(() => innerWidth)) < WIDE
  for (const place of places) {
    if (isNarrow && place.wideOnly) continue
    await place.open(visit)
    await look(place)
    await place.leave?.(visit)
  }
}
