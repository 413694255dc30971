// When things go wrong, on the real thing: a part that stops drawing, a page whose process dies, a settings file that
// cannot be read, graphics that fail, and a log that says so without anybody's address.

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { axe } from './support/axe.ts'
import { willOpen, willSave } from './support/dialogs.ts'
import { bar, header, put } from './support/files.ts'
import { type Lab, launch, test, untilEnded } from './support/launch.ts'
import { shareAs, shareTrouble } from './support/share.ts'
import { atTheBeginning, choose, html, setup } from './support/window.ts'

const log = (userData: string): string => readFileSync(join(userData, 'logs', 'main.log'), 'utf8')
const version = (page: Page) => setup(page).getByRole('textbox', { name: /^Version/ })
const clipboard = (lab: Lab): Promise<string> => lab.app.evaluate(({ clipboard }) => clipboard.readText())

/** From now on drawing the about box throws in the window's own code, as a mistake of ours would. */
const provoke = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const real = Object.hasOwn
    Object.assign(window, { mend: () => Object.assign(Object, { hasOwn: real }) })
    Object.assign(Object, {
      hasOwn: (object: object, key: PropertyKey) => {
        if (key === 'about') throw new Error('provoked for example@hotmail.com')
        return real(object, key)
      },
    })
  })
const mend = (page: Page): Promise<unknown> =>
  page.evaluate(() => 'mend' in window && typeof window.mend === 'function' && window.mend())

test.describe('a failure while drawing', () => {
  test('of the whole window keeps the document, undo and autosave, and offers ways on', async ({
    lab,
    userData,
  }) => {
    const page = await atTheBeginning(lab)
    await version(page).fill('7.0.0732')
    await page.keyboard.press('Escape')
    await provoke(page)
    await choose(lab, 'about')
    const crash = page.getByRole('alert')
    await expect(crash).toContainText('The window stopped drawing')
    await expect(crash).toContainText('Your work is kept')
    await expect(page.getByRole('button', { name: 'Draw it again' })).toBeFocused()
    expect(await axe(page)).toEqual([])

    await willSave(lab, join(userData, 'rescued.cvq.json'))
    await page.getByRole('button', { name: 'Save as…' }).click()
    await expect.poll(() => existsSync(join(userData, 'rescued.cvq.json'))).toBe(true)
    expect(readFileSync(join(userData, 'rescued.cvq.json'), 'utf8')).toContain('7.0.0732')
    await page.getByRole('button', { name: 'Copy diagnostics' }).click()
    await expect(bar(page, 'Nothing was sent')).toBeVisible()
    expect(await clipboard(lab)).not.toContain('hotmail')

    await mend(page)
    await page.getByRole('button', { name: 'Draw it again' }).click()
    await page.keyboard.press('Escape')
    await expect(version(page)).toHaveValue('7.0.0732')
    await choose(lab, 'undo')
    await expect(version(page)).toHaveValue('6.0.0602')
    await choose(lab, 'redo')
    await expect(version(page)).toHaveValue('7.0.0732')
    expect(log(userData)).toContain('in the page, drawing: Error: provoked for ‹address›')
  })

  test('of one part leaves the others, and of a dialog lets it be closed', async ({ lab }) => {
    const page = await atTheBeginning(lab)
    await page.evaluate(() => {
      HTMLDialogElement.prototype.showModal = () => {
        throw new Error('provoked')
      }
    })
    await choose(lab, 'shortcuts')
    const crash = page.getByRole('alert')
    await expect(crash).toContainText('This part of the window stopped')
    await expect(header(page)).toBeVisible()
    expect(await axe(page)).toEqual([])
    await page.getByRole('button', { name: 'Close it' }).click()
    await expect(crash).toHaveCount(0)
    await page.keyboard.press('ArrowRight')
    await expect(html(page)).toHaveAttribute('data-play', /idle|paused/)
  })

  test('loads the window again on request, with the newest work', async ({ lab }) => {
    const page = await atTheBeginning(lab)
    await provoke(page)
    await choose(lab, 'about')
    await page.getByRole('button', { name: 'Load the window again' }).click()
    await expect(html(page)).toHaveAttribute('data-ready', 'true')
    await expect(page.getByRole('alert')).toHaveCount(0)
    await expect(header(page)).toBeVisible()
  })
})

test('F6 goes to what the bars say first, and closing one goes on to the next', async ({ lab, userData }) => {
  const page = await atTheBeginning(lab)
  await willOpen(lab, put(userData, 'broken.cvq', '{'))
  await page.keyboard.press('Control+o')
  await expect(bar(page, 'broken.cvq')).toBeVisible()
  await choose(lab, 'about')
  await page.getByRole('dialog').getByRole('button', { name: 'Copy diagnostics' }).click()
  await expect(bar(page, 'Nothing was sent')).toBeVisible()
  await page.locator('[data-panel=rail] button').first().focus()
  await page.keyboard.press('Shift+F6')
  const dismiss = page.getByRole('button', { name: 'Dismiss' })
  await expect(dismiss.first()).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(dismiss).toHaveCount(1)
  await expect(dismiss).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(dismiss).toHaveCount(0)
  await page.keyboard.press('F6')
  await expect(page.locator('[data-panel=rail] button').first()).toBeFocused()
})

