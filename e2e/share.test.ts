// Sharing from the window of the real app: every format, the clipboard, pictures, paper, and what goes wrong.

import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { axe } from './support/axe.ts'
import { willSave } from './support/dialogs.ts'
import { type Lab, test, untilEnded } from './support/launch.ts'
import { hasPoppler, paperPages, paperSize } from './support/paper.ts'
import { PROJECT } from './support/run.ts'
import {
  pixelsOf,
  savedAs,
  shareAs,
  shareButton,
  shareMenu,
  shareNews,
  shareTrouble,
  willSaveIn,
} from './support/share.ts'
import { outside, resize, SIZES } from './support/sizes.ts'
import { atTheBeginning, choose } from './support/window.ts'

const START = join(PROJECT, 'assets', 'lessons', 'start.cvq.json')
const SIX = join(PROJECT, 'assets', 'lessons', 'six-exchanges.cvq.json')
const TITLE = 'Forced upgrade on Windows XP'

/** What the command line makes of the start scenario. */
function fromTheCommandLine(format: string, folder: string): Buffer {
  const out = join(folder, `command-line.${format}`)
  const args = ['--import', 'tsx', 'main/cli.ts', 'run', START, '--format', format, '--out', out]
  execFileSync(process.execPath, args, { cwd: PROJECT })
  return readFileSync(out)
}

/** The app at rest, and a folder that everything is saved in. */
async function sharing(lab: Lab, folder: string): Promise<Page> {
  const page = await atTheBeginning(lab)
  await willSaveIn(lab, folder)
  return page
}

const NAMES = [
  ['text', 'Transcript', '.txt'],
  ['mermaid', 'Mermaid', '.mmd'],
  ['plantuml', 'PlantUML', '.puml'],
  ['svg', 'SVG picture', '.svg'],
  ['json', 'Trace as JSON', '.json'],
  ['junit', 'JUnit report', '.xml'],
  ['html', 'Page that plays', '.html'],
  ['pcapng', 'Capture', '.pcapng'],
] as const

test('a run is saved as the command line writes it, in every form it has', async ({ lab, userData }) => {
  const page = await sharing(lab, userData)
  for (const [format, item, ending] of NAMES) {
    const saved = await savedAs(page, item, userData, `${TITLE}${ending}`)
    expect(saved.equals(fromTheCommandLine(format, userData)), format).toBe(true)
  }
})

