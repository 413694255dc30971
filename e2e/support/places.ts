// Every place of the window a person can come to: screens, dialogs, panels, menus, and the states in which something
// is missing or went wrong. What holds everywhere is asserted by walking them, in whichever language the app speaks.

import '../../words/whole.ts'
import { connect, createServer, type Server, type Socket } from 'node:net'
import { join } from 'node:path'
import { expect, type Locator, type Page } from '@playwright/test'
import { say, type WordKey } from '../../words/words.ts'
import { willOpen } from './dialogs.ts'
import { put, scenarioText } from './files.ts'
import type { Lab } from './launch.ts'
import { PROJECT } from './run.ts'
import { forcing, type Stranger, stranger } from './stranger.ts'
import { choose, html } from './window.ts'

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

const button = ({ page, said }: Visit, key: WordKey): Locator =>
  page
    .getByRole('button', { name: said(key), exact: true })
    .filter({ visible: true })
    .first()

/** Names go on with what is counted or changed. */
const startingWith = (text: string): RegExp => new RegExp(`^${text.replace(/[.?…»]/g, '.?')}`)

const dialog = (page: Page): Locator => page.getByRole('dialog').last()

/** The screen's key, until its mark is on the window. */
async function screen({ page }: Visit, key: number, name: string): Promise<void> {
  await page.keyboard.press(`Control+${key}`)
  await expect(html(page)).toHaveAttribute('data-screen', name)
}

const pressEscape = ({ page }: Visit): Promise<void> => page.keyboard.press('Escape')

/** Presses it unless what it opens is open. */
async function opens(opener: Locator): Promise<void> {
  if ((await opener.getAttribute('aria-expanded')) !== 'true') await opener.click()
}

/** Presenting fills the screen. The size is that of the window, however large the page is drawn in it. */
async function resizeBack({ lab, page, size }: Visit): Promise<void> {
  await lab.app.evaluate(({ BrowserWindow }, [width, height]) => {
    BrowserWindow.getAllWindows()[0]?.setContentSize(width, height)
  }, size)
  await expect.poll(() => page.evaluate(() => Math.round(innerWidth * devicePixelRatio))).toBe(size[0])
}

async function atStep(visit: Visit, key: 'Home' | 'End'): Promise<void> {
  await screen(visit, 1, 'negotiate')
  await visit.page.keyboard.press(key)
  await expect(html(visit.page)).toHaveAttribute('data-play', key === 'Home' ? 'idle' : 'ended')
}

