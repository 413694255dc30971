// Files as a person finds them in the window: bars, questions, the menu File.

import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import type { Lab } from './launch.ts'

const ASSETS = join(import.meta.dirname, '..', '..', 'assets')

/** A scenario file like the one the app opens with, under another title. */
export function scenarioText(title: string, change: Readonly<Record<string, unknown>> = {}): string {
  const start: unknown = JSON.parse(readFileSync(join(ASSETS, 'lessons', 'start.cvq.json'), 'utf8'))
  return JSON.stringify({ ...Object(start), title, ...change }, null, 2)
}

export function put(folder: string, name: string, content: string | Uint8Array): string {
  writeFileSync(join(folder, name), content)
  return join(folder, name)
}

/** What is open, its file, and whether it was edited. */
export const header = (page: Page): Locator => page.getByRole('banner')

/** What there is to say of files, below the header. */
export const bar = (page: Page, text: string | RegExp): Locator =>
  page.getByRole('status').or(page.getByRole('alert')).filter({ hasText: text })

export const question = (page: Page, name: string | RegExp): Locator => page.getByRole('dialog', { name })

export const fileMenu = (page: Page): Locator =>
  header(page).getByRole('button', { name: 'File', exact: true })

/** Drags files from elsewhere onto the window and lets them go, as the system tells a page of it. */
export async function drop({ page }: Lab, paths: readonly string[]): Promise<void> {
  // Only Chromium's own debugger can make a file of the page that has a path.
  const client = await page.context().newCDPSession(page)
  const data = { items: [], files: [...paths], dragOperationsMask: 1 }
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await client.send('Input.dispatchDragEvent', { type, x: 400, y: 300, data })
  }
}

/** Drags without letting go. */
export async function dragOver({ page }: Lab, path: string): Promise<void> {
  const client = await page.context().newCDPSession(page)
  const data = { items: [], files: [path], dragOperationsMask: 1 }
  for (const type of ['dragEnter', 'dragOver'] as const) {
    await client.send('Input.dispatchDragEvent', { type, x: 400, y: 300, data })
  }
}
