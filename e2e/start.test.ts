// From starting the app to the verdict: the window plays, its menu and keys work, it remembers, and it says what
// is wrong when it cannot start.

import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { type Lab, launch, test } from './support/launch.ts'
import { PROJECT, run } from './support/run.ts'
import { atTheBeginning, choose, expectStep, html, steps, verdict } from './support/window.ts'

const START_LINES = [
  'VER 1 MSNP9 MSNP8 CVR0',
  'VER 1 CVR0',
  'CVQ 2 0x0409 winnt 5.1 i386 MSNMSGR 6.0.0602 MSMSGS example@hotmail.com',
  'CVQ 2 7.0.0813 7.0.0813 6.2.0205 http://msgr.dlservice.microsoft.com/download/5/d/9/5d9bb5b2-49c7-4890-94ab-d1d5e44a0e6d/Install_MSN_Messenger.exe http://messenger.msn.com',
]

test('the start scenario plays by itself to its verdict', { tag: '@p0' }, async ({ lab: { page } }) => {
  await expect(html(page)).toHaveAttribute('data-play', 'playing')
  await page.keyboard.press(']')
  await page.keyboard.press(']')
  await expect(html(page)).toHaveAttribute('data-play', 'ended', { timeout: 30_000 })
  await expect(verdict(page)).toContainText('Must upgrade')
  await expect(verdict(page)).toContainText('6.0.0602')
  await expect(verdict(page)).toContainText('6.2.0205')
  const sentences = await steps(page).allTextContents()
  for (const line of START_LINES) expect(sentences.some((sentence) => sentence.includes(line))).toBe(true)
  for (const deed of [
    'opens a TCP connection',
    'compares',
    'closes the connection',
    'downloads',
    'installs',
  ]) {
    expect(sentences.some((sentence) => sentence.includes(deed))).toBe(true)
  }
})

test('play is stepped forward and back by keys, by buttons and by the menu', { tag: '@p0' }, async ({
  lab,
}) => {
  const page = await atTheBeginning(lab)
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await expectStep(page, 2)
  await page.keyboard.press('ArrowLeft')
  await expectStep(page, 1)

  await page.getByRole('button', { name: 'Step forward' }).click()
  await expectStep(page, 2)
  await page.getByRole('button', { name: 'Step back' }).click()
  await expectStep(page, 1)

  await choose(lab, 'step')
  await expectStep(page, 2)
  await choose(lab, 'last')
  await expect(html(page)).toHaveAttribute('data-play', 'ended')
  await choose(lab, 'first')
  await expect(html(page)).toHaveAttribute('data-play', 'idle')
  await choose(lab, 'play')
  await expect(html(page)).toHaveAttribute('data-play', 'playing')
  await page.getByRole('button', { name: 'Pause' }).click()
  await expect(html(page)).toHaveAttribute('data-play', 'paused')
})

test('the about box says what runs it', { tag: '@p0' }, async ({ lab }) => {
  const page = await atTheBeginning(lab)
  await choose(lab, 'about')
  const about = page.getByRole('dialog', { name: 'About CVQ Lab' })
  const { electron, isStandIn } = await lab.app.evaluate(() => ({
    electron: process.versions.electron,
    // The pinned Electron's major is 45; only the stand-in's is another.
    isStandIn: !process.versions.electron.startsWith('45.'),
  }))
  await expect(about).toContainText(`Electron ${electron}`)
  await expect(about).toContainText(isStandIn ? 'stand-in' : 'official')
  await page.keyboard.press('Escape')
  await expect(about).toBeHidden()
})

test.describe('the theme', () => {
  /** Electron's own: title bar, menus, and what the page may ask for as the system's. */
  const native = ({ app }: Lab): Promise<string> => app.evaluate(({ nativeTheme }) => nativeTheme.themeSource)

  test('is changed by the menu, marked there, and remembered', { tag: '@p0' }, async ({ userData }) => {
    const first = await launch({ userData })
    await atTheBeginning(first)
    for (const theme of ['light', 'dark']) {
      await choose(first, `theme-${theme}`)
      await expect.poll(() => native(first)).toBe(theme)
      await expect(html(first.page)).toHaveAttribute('data-theme', theme)
    }
    await expect
      .poll(() =>
        first.app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('theme-dark')?.checked),
      )
      .toBe(true)
    await first.app.close()

    const second = await launch({ userData })
    await expect(html(second.page)).toHaveAttribute('data-theme', 'dark')
    expect(await native(second)).toBe('dark')
    await second.app.close()
  })

  test('falls back where the settings are broken, and they are kept', async ({ userData }) => {
    writeFileSync(join(userData, 'settings.json'), '{"theme": da')
    const lab = await launch({ userData })
    await atTheBeginning(lab)
    await choose(lab, 'theme-light')
    await expect
      .poll(() => readFileSync(join(userData, 'settings.json'), { encoding: 'utf8', flag: 'a+' }))
      .toContain('light')
    expect(readFileSync(join(userData, 'settings.broken-1.json'), 'utf8')).toBe('{"theme": da')
    await lab.app.close()
  })
})

test('a second start on the same settings ends at once and leaves one window', async ({ lab, userData }) => {
  await atTheBeginning(lab)
  const second = await run({ CVQ_LAB_USER_DATA: userData })
  expect(second.code).toBe(0)
  expect(lab.app.windows()).toHaveLength(1)
  await lab.page.keyboard.press('End')
  await expect(html(lab.page)).toHaveAttribute('data-play', 'ended')
})

test('the demonstration plays, prints transcript and verdict, saves a picture and ends', async ({
  userData,
}, info) => {
  const picture = info.outputPath('demo.png')
  const { code, stdout } = await run({
    CVQ_LAB_USER_DATA: userData,
    CVQ_LAB_DEMO: picture,
    CVQ_LAB_MEASURE: '1',
  })
  expect(code).toBe(0)
  for (const [i, line] of START_LINES.entries())
    expect(stdout).toContain(`${i % 2 === 0 ? 'C' : 'S'}: ${line}\n`)
  expect(stdout).toContain('Must upgrade')
  expect(stdout).toMatch(/^cvq-lab:first-paint [0-9]+$/m)
  expect(stdout).toMatch(/^cvq-lab:ready [0-9]+$/m)
  const png = readFileSync(picture)
  expect(png.subarray(1, 4).toString('latin1')).toBe('PNG')
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1280, 800])
})

test('a broken file of ours is one sentence and exit 1, not a white window', async ({ userData }, info) => {
  const app = info.outputPath('app')
  for (const part of ['package.json', 'out', 'assets'])
    cpSync(join(PROJECT, part), join(app, part), { recursive: true })
  const broken = join(app, 'assets', 'policies', 'seed.policy.json')
  writeFileSync(broken, readFileSync(broken, 'utf8').replace('"minimum"', '"minimun"'))
  const picture = info.outputPath('none.png')
  const { code, stdout, stderr } = await run({ CVQ_LAB_USER_DATA: userData, CVQ_LAB_DEMO: picture }, app)
  expect(code).toBe(1)
  expect(stdout).toBe('')
  const said = stderr.split('\n').find((line) => line.includes('seed.policy.json'))
  expect(said).toContain('minimun')
  expect(said).toContain('minimum')
  expect(() => readFileSync(picture)).toThrow()
})
