// The page that plays, in Debian's Chromium with the network off: it plays to its end, by button, keys, list and
// scrubber; it asks nobody for anything; without script and on paper it shows everything.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Browser, type BrowserContextOptions, chromium, expect, type Page, test } from '@playwright/test'
import { visible } from '../diagram/text-width.ts'
import { builtinRuns, hostileRuns, type NamedRun, resources } from '../main/cli/builtin-runs.ts'
import { toolAt } from '../main/cli/tools.ts'
import { traceHtml } from '../main/export/page.ts'
import { axe } from './support/axe.ts'

const CHROMIUM = toolAt('chromium')
const SANDBOX = process.getuid?.() === 0 ? ['--no-sandbox'] : []

test.beforeEach(() => test.info().skip(CHROMIUM === null, 'chromium is not installed'))

const start = builtinRuns.find(({ name }) => name === 'start')
/** Of the start scenario, connection after connection. */
const STEPS = 20

let browser: Browser
let folder: string
test.beforeAll(async () => {
  if (CHROMIUM === null) return
  folder = mkdtempSync(join(tmpdir(), 'cvq-lab-player-'))
  browser = await chromium.launch({ executablePath: CHROMIUM, args: SANDBOX })
})
test.afterAll(async () => {
  if (CHROMIUM === null) return
  await browser.close()
  rmSync(folder, { recursive: true, force: true })
})

const PAGE = 'page.html'
const address = (): string => pathToFileURL(join(folder, PAGE)).href

interface Opened {
  readonly page: Page
  /** What it asked for beside itself, and what it complained of: nothing is expected. */
  readonly troubles: readonly string[]
}

/** A page for exports, and what it complains of. Its clock stands still until it is told to run. */
async function newPage(options: BrowserContextOptions = {}): Promise<Opened> {
  const context = await browser.newContext({ offline: true, ...options })
  const page = await context.newPage()
  const troubles: string[] = []
  page.on('request', (request) => {
    if (request.url() !== address() && !request.url().startsWith('data:'))
      troubles.push(`asks for ${request.url()}`)
  })
  page.on('console', (message) => troubles.push(message.text()))
  page.on('pageerror', (error) => troubles.push(error.message))
  page.on('dialog', (dialog) => {
    troubles.push(`says ${dialog.message()}`)
    void dialog.dismiss()
  })
  if (options.javaScriptEnabled !== false) {
    await page.clock.install({ time: 0 })
    await page.clock.pauseAt(1000)
  }
  return { page, troubles }
}

async function show(page: Page, run: NamedRun | undefined): Promise<void> {
  if (run === undefined) throw new Error('there is no such run')
  writeFileSync(join(folder, PAGE), traceHtml(run.trace, resources))
  await page.goto(address())
}

async function open(run: NamedRun | undefined, options: BrowserContextOptions = {}): Promise<Opened> {
  const opened = await newPage(options)
  await show(opened.page, run)
  return opened
}

const count = (page: Page) => page.locator('[data-count]')
const at = (number: number) => `${number} / ${STEPS}`
const current = (page: Page) => page.locator('li[aria-current=step] .number')
const shownLine = (page: Page) => page.locator('[data-line]:visible .line')

test('plays to its end with the network off, and asks nobody for anything', async () => {
  const { page, troubles } = await open(start)
  await expect(count(page)).toHaveText(at(0))
  await page.getByRole('button', { name: 'Play', exact: true }).click()
  await page.clock.runFor(1000)
  await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible()
  await page.clock.runFor(60_000)
  await expect(count(page)).toHaveText(at(STEPS))
  await expect(page.locator('.verdict')).toContainText('Must upgrade')
  await expect(page.getByRole('status')).toHaveText(new RegExp(`^Step ${STEPS} of ${STEPS}\\. `))
  await expect(page.getByRole('button', { name: 'Play again' })).toBeVisible()
  expect(troubles).toEqual([])
})

test('is stepped by keys, as a clicker has them too, and by the list', async () => {
  const { page } = await open(start)
  for (const key of ['ArrowRight', 'PageDown']) await page.keyboard.press(key)
  await expect(current(page)).toHaveText('2')
  await expect(shownLine(page)).toHaveText(start?.trace.lines[0]?.line ?? '')
  await page.keyboard.press('PageUp')
  await expect(current(page)).toHaveText('1')
  await page.keyboard.press('End')
  await expect(count(page)).toHaveText(at(STEPS))
  await page.keyboard.press('Home')
  await expect(count(page)).toHaveText(at(0))
  await page.locator('.steps button').nth(5).click()
  await expect(count(page)).toHaveText(at(6))
  await expect(shownLine(page)).toHaveText(start?.trace.lines[3]?.line ?? '')
  await page.getByRole('slider').fill('7')
  await expect(current(page)).toHaveText('7')
})

