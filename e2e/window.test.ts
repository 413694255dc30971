// Where the window stands and how it was left: the same at the next start, also when the screen it was on is gone.

import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { type Lab, launch, test, untilEnded } from './support/launch.ts'
import { atTheBeginning, choose, html } from './support/window.ts'

interface Bounds {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

const boundsOf = ({ app }: Lab): Promise<Bounds | undefined> =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds())

const areaOf = ({ app }: Lab): Promise<Bounds> =>
  app.evaluate(({ screen }) => screen.getPrimaryDisplay().workArea)

const settingsIn = (userData: string): unknown =>
  JSON.parse(readFileSync(join(userData, 'settings.json'), { encoding: 'utf8', flag: 'a+' }) || '{}')

const left = (bounds: Bounds, state = 'normal') => ({ window: { bounds, state } })

const writeSettings = (userData: string, settings: unknown): void =>
  writeFileSync(join(userData, 'settings.json'), JSON.stringify(settings))

test('the first window shows a page of 1280 × 800, and none is smaller than 960 × 640', async ({ lab }) => {
  const page = await atTheBeginning(lab)
  const size = () => page.evaluate(() => [innerWidth, innerHeight])
  expect(await size()).toEqual([1280, 800])
  await lab.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(300, 300))
  await expect.poll(size).toEqual([960, 640])
})

test('a window that was moved and resized comes back there', async ({ userData }) => {
  const to = { x: 130, y: 90, width: 1111, height: 777 }
  const first = await launch({ userData })
  await atTheBeginning(first)
  await first.app.evaluate(
    ({ BrowserWindow }, bounds) => BrowserWindow.getAllWindows()[0]?.setBounds(bounds),
    to,
  )
  await expect.poll(() => boundsOf(first)).toEqual(to)
  await first.app.close()
  expect(settingsIn(userData)).toMatchObject(left(to))

  const second = await launch({ userData })
  await atTheBeginning(second)
  expect(await boundsOf(second)).toEqual(to)
  await second.app.close()
})

test('what was moved a second ago outlives a kill', async ({ userData }) => {
  const to = { x: 40, y: 60, width: 1000, height: 700 }
  const lab = await launch({ userData })
  await atTheBeginning(lab)
  await lab.app.evaluate(
    ({ BrowserWindow }, bounds) => BrowserWindow.getAllWindows()[0]?.setBounds(bounds),
    to,
  )
  await expect.poll(() => settingsIn(userData)).toMatchObject(left(to))
  await untilEnded(lab, async () => lab.app.process().kill('SIGKILL'))
  expect(settingsIn(userData)).toMatchObject(left(to))
})

test('one that was on a screen that is gone is whole on the one there is', async ({ userData }) => {
  writeSettings(userData, left({ x: 9000, y: -4000, width: 1200, height: 720 }))
  const lab = await launch({ userData })
  await atTheBeginning(lab)
  const area = await areaOf(lab)
  expect(await boundsOf(lab)).toEqual({ x: area.x + area.width - 1200, y: area.y, width: 1200, height: 720 })
  await lab.app.close()
})

test('one that was larger than the screen is as large as that', async ({ userData }) => {
  writeSettings(userData, left({ x: -50, y: -50, width: 9000, height: 9000 }))
  const lab = await launch({ userData })
  await atTheBeginning(lab)
  const area = await areaOf(lab)
  const { width = 0, height = 0, ...corner } = (await boundsOf(lab)) ?? {}
  expect(corner).toEqual({ x: area.x, y: area.y })
  // Without a window manager Chromium keeps one pixel off, so that nobody takes the window for a full screen.
  expect([area.width - width, area.height - height].every((rest) => rest === 0 || rest === 1)).toBe(true)
  await lab.app.close()
})

test('a place that is none is passed over, and what a person chose stays', async ({ userData }) => {
  writeSettings(userData, {
    theme: 'dark',
    ...left({ x: 0, y: 0, width: -1, height: 0 }),
    layout: 'upside down',
  })
  const lab = await launch({ userData })
  await atTheBeginning(lab)
  await expect(html(lab.page)).toHaveAttribute('data-theme', 'dark')
  await expect.poll(() => lab.page.evaluate(() => [innerWidth, innerHeight])).toEqual([1280, 800])
  await lab.app.close()
})

test('the screen, its view and what was folded come back', async ({ userData }) => {
  const first = await launch({ userData })
  const page = await atTheBeginning(first)
  await page.keyboard.press('b')
  await page.keyboard.press('w')
  await choose(first, 'screen-reference')
  await expect(html(page)).toHaveAttribute('data-screen', 'reference')
  await first.app.close()
  expect(settingsIn(userData)).toMatchObject({
    layout: { screen: 'reference', bytesOpen: false, whyOpen: false },
  })

  const second = await launch({ userData })
  await expect(html(second.page)).toHaveAttribute('data-screen', 'reference')
  await expect(second.page.getByRole('banner')).toContainText('Reference')
  await choose(second, 'screen-negotiate')
  const raw = second.page.getByRole('button', { name: /^Raw bytes/ })
  await expect(raw).toHaveAttribute('aria-expanded', 'false')
  await second.app.close()
})

test('a presentation is no way a window is left', async ({ userData }) => {
  const lab = await launch({ userData })
  const page = await atTheBeginning(lab)
  await page.keyboard.press('F5')
  await expect(html(page)).toHaveAttribute('data-presenting', 'true')
  await lab.app.close()
  expect(settingsIn(userData)).not.toMatchObject({ window: { state: 'full' } })
  expect(settingsIn(userData)).not.toMatchObject({ layout: { bytesOpen: false } })
})
