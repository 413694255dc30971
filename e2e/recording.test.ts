// Recorded runs in the window of the real app: a transcript and captures are opened, looked at, held against our
// server, made a scenario of, and closed again.

import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Locator, type Page } from '@playwright/test'
import { exchange, framesOf, NEW, pcap, pcapng } from '../main/recording/fixture.ts'
import { axe } from './support/axe.ts'
import { willOpen } from './support/dialogs.ts'
import { type Lab, test } from './support/launch.ts'
import { PROJECT } from './support/run.ts'
import { outside, resize, SIZES } from './support/sizes.ts'
import { atTheBeginning, choose, expectStep, html, pick, steps } from './support/window.ts'

const SEED = join(PROJECT, 'assets', 'transcripts', 'seed.msnp.txt')
const TITLE = 'Forced upgrade on Windows XP'

const panel = (page: Page): Locator => page.getByRole('region', { name: 'Recorded run' })
const title = (page: Page): Locator => page.getByRole('heading', { level: 1 })
/** The connection's lines, as a diff. */
const rows = (page: Page, connection: number): Locator =>
  panel(page)
    .getByRole('list', { name: `Line by line, connection ${connection}` })
    .getByRole('listitem')
const wire = (page: Page): Locator => page.getByRole('region', { name: 'Wire' })
const summary = (page: Page): Locator => panel(page).getByRole('status')

const written = (folder: string, name: string, bytes: Uint8Array): string => {
  const path = join(folder, name)
  writeFileSync(path, bytes)
  return path
}

async function opened(lab: Lab, path: string): Promise<Page> {
  const page = await atTheBeginning(lab)
  await willOpen(lab, path)
  await page.keyboard.press('Control+o')
  await expect(panel(page)).toBeVisible()
  return page
}

/** The CVQ page's "New" exchange, and one that another server answered otherwise. */
const OTHERWISE = [
  NEW[0],
  { from: 'S', line: 'VER 1 MSNP8' },
  { from: 'C', line: 'USR 2 TWN I a@b' },
] as const
const two = (): Uint8Array =>
  pcapng(framesOf([...exchange(NEW), ...exchange(OTHERWISE, { ports: { C: 50_000, S: 1863 }, closes: 'S' })]))

test('a capture opens as a recorded run: picture, inspector, and what our server would have said', {
  tag: '@p0',
}, async ({ lab, userData }) => {
  const page = await opened(lab, written(userData, 'two.pcapng', two()))
  await expect(title(page)).toHaveText('two.pcapng')
  await expect(page.getByRole('banner').getByText('recorded', { exact: true })).toBeVisible()
  await expect(panel(page).getByText('Capture, pcapng · 2 connections · 7 lines')).toBeVisible()

  // The picture claims no decision, and is complete.
  await expect(steps(page).filter({ hasText: 'decides' })).toHaveCount(0)
  await expect(steps(page).filter({ hasText: 'By the documentation, the client compares.' })).toHaveCount(1)
  await expect(steps(page).filter({ hasText: 'Connection 2' })).toHaveCount(1)

  // The differing connection is open; the reason stands beside the line.
  await expect(summary(page)).toHaveText('It differs on 1 of 2 connections.')
  await expect(rows(page, 2)).toHaveText([
    'CVER 1 MSNP9 MSNP8 CVR0',
    /^−The recording alone: SVER 1 MSNP8$/,
    /^\+Our server alone: SVER 1 CVR0Our policy speaks no dialect\.$/,
    'CUSR 2 TWN I a@b',
    'S[closes]',
  ])

  // A press on a line goes there.
  await rows(page, 2).nth(1).getByRole('button').click()
  await expect(wire(page)).toContainText('MSNP8')
  await expect(rows(page, 2).nth(1).getByRole('button')).toHaveAttribute('aria-current', 'true')
  await page.keyboard.press('ArrowRight')
  await expect(page.getByRole('main').getByRole('status')).toContainText(
    'The server chose VER 1 MSNP8. No CVQ is needed.',
  )

  // Another policy, other answers.
  await panel(page)
    .getByRole('combobox', { name: /^Under/ })
    .click()
  await page.getByRole('option', { name: 'A server that speaks MSNP8 to MSNP21' }).click()
  await expect(rows(page, 2).nth(2)).toHaveText(/VER 1 MSNP9Our policy speaks MSNP8 .* MSNP21\.$/)
  await expect(summary(page)).toHaveText('It differs on 2 of 2 connections.')
})