test('Space plays and pauses, and where a button has the focus presses that', async () => {
  const { page } = await open(start)
  await page.keyboard.press(' ')
  await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible()
  await page.keyboard.press(' ')
  await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeVisible()
  await page.getByRole('button', { name: 'Step forward' }).focus()
  await page.keyboard.press('Home')
  await page.keyboard.press(' ')
  await expect(count(page)).toHaveText(at(1))
})

test('shows each step as past, as played now and as still to come, and tells nothing before it happens', async () => {
  const { page } = await open(start)
  for (let step = 0; step < 4; step++) await page.keyboard.press('ArrowRight')
  const seen = (selector: string) => page.locator(`[data-step] > ${selector}:visible`)
  await expect(seen('.past')).toHaveCount(3)
  await expect(seen('.now')).toHaveCount(1)
  await expect(seen('.future')).toHaveCount(STEPS - 4)
  await expect(page.locator('.verdict > div:visible .word')).toHaveText('No verdict yet')
})

test('uncovers an arrow as it is sent, or shows it at once to who wants no motion', async () => {
  for (const [reducedMotion, share] of [
    ['no-preference', 0.5],
    ['reduce', 1],
  ] as const) {
    const { page } = await open(start, { reducedMotion })
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press(' ')
    await page.clock.runFor(450)
    const shown = await page.locator('[data-reveal]').evaluate((rect) => Number(rect.getAttribute('width')))
    expect(Math.abs(shown / 640 - share)).toBeLessThan(0.1)
    await page.keyboard.press(' ')
  }
})

test('is free of what keeps people out, and fits 360 px, in light and in dark', async () => {
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const viewport of [
      { width: 1280, height: 900 },
      { width: 360, height: 740 },
    ]) {
      const { page } = await open(start, { colorScheme, viewport })
      for (let step = 0; step < 7; step++) await page.keyboard.press('ArrowRight')
      await page.clock.resume()
      expect(await axe(page)).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(viewport.width)
    }
  }
})

for (const [name, options] of [
  ['without script', { javaScriptEnabled: false }],
  ['on paper', {}],
] as const) {
  test(`${name} all is shown: every step as past, every line, the last verdict`, async () => {
    const { page } = await open(start, options)
    if (name === 'on paper') {
      for (let step = 0; step < 7; step++) await page.keyboard.press('ArrowRight')
      await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
      await expect(page.locator('html')).toHaveCSS('color', 'rgb(20, 24, 27)')
    }
    await expect(page.locator('[data-step] > .past:visible')).toHaveCount(STEPS)
    await expect(page.locator('[data-step] > .now:visible, [data-step] > .future:visible')).toHaveCount(0)
    await expect(page.locator('[data-line]:visible')).toHaveCount(start?.trace.lines.length ?? 0)
    await expect(page.locator('.verdict > div:visible .word')).toHaveText('Must upgrade')
    await expect(page.locator('.transport')).toBeHidden()
  })
}

test('plays lines and names that would be markup or script elsewhere, as text', async () => {
  const { page, troubles } = await newPage()
  for (const run of hostileRuns.filter(({ name }) => /[<>"'&]/.test(name))) {
    await show(page, run)
    await page.keyboard.press('End')
    await expect(page.getByRole('heading', { level: 1 }), run.name).toHaveText(visible(run.name))
    const texts = await page.locator('[data-line] .line').allTextContents()
    expect(texts, run.name).toEqual(run.trace.lines.map(({ line }) => visible(line)))
    expect(await page.locator('script').count()).toBe(1)
  }
  expect(troubles).toEqual([])
})

test('every built-in scenario plays', async () => {
  const { page, troubles } = await newPage()
  for (const run of builtinRuns.filter(({ name }) => !name.includes(', '))) {
    await show(page, run)
    await page.keyboard.press(' ')
    await page.clock.runFor(100)
    await expect(page.getByRole('button', { name: 'Pause' }), run.name).toBeVisible()
    await page.clock.fastForward(600_000)
    await expect(page.getByRole('button', { name: 'Play again' }), run.name).toBeVisible()
  }
  expect(troubles).toEqual([])
})
