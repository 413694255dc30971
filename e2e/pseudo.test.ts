// The app in a language nobody speaks: everything it says comes from the catalogue, and longer words break nothing.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { strangeWords } from './support/data-words.ts'
import type { Lab } from './support/launch.ts'
import { walk } from './support/places.ts'
import { buildPseudoApp, launchPseudo, type PseudoApp, sayPseudo } from './support/pseudo.ts'
import { outside, resize } from './support/sizes.ts'
import { cut, overlapping, texts } from './support/texts.ts'
import { atTheBeginning } from './support/window.ts'

/** What the walk itself puts into the window: a file, and a search for nothing. */
const TYPED = ['Other', 'broken.cvq', 'titel', 'title', 'zebra']

let built: PseudoApp
let folder: string
let lab: Lab

test.beforeAll(async () => {
  built = await buildPseudoApp()
  folder = mkdtempSync(join(tmpdir(), 'cvq-lab-pseudo-data-'))
})
test.afterAll(() => {
  built.forget()
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
})
test.beforeEach(async () => {
  lab = await launchPseudo(built, mkdtempSync(join(folder, 'user-')))
  await atTheBeginning(lab)
})
test.afterEach(() => lab.app.close())

for (const size of [
  [1280, 800],
  [960, 640],
] as const) {
  test(`at ${size.join(' × ')} every text is the catalogue’s or data, and none is cut or lies on another`, async () => {
    test.setTimeout(360_000)
    await resize(lab, size)
    const { page } = lab
    await walk({ lab, page, size, folder, said: sayPseudo }, async ({ name }) => {
      const strange = (await texts(page))
        .filter(({ data }) => !data)
        .flatMap(({ text, where }) =>
          strangeWords(text, TYPED).map((word) => `${word} in “${text.slice(0, 80)}”, ${where}`),
        )
      expect.soft([...new Set(strange)], `${name}: not from the catalogue`).toEqual([])
      expect.soft(await cut(page), `${name}: cut`).toEqual([])
      expect.soft(await overlapping(page), `${name}: one on another`).toEqual([])
      expect.soft(await outside(page), `${name}: outside`).toEqual([])
    })
  })
}

test('the menu and the window’s title are the catalogue’s', async () => {
  const labels = await lab.app.evaluate(({ Menu, BrowserWindow }) => {
    const labelsOf = (menu: Electron.Menu | null | undefined): string[] =>
      menu?.items.flatMap(({ label, submenu }) => [label, ...labelsOf(submenu)]) ?? []
    return [...labelsOf(Menu.getApplicationMenu()), BrowserWindow.getAllWindows()[0]?.getTitle() ?? '']
  })
  expect(labels.length).toBeGreaterThan(30)
  expect(labels.flatMap((label) => strangeWords(label, ['CVQ Lab']))).toEqual([])
})
