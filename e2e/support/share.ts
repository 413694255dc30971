// The menu Share as a person finds it, and the files that come of it.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Locator, type Page } from '@playwright/test'
import type { Lab } from './launch.ts'

export const shareButton = (page: Page): Locator => page.getByRole('button', { name: 'Share', exact: true })

export const shareMenu = (page: Page): Locator => page.getByRole('menu', { name: 'Share this run' })

/** What became of it. */
export const shareNews = (page: Page, text: string | RegExp): Locator =>
  page.getByRole('status').filter({ hasText: text })

export const shareTrouble = (page: Page): Locator => page.getByRole('alert')

/** From now on whoever is asked where to save takes the name that is proposed, in this folder. */
export const willSaveIn = (lab: Lab, folder: string): Promise<void> =>
  lab.app.evaluate(({ dialog }, place) => {
    dialog.showSaveDialog = (...given: readonly unknown[]) => {
      const options = given.at(-1)
      const proposed =
        typeof options === 'object' && options !== null && 'defaultPath' in options ? options.defaultPath : ''
      const name = String(proposed).split(/[\\/]/).at(-1) ?? ''
      return Promise.resolve({ canceled: false, filePath: `${place}/${name}` })
    }
  }, folder)

/** Chooses an item by the beginning of its name. */
export async function shareAs(page: Page, item: string): Promise<void> {
  await shareButton(page).click()
  await shareMenu(page)
    .getByRole('menuitem', { name: new RegExp(`^${item}`) })
    .click()
}

/** Saves what is on show through the menu, and gives what was written. */
export async function savedAs(page: Page, item: string, folder: string, name: string): Promise<Buffer> {
  await shareAs(page, item)
  await expect(shareNews(page, `Saved as ${name}.`)).toBeVisible()
  return readFileSync(join(folder, name))
}

/** A PNG as the app's own decoder sees it: its size, and how many pixels have each of these colours, #rrggbb. */
export const pixelsOf = (lab: Lab, png: Buffer, colours: readonly string[]) =>
  lab.app.evaluate(
    ({ nativeImage }, [data, wanted]) => {
      const image = nativeImage.createFromBuffer(Buffer.from(data, 'base64'))
      const { width, height } = image.getSize()
      const bitmap = image.toBitmap()
      const counts = wanted.map(() => 0)
      for (let at = 0; at < bitmap.length; at += 4) {
        // Blue, green, red, alpha.
        const pixel = (bitmap[at + 2] ?? 0) * 65536 + (bitmap[at + 1] ?? 0) * 256 + (bitmap[at] ?? 0)
        const found = wanted.indexOf(`#${pixel.toString(16).padStart(6, '0')}`)
        if (found >= 0) counts[found] = (counts[found] ?? 0) + 1
      }
      return { width, height, counts }
    },
    [png.toString('base64'), colours] as const,
  )