/** What the page says; Playwright gives up a page that has died, Electron does not. */
const inPage = (lab: Lab, script: string): Promise<unknown> =>
  lab.app.evaluate(
    ({ BrowserWindow }, code) => BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(code),
    script,
  )
const versionNow = (lab: Lab): Promise<unknown> =>
  inPage(lab, `[...document.querySelectorAll('input')].map(({ value }) => value).join()`)

test.describe('a page whose process dies', () => {
  /** Until the page that comes after it has been loaded. */
  const kill = (lab: Lab): Promise<void> =>
    lab.app.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents
      return new Promise<void>((loaded) => {
        contents?.once('did-finish-load', () => loaded())
        contents?.forcefullyCrashRenderer()
      })
    })
  const said = (lab: Lab): Promise<unknown> =>
    inPage(lab, `document.documentElement.dataset.ready === 'true' ? document.body.innerText : ''`).catch(
      () => '',
    )

  test('is loaded again with the edit and what can be undone', async ({ lab, userData }) => {
    const page = await atTheBeginning(lab)
    await version(page).fill('7.0.0732')
    await page.keyboard.press('Escape')
    const kept = join(userData, 'unsaved-work.json')
    await expect.poll(() => existsSync(kept) && readFileSync(kept, 'utf8').includes('7.0.0732')).toBe(true)
    await kill(lab)
    await expect.poll(() => said(lab)).toContain('The page of the window stopped and was loaded again')
    await expect.poll(() => versionNow(lab)).toContain('7.0.0732')
    await choose(lab, 'undo')
    await expect.poll(() => versionNow(lab)).toContain('6.0.0602')
    await choose(lab, 'redo')
    await expect.poll(() => versionNow(lab)).toContain('7.0.0732')
    expect(log(userData)).toContain("the page's process is gone: crashed")
  })

  test('too often asks what to do, and starts without the work on request', async ({ lab, userData }) => {
    const page = await atTheBeginning(lab)
    await version(page).fill('7.0.0732')
    await page.keyboard.press('Escape')
    const kept = join(userData, 'unsaved-work.json')
    await expect.poll(() => existsSync(kept)).toBe(true)
    await lab.app.evaluate(({ dialog }) => {
      const asked: string[] = []
      Object.assign(globalThis, { asked })
      const answers = [2, 1]
      Object.assign(dialog, {
        showMessageBox: (_window: unknown, { message }: { readonly message: string }) => {
          asked.push(message)
          return Promise.resolve({ response: answers.shift() ?? 3, checkboxChecked: false })
        },
      })
    })
    for (let time = 0; time < 3; time++) {
      await kill(lab)
      await expect.poll(() => said(lab)).toContain('was loaded again')
    }
    await kill(lab)
    await expect.poll(() => said(lab)).toContain('starts without the unsaved work')
    const asked = await lab.app.evaluate(() => Reflect.get(globalThis, 'asked'))
    expect(asked).toEqual(Array(2).fill('The page of the window stopped several times'))
    expect(await clipboard(lab)).toContain("the page's process is gone")
    await expect.poll(() => versionNow(lab)).toContain('6.0.0602')
    expect(readFileSync(join(userData, 'unsaved-work.broken-1.json'), 'utf8')).toContain('7.0.0732')
  })
})

test('a page that does not answer is loaded again on request, with the work', async ({ lab, userData }) => {
  const page = await atTheBeginning(lab)
  await version(page).fill('7.0.0732')
  const kept = join(userData, 'unsaved-work.json')
  await expect.poll(() => existsSync(kept) && readFileSync(kept, 'utf8').includes('7.0.0732')).toBe(true)
  const message = await lab.app.evaluate(async ({ BrowserWindow, dialog }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents
    const asked = new Promise<string>((resolve) => {
      Object.assign(dialog, {
        showMessageBox: (_window: unknown, { message }: { readonly message: string }) => {
          resolve(message)
          return Promise.resolve({ response: 1, checkboxChecked: false })
        },
      })
    })
    const loaded = new Promise<void>((resolve) => contents?.once('did-finish-load', () => resolve()))
    void contents?.executeJavaScript('for (;;) {}')
    // Under a debugger, as Playwright's, Chromium does not say so by itself; the page hangs all the same.
    BrowserWindow.getAllWindows()[0]?.emit('unresponsive')
    await loaded
    return asked
  })
  expect(message).toBe('The window does not answer')
  await expect.poll(() => versionNow(lab)).toContain('7.0.0732')
})

