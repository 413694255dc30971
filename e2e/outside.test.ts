// What comes to the window from outside: files dropped on it, links, and what the desktop hands over.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Locator, type Page } from '@playwright/test'
import { axe } from './support/axe.ts'
import { bar, dragOver, drop, header, put, question, scenarioText } from './support/files.ts'
import { launch, test } from './support/launch.ts'
import { run } from './support/run.ts'
import { atTheBeginning, choose, setup } from './support/window.ts'

const version = (page: Page): Locator => setup(page).getByRole('textbox', { name: /^Version/ })

test.describe('what is dropped on the window', () => {
  test('is opened, and the window shows where it may be dropped', async ({ lab, userData }) => {
    const page = await atTheBeginning(lab)
    const path = put(userData, 'dropped.cvq', scenarioText('Dropped'))
    await dragOver(lab, path)
    await expect(page.getByText('Drop a file to open it')).toBeVisible()
    await drop(lab, [path])
    await expect(page.getByText('Drop a file to open it')).toBeHidden()
    await expect(header(page)).toContainText('Dropped')
    expect(page.url()).toBe('app://cvq-lab/index.html')
  })

  test('is one file; several are refused with a sentence', async ({ lab, userData }) => {
    const page = await atTheBeginning(lab)
    const paths = ['a.cvq', 'b.cvq'].map((name) => put(userData, name, scenarioText(name)))
    await drop(lab, paths)
    await expect(bar(page, '2 files were given at once')).toBeVisible()
    await expect(header(page)).not.toContainText('a.cvq')
  })

  test('is no path the page made up, and no file of its own', async ({ lab }) => {
    const page = await atTheBeginning(lab)
    const answers = await page.evaluate(() =>
      Promise.all(
        ['/etc/passwd', { path: '/etc/passwd' }, new File(['x'], 'etc/passwd')].map((file) =>
          window.cvqLab.drop(file),
        ),
      ),
    )
    for (const answer of answers) expect(answer).toEqual({ ok: true, value: { kind: 'no-file' } })
  })
})

test.describe('a link', () => {
  test('is copied, asked about before it is opened, and opens as a copy', { tag: '@p0' }, async ({ lab }) => {
    const page = await atTheBeginning(lab)
    await choose(lab, 'copy-link')
    await expect(bar(page, 'The link is on the clipboard.')).toBeVisible()
    const link = await lab.app.evaluate(async ({ clipboard }) => await clipboard.readText())
    expect(link).toMatch(/^cvq-lab:\/\/scenario\/1/)

    await version(page).fill('7.0.0732')
    await choose(lab, 'open-link')
    await expect(question(page, 'Open a link')).toBeVisible()
    expect(await axe(page)).toEqual([])
    await page.keyboard.insertText(link)
    await page.keyboard.press('Enter')
    const asked = question(page, 'Open this scenario from a link?')
    await expect(asked).toContainText('6.0.0602')
    await expect(asked).toContainText('download.microsoft.com')
    await expect(asked).toContainText('Nothing is run on the network.')
    expect(await axe(page)).toEqual([])
    await asked.getByRole('button', { name: 'Open the copy' }).click()
    await question(page, /^Save your changes/)
      .getByRole('button', { name: 'Don’t save' })
      .click()
    await expect(version(page)).toHaveValue('6.0.0602')
    await expect(header(page)).not.toContainText('edited')
  })

  test('that is none is said to be none', async ({ lab }) => {
    const page = await atTheBeginning(lab)
    await choose(lab, 'open-link')
    await expect(question(page, 'Open a link')).toBeVisible()
    await page.keyboard.insertText('https://example.com/')
    await page.keyboard.press('Enter')
    await expect(bar(page, 'This is no link of CVQ Lab.')).toBeVisible()
  })
})

test.describe('from the desktop', () => {
  test('a file the app is started with is opened', { tag: '@p0' }, async ({ userData }) => {
    const path = put(userData, 'given.cvq', scenarioText('Given'))
    const lab = await launch({ userData, after: [path] })
    await expect(header(lab.page)).toContainText('Given')
    await lab.app.close()
  })

  test('a second start hands its file to the first, and a link is asked about there', async ({
    lab,
    userData,
  }) => {
    const page = await atTheBeginning(lab)
    const path = put(userData, 'handed.cvq', scenarioText('Handed on'))
    expect((await run({ CVQ_LAB_USER_DATA: userData }, undefined, [path])).code).toBe(0)
    await expect(header(page)).toContainText('Handed on')
    await choose(lab, 'copy-link')
    await expect(bar(page, 'The link is on the clipboard.')).toBeVisible()
    const link = await lab.app.evaluate(async ({ clipboard }) => await clipboard.readText())
    await run({ CVQ_LAB_USER_DATA: userData }, undefined, [link])
    await expect(question(page, 'Open this scenario from a link?')).toContainText('Handed on')
    expect(lab.app.windows()).toHaveLength(1)
  })

  test('several files at once are opened one after another, whatever is in front', async ({
    lab,
    userData,
  }) => {
    const page = await atTheBeginning(lab)
    await choose(lab, 'settings')
    await expect(page.getByRole('dialog')).toBeVisible()
    const paths = ['a.cvq', 'b.cvq'].map((name) => put(userData, name, scenarioText(name)))
    await run({ CVQ_LAB_USER_DATA: userData }, undefined, paths)
    await expect(bar(page, '2 files came at once')).toBeVisible()
    await expect(header(page)).toContainText('b.cvq')
    await expect(page.getByRole('dialog')).toBeHidden()
    const kept = JSON.parse(readFileSync(join(userData, 'settings.json'), 'utf8'))
    expect(kept).toMatchObject({ recent: paths.toReversed() })
  })

  test('of several the one that is broken is named, and the others are opened', async ({ lab, userData }) => {
    const page = await atTheBeginning(lab)
    const paths = [put(userData, 'broken.cvq', '{'), put(userData, 'whole.cvq', scenarioText('Whole'))]
    await run({ CVQ_LAB_USER_DATA: userData }, undefined, paths)
    await expect(bar(page, 'broken.cvq')).toBeVisible()
    await expect(header(page)).toContainText('Whole')
  })

  test('a file comes in during a lesson, and the lesson stays where it was', async ({ lab, userData }) => {
    const page = await atTheBeginning(lab)
    await choose(lab, 'screen-lessons')
    await expect(page.getByRole('main')).toBeVisible()
    await run({ CVQ_LAB_USER_DATA: userData }, undefined, [put(userData, 'in.cvq', scenarioText('Came in'))])
    await expect(header(page)).toContainText('Came in')
    await choose(lab, 'screen-lessons')
    await expect(header(page)).toContainText('Lessons')
  })

  test('a name alone is looked for in the folder of who gave it', async ({ lab, userData }) => {
    const page = await atTheBeginning(lab)
    put(userData, 'beside.cvq', scenarioText('Beside'))
    await run({ CVQ_LAB_USER_DATA: userData }, undefined, ['beside.cvq'], userData)
    await expect(header(page)).toContainText('Beside')
  })
})