test('a transcript opens too, is played and stepped through by keys, and nothing edits the scenario behind it', async ({
  lab,
}) => {
  const page = await opened(lab, SEED)
  await expect(title(page)).toHaveText('seed.msnp.txt')
  await expect(panel(page).getByText('Transcript · 6 connections')).toBeVisible()
  await page.getByRole('region', { name: 'Sequence diagram' }).focus()
  await page.keyboard.press('Home')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await expectStep(page, 2)
  await expect(wire(page)).toContainText('1.0.0863')
  for (const key of ['r', 'm', 'f', 'k', 'Control+z', 'Control+y']) await page.keyboard.press(key)
  for (const item of ['reset', 'undo', 'bookmark', 'fork']) await choose(lab, item)
  await expectStep(page, 2)
  await page.keyboard.press(' ')
  await expectStep(page, 3)

  await panel(page).getByRole('button', { name: 'Close the recording' }).click()
  await expect(title(page)).toHaveText(TITLE)
  await expect(page.getByRole('banner').getByText('edited')).toHaveCount(0)
  await expect(html(page)).toHaveAttribute('data-play', 'idle')
})

test('a scenario is made of it, and unsaved work is asked about first', async ({ lab, userData }) => {
  const line = 'CVQ 2 0x040c win 4.10 i386 MSMSGS 4.6.0083'
  const bytes = pcap(framesOf(exchange([NEW[0], NEW[1], { from: 'C', line }])))
  const page = await atTheBeginning(lab)
  await pick(page, 'System', 'Windows 98')
  await willOpen(lab, written(userData, 'old.pcap', bytes))
  await page.keyboard.press('Control+o')
  await panel(page).getByRole('button', { name: 'Make a scenario of it' }).click()
  const question = page.getByRole('dialog')
  await expect(question).toContainText(TITLE)
  await page.keyboard.press('Escape')
  await expect(panel(page)).toBeVisible()
  await panel(page).getByRole('button', { name: 'Make a scenario of it' }).click()
  await question.getByRole('button', { name: 'Don’t save' }).click()

  await expect(panel(page)).toHaveCount(0)
  await expect(title(page)).toHaveText('From old.pcap')
  await expect(steps(page).filter({ hasText: `sends ${line}` })).toHaveCount(1)
  await expect(steps(page).filter({ hasText: 'sends VER 1 MSNP9 MSNP8 CVR0' })).toHaveCount(1)
})

test('what is no recording is refused with a sentence, and the scenario stays', async ({ lab, userData }) => {
  const page = await atTheBeginning(lab)
  const page404 = [
    { from: 'C', line: 'GET / HTTP/1.0' },
    { from: 'S', line: 'HTTP/1.0 404 Not Found' },
  ] as const
  const capture = pcap(framesOf(exchange(page404, { ports: { C: 5000, S: 80 } })))
  await willOpen(lab, written(userData, 'web.pcap', capture))
  await page.keyboard.press('Control+o')
  await expect(page.getByText('web.pcap is a capture without a conversation of this protocol')).toContainText(
    'on port 80 no connection begins with VER, CVQ, CVR, USR or INF',
  )
  await expect(title(page)).toHaveText(TITLE)
})

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing, and nothing is cut, at all sizes, ${theme}`, async ({ lab, userData }) => {
    const page = await opened(lab, written(userData, 'two.pcapng', two()))
    await choose(lab, `theme-${theme}`)
    await expect(html(page)).toHaveAttribute('data-theme', theme)
    for (const size of SIZES) {
      await resize(lab, size)
      if (size[0] < 1216) await page.getByRole('button', { name: 'Recorded run' }).click()
      await expect(panel(page)).toBeVisible()
      expect.soft(await outside(page)).toEqual([])
      expect.soft(await axe(page)).toEqual([])
      if (size[0] < 1216) await page.keyboard.press('Escape')
    }
  })
}

test('it is worked by keyboard alone', async ({ lab, userData }) => {
  const page = await opened(lab, written(userData, 'two.pcapng', two()))
  await panel(page)
    .getByRole('button', { name: /^Connection 1/ })
    .focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(rows(page, 1).nth(2).getByRole('button')).toHaveAttribute('aria-current', 'true')
  await expect(wire(page)).toContainText('6.0.0602')
  await page.keyboard.press('F6')
  await page.keyboard.press('ArrowRight')
  await expect(wire(page)).toContainText('7.0.0813')
})