test('the hidden page that makes pictures dies: said at once, and the next one is made', async ({
  lab,
  userData,
}) => {
  const page = await atTheBeginning(lab)
  await willSave(lab, join(userData, 'run.png'))
  await lab.app.evaluate(({ app }) => {
    app.once('browser-window-created', (_event, { webContents }) =>
      webContents.once('did-finish-load', () => webContents.forcefullyCrashRenderer()),
    )
  })
  await shareAs(page, 'PNG picture')
  await expect(shareTrouble(page)).toContainText('could not be made')
  expect(log(userData)).toContain('the page is gone: crashed')
  await shareAs(page, 'PNG picture')
  await expect.poll(() => existsSync(join(userData, 'run.png'))).toBe(true)
})

test('settings that cannot be read are kept, and the window says so until it is closed', async ({
  userData,
}) => {
  put(userData, 'settings.json', '{"theme":"dark"')
  const lab = await launch({ userData })
  const page = await atTheBeginning(lab)
  const note = bar(page, 'The settings could not be read, so the defaults apply.')
  await expect(note).toContainText('settings.broken-1.json')
  expect(await axe(page)).toEqual([])
  expect(readFileSync(join(userData, 'settings.broken-1.json'), 'utf8')).toBe('{"theme":"dark"')
  await note.getByRole('button', { name: 'Dismiss' }).click()
  await expect(note).toHaveCount(0)
  await lab.app.close()

  const again = await launch({ userData })
  await atTheBeginning(again)
  await expect(bar(again.page, 'The settings could not be read')).toHaveCount(0)
  await again.app.close()
})

test('an error that nobody caught in the main process is said, and the app goes on', async ({
  lab,
  userData,
}) => {
  const page = await atTheBeginning(lab)
  await lab.app.evaluate(() => {
    setTimeout(() => {
      throw new Error('provoked for someone@example.org')
    })
    void Promise.reject(new Error('provoked, too'))
  })
  const note = bar(page, 'Something failed inside CVQ Lab')
  await expect(note).toBeVisible()
  await expect.poll(() => log(userData)).toContain('provoked for ‹address›')
  expect(log(userData)).toContain('provoked, too')
  await note.getByRole('button', { name: 'Copy diagnostics' }).click()
  await expect(bar(page, 'The diagnosis is on the clipboard')).toBeVisible()
  expect(await clipboard(lab)).toContain('Troubles now: inner-error')
})

test('diagnostics hold versions and system, and neither addresses nor the home folder', async ({ lab }) => {
  const page = await atTheBeginning(lab)
  await choose(lab, 'copy-diagnostics')
  await expect(bar(page, 'Nothing was sent.')).toBeVisible()
  const text = await clipboard(lab)
  for (const part of [
    'Electron ',
    'System: ',
    'Graphics: ',
    'Settings: theme system',
    'The installation:',
    ' info start ',
  ])
    expect(text).toContain(part)
  expect(text).not.toMatch(/\S@\S/)
  const home = await lab.app.evaluate(({ app }) => app.getPath('home'))
  expect(text).not.toContain(`${home}/`)
})

test.describe('graphics that fail', () => {
  /** Chromium starts the process anew; only its number tells the new one from the old. */
  async function killGraphics(lab: Lab): Promise<void> {
    const pid = (): Promise<number | null> =>
      lab.app.evaluate(({ app }) => app.getAppMetrics().find(({ type }) => type === 'GPU')?.pid ?? null)
    await expect.poll(pid).not.toBeNull()
    const before = await pid()
    if (before !== null) process.kill(before, 'SIGKILL')
    await expect.poll(pid).not.toBe(before)
  }

  test('make the next start draw in software, until it is to try again', async ({ userData }) => {
    const first = await launch({ userData })
    await atTheBeginning(first)
    await killGraphics(first)
    expect(existsSync(join(userData, 'graphics-failed.json'))).toBe(false)
    await killGraphics(first)
    await expect(bar(first.page, 'The graphics processor failed several times.')).toBeVisible()
    await first.app.close()
    expect(existsSync(join(userData, 'graphics-failed.json'))).toBe(true)

    const second = await launch({ userData })
    await atTheBeginning(second)
    const note = bar(second.page, 'CVQ Lab draws in software')
    await expect(note).toBeVisible()
    await choose(second, 'copy-diagnostics')
    await expect(bar(second.page, 'Nothing was sent.')).toBeVisible()
    expect(await clipboard(second)).toContain('Graphics: in software')
    await note.getByRole('button', { name: 'Try it again at the next start' }).click()
    await expect(note).toHaveCount(0)
    await second.app.close()
    expect(readdirSync(userData)).not.toContain('graphics-failed.json')
  })

  test('so often that Chromium ends the app leave the work and the mark', async ({ userData }) => {
    const first = await launch({ userData })
    const page = await atTheBeginning(first)
    await version(page).fill('7.0.0732')
    await page.keyboard.press('Escape')
    const kept = join(userData, 'unsaved-work.json')
    await expect.poll(() => existsSync(kept) && readFileSync(kept, 'utf8').includes('7.0.0732')).toBe(true)
    await untilEnded(first, async () => {
      for (;;) await killGraphics(first)
    })

    const second = await launch({ userData })
    await expect(bar(second.page, 'CVQ Lab draws in software')).toBeVisible()
    await expect(version(second.page)).toHaveValue('7.0.0732')
    await second.app.close()
  })
})