test.describe('a picture', () => {
  /** The lifelines, light and dark. */
  const LIGHT = ['#2447c0', '#80520a', '#ffffff'] as const
  const DARK = ['#94b4ff', '#e3b062', '#181d20'] as const

  test('has two pixels for each unit of the drawing, and is the same each time', { tag: '@p0' }, async ({
    lab,
    userData,
  }) => {
    const page = await sharing(lab, userData)
    const svg = (await savedAs(page, 'SVG picture', userData, `${TITLE}.svg`)).toString()
    const [, width = '', height = ''] = /^<svg[^>]* width="(\d+)" height="(\d+)"/.exec(svg) ?? []
    const png = await savedAs(page, 'PNG picture', userData, `${TITLE}.png`)
    const seen = await pixelsOf(lab, png, LIGHT)
    expect([seen.width, seen.height]).toEqual([2 * Number(width), 2 * Number(height)])
    for (const count of seen.counts) expect(count).toBeGreaterThan(2000)
    expect((await savedAs(page, 'PNG picture', userData, `${TITLE}.png`)).equals(png)).toBe(true)
  })

  test('is dark in a dark window', async ({ lab, userData }) => {
    const page = await sharing(lab, userData)
    await choose(lab, 'theme-dark')
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
    const { counts } = await pixelsOf(lab, await savedAs(page, 'PNG picture', userData, `${TITLE}.png`), DARK)
    for (const count of counts) expect(count).toBeGreaterThan(2000)
  })

  test('is made by a window that has neither script nor Node nor our door', async ({ lab, userData }) => {
    const page = await sharing(lab, userData)
    await lab.app.evaluate(({ app }) => {
      app.once('web-contents-created', (_event, contents) => {
        // Electron has it and does not describe it.
        const read: unknown = Reflect.get(contents, 'getLastWebPreferences')
        const preferences: unknown = typeof read === 'function' ? read.call(contents) : null
        if (typeof preferences !== 'object' || preferences === null) return
        const names = ['javascript', 'sandbox', 'nodeIntegration', 'contextIsolation', 'preload']
        Reflect.set(
          app,
          'seen',
          Object.fromEntries(names.map((name) => [name, Reflect.get(preferences, name)])),
        )
      })
    })
    await savedAs(page, 'PNG picture', userData, `${TITLE}.png`)
    expect(await lab.app.evaluate(({ app }) => Reflect.get(app, 'seen'))).toEqual({
      javascript: false,
      sandbox: true,
      nodeIntegration: false,
      contextIsolation: true,
    })
    // It is gone when the picture is made.
    expect(await lab.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
  })
})

if (hasPoppler)
  test.describe('a handout', () => {
    test('asks on one sheet and answers on the other, page by page', async ({ lab, userData }) => {
      const page = await sharing(lab, userData)
      await savedAs(page, 'Handout', userData, `${TITLE}.pdf`)
      const file = join(userData, `${TITLE}.pdf`)
      expect(paperSize(file)).toContain('A4')
      const pages = paperPages(file)
      const questions = pages.filter(({ text }) => text.startsWith('Question sheet'))
      const answers = pages.filter(({ text }) => text.startsWith('Answer sheet'))
      expect(questions.length + answers.length).toBe(pages.length)
      expect(pages.indexOf(answers[0] ?? questions[0] ?? { text: '', ink: 0 })).toBe(questions.length)
      for (const [i, { text, ink }] of pages.entries()) {
        expect(text).toContain(`Page ${i + 1} / ${pages.length}`)
        expect(ink, `page ${i + 1}`).toBeGreaterThan(0.005)
      }
      expect(questions[0]?.text).toContain('What does the server answer?')
      expect(questions[0]?.text).toContain(
        'CVQ 2 0x0409 winnt 5.1 i386 MSNMSGR 6.0.0602 MSMSGS example@hotmail.com',
      )
      expect(questions[0]?.text).not.toContain('7.0.0813')
      const answered = answers.map(({ text }) => text).join(' ')
      expect(answered).toContain('S: CVQ 2 7.0.0813 7.0.0813 6.2.0205')
      expect(answered).toContain('Must upgrade')
      expect(answered).toContain('The server decides: rule 2, winnt, answers.')
    })

    test('of a lesson asks its own questions, and answers them from the trace', async ({ lab, userData }) => {
      const page = await sharing(lab, userData)
      await page.keyboard.press('Control+3')
      await page.getByRole('button', { name: /The six exchanges$/ }).click()
      await savedAs(
        page,
        'Handout, PDF question sheet and answer sheet of this lesson',
        userData,
        'The six exchanges.pdf',
      )
      const pages = paperPages(join(userData, 'The six exchanges.pdf'))
      const sheet = (name: string) =>
        pages
          .filter(({ text }) => text.startsWith(name))
          .map(({ text }) => text)
          .join(' ')
      for (const { ink } of pages) expect(ink).toBeGreaterThan(0.005)
      const asked = JSON.parse(readFileSync(SIX, 'utf8')).lesson.steps.filter(
        ({ kind }: { readonly kind: string }) => kind === 'predict',
      ).length
      for (const name of ['Question sheet', 'Answer sheet'])
        expect(sheet(name).match(/Question [0-9]+ /g)).toHaveLength(asked)
      expect(sheet('Question sheet')).not.toContain('Right')
      expect(sheet('Answer sheet').match(/ Right /g)?.length).toBeGreaterThan(0)
      expect(sheet('Answer sheet')).toContain('S: 420 4')
    })
  })

test.describe('the clipboard', () => {
  const textOf = (lab: Lab): Promise<string> => lab.app.evaluate(({ clipboard }) => clipboard.readText())

  test('takes the run as text', { tag: '@p0' }, async ({ lab, userData }) => {
    const page = await sharing(lab, userData)
    await shareAs(page, 'Copy as text')
    await expect(shareNews(page, 'Copied.')).toBeVisible()
    expect(await textOf(lab)).toBe(fromTheCommandLine('text', userData).toString())
  })

  test('takes it as a picture', async ({ lab, userData }) => {
    const page = await sharing(lab, userData)
    const png = await savedAs(page, 'PNG picture', userData, `${TITLE}.png`)
    const { width, height } = await pixelsOf(lab, png, [])
    await shareAs(page, 'Copy as picture')
    await expect(shareNews(page, 'Copied.')).toBeVisible()
    // Electron 33's way to read a picture; 45 has it as an item.
    const copied = await lab.app.evaluate(({ clipboard }) => {
      const read: unknown = Reflect.get(clipboard, 'readImage')
      return typeof read === 'function' ? read.call(clipboard).getSize() : null
    })
    expect(copied).toEqual({ width, height })
  })
})

test.describe('what goes wrong', () => {
  test('nothing is said and nothing written when no place is chosen', async ({ lab, userData }) => {
    const page = await atTheBeginning(lab)
    await willSave(lab, null)
    const before = readdirSync(userData)
    await shareAs(page, 'Transcript')
    await expect(page.getByRole('status').filter({ hasText: /Saved|Making/ })).toHaveCount(0)
    expect(readdirSync(userData)).toEqual(before)
  })

  test('a file that cannot be written is named, until the sentence is dismissed', async ({
    lab,
    userData,
  }) => {
    const page = await atTheBeginning(lab)
    await willSave(lab, join(userData, 'no such folder', 'run.txt'))
    await shareAs(page, 'Transcript')
    await expect(shareTrouble(page)).toContainText(
      'run.txt cannot be written: the system says ENOENT (it or its folder is not there).',
    )
    expect(await axe(page)).toEqual([])
    await shareTrouble(page).getByRole('button', { name: 'Dismiss' }).click()
    await expect(shareTrouble(page)).toHaveCount(0)
  })

  test('two at once are made one after the other', async ({ lab, userData }) => {
    const page = await sharing(lab, userData)
    await shareAs(page, 'PNG picture')
    await shareAs(page, 'Handout')
    await expect(shareNews(page, `Saved as ${TITLE}.pdf.`)).toBeVisible()
    expect(
      readFileSync(join(userData, `${TITLE}.png`))
        .subarray(1, 4)
        .toString(),
    ).toBe('PNG')
    expect(
      readFileSync(join(userData, `${TITLE}.pdf`))
        .subarray(0, 4)
        .toString(),
    ).toBe('%PDF')
  })

  test('the app closes while something is being made, and leaves no half of it', async ({
    lab,
    userData,
  }) => {
    const page = await sharing(lab, userData)
    await shareAs(page, 'Handout')
    await untilEnded(lab, () =>
      lab.app.evaluate(({ BrowserWindow }) => {
        for (const window of BrowserWindow.getAllWindows()) if (window.isVisible()) window.close()
      }),
    )
    expect(readdirSync(userData).filter((name) => /\.(?:pdf|tmp)$/.test(name))).toEqual([])
  })
})

test('everything goes by keyboard, and axe finds nothing, light and dark', async ({ lab, userData }) => {
  const page = await sharing(lab, userData)
  for (const theme of ['light', 'dark'] as const) {
    await choose(lab, `theme-${theme}`)
    await expect(page.locator('html')).toHaveAttribute('data-theme', theme)
    await page.keyboard.press('Control+e')
    await expect(shareMenu(page)).toBeVisible()
    await expect(page.getByRole('menuitem', { name: 'Copy as text' })).toBeFocused()
    expect(await axe(page)).toEqual([])
    await page.keyboard.press('Escape')
    await expect(shareMenu(page)).toHaveCount(0)
    await expect(shareButton(page)).toBeFocused()
  }
  await page.keyboard.press('Control+e')
  await expect(page.getByRole('menuitem', { name: 'Copy as text' })).toBeFocused()
  await page.keyboard.press('t')
  await expect(page.getByRole('menuitem', { name: /^Transcript/ })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(shareNews(page, `Saved as ${TITLE}.txt.`)).toBeVisible()
})

test('the menu has room in every size of window', async ({ lab, userData }) => {
  const page = await sharing(lab, userData)
  for (const size of SIZES) {
    await resize(lab, size)
    await page.keyboard.press('Control+e')
    await expect(shareMenu(page)).toBeVisible()
    const box = await shareMenu(page).boundingBox()
    const [width, height] = size
    expect(box).not.toBeNull()
    expect((box?.x ?? -1) >= 0 && (box?.x ?? 0) + (box?.width ?? 0) <= width).toBe(true)
    expect((box?.y ?? -1) >= 0 && (box?.y ?? 0) + (box?.height ?? 0) <= height).toBe(true)
    expect(await outside(page)).toEqual([])
    await page.keyboard.press('Escape')
  }
})