/** A dialog or menu that a press opens, and Escape closes. */
const opened = (name: string, press: (visit: Visit) => Promise<void>): Place => ({
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

const panel = (name: string, key: WordKey): Place => ({
  name,
  async open(visit) {
    await button(visit, key).click()
    await expect(button(visit, 'time.tools.close')).toBeVisible()
  },
  leave: pressEscape,
})

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

/** A view of the screen Live. */
const showView = ({ page, said }: Visit, view: 'server' | 'probe'): Promise<void> =>
  page
    .getByRole('radio', { name: said(`live.views.${view}`), exact: true })
    .filter({ visible: true })
    .click({ force: true })

const listens = ({ page }: Visit): Locator => page.getByRole('switch').filter({ visible: true })

/** In the dialog: where the live server is to listen. */
async function listenOn(visit: Visit, who: 'ipv4' | 'every', port: number): Promise<void> {
  const asked = dialog(visit.page)
  await asked.getByRole('textbox').first().fill(String(port))
  await asked
    .getByRole('radio', { name: startingWith(visit.said(`live.server.where.${who}`)) })
    .first()
    .check()
  await button(visit, 'live.server.where.useAndStart').click()
}

const askWhere = (visit: Visit): Promise<void> => button(visit, 'live.server.empty.elsewhere').click()

/** What holds a port while a place is looked at, and who talks to the live server. */
const held: { taken: Server | null; client: Socket | null } = { taken: null, client: null }

async function takenPort(): Promise<number> {
  const server = createServer()
  held.taken = server
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  return typeof address === 'object' && address !== null ? address.port : 0
}

/** A client of today that asks what Messenger 6.0 asked, and stays. */
async function ask({ page }: Visit): Promise<void> {
  const place = await page.locator('header code').first().textContent()
  const client = connect(Number(place?.split(':').at(-1)), '127.0.0.1')
  held.client = client
  client.resume()
  client.write(
    'VER 1 CVR0\r\nCVQ 2 0x0409 winnt 5.1 i386 MSNMSGR 6.0.0602 MSMSGS user@example.com\r\nCVQ 3 spaghetti\r\n',
  )
  await expect(page.getByRole('listbox').first().getByRole('option')).toHaveCount(1)
}

const LIVE: readonly Place[] = [
  {
    name: 'Live, stopped',
    async open(visit) {
      await screen(visit, 4, 'live')
      await expect(listens(visit)).not.toBeChecked()
      await expect(button(visit, 'live.server.empty.start')).toBeVisible()
    },
  },
  opened('where to listen', askWhere),
  opened('limits of the live server', (visit) => button(visit, 'live.server.limitsButton').click()),
  opened('let other machines in?', async (visit) => {
    await askWhere(visit)
    await listenOn(visit, 'every', 0)
    await expect(button(visit, 'live.server.warning.safe')).toBeVisible()
  }),
  {
    name: 'Live, a port in use',
    async open(visit) {
      await askWhere(visit)
      await listenOn(visit, 'ipv4', await takenPort())
      await expect(visit.page.getByRole('alert').filter({ visible: true })).toBeVisible()
    },
    async leave(visit) {
      held.taken?.close()
      await button(visit, 'files.trouble.dismiss').click()
    },
  },
  {
    name: 'Live, listening',
    async open(visit) {
      await askWhere(visit)
      await listenOn(visit, 'ipv4', 0)
      await expect(listens(visit)).toBeChecked()
    },
  },
  {
    name: 'Live, the log',
    async open(visit) {
      await ask(visit)
      const lines = visit.page.getByRole('listbox').last()
      await lines.getByRole('option').filter({ hasText: '6.0.0602' }).first().click()
    },
  },
  {
    name: 'Live, a conversation',
    async open({ page }) {
      await page.getByRole('listbox').first().getByRole('option').first().click()
      await expect(page.locator('[data-panel=stage][tabindex="0"]').filter({ visible: true })).toBeVisible()
      await page.keyboard.press('End')
    },
    async leave(visit) {
      held.client?.destroy()
      await visit.page.getByRole('radio', { name: visit.said('live.server.sight.log'), exact: true }).check()
      await listens(visit).click()
      await expect(listens(visit)).not.toBeChecked()
      await button(visit, 'live.server.connections.clear').click()
      await expect(button(visit, 'live.server.empty.start')).toBeVisible()
    },
  },
]

/** Who is asked in the view Probe. */
const probed: { server: Stranger | null } = { server: null }

const PROBE: readonly Place[] = [
  {
    name: 'Probe',
    async open(visit) {
      await screen(visit, 4, 'live')
      await showView(visit, 'probe')
      await expect(button(visit, 'probe.bar.go')).toBeVisible()
    },
  },
  {
    name: 'Probe, stranded',
    async open(visit) {
      const { page, said } = visit
      probed.server = await stranger(forcing)
      await page.getByRole('combobox', { name: startingWith(said('probe.download.trouble')) }).click()
      await page.getByRole('option', { name: said('probe.download.troubles.404') }).click()
      await page.getByRole('textbox', { name: said('probe.bar.port'), exact: true }).fill(probed.server.port)
      await page.keyboard.press('Enter')
      await expect(page.getByRole('button', { name: startingWith(said('probe.came.page')) })).toBeVisible()
    },
    async leave(visit) {
      probed.server?.close()
      await showView(visit, 'server')
    },
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

export const PLACES: readonly Place[] = [...NEGOTIATE, ...POLICY, ...LESSONS, ...LIVE, ...PROBE, ...REFERENCE]

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
