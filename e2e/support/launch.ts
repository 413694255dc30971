// Opens the built app for a test, each with settings of its own, and closes it afterwards.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { _electron, type ElectronApplication, type Page, test as plain } from '@playwright/test'
import { keepAnswers } from './keep-answers.ts'

export interface Lab {
  readonly app: ElectronApplication
  /** The first window. It is there before the page has drawn itself: wait for an element before pressing keys. */
  readonly page: Page
}

export interface LaunchOptions {
  /** The folder of the settings. */
  readonly userData: string
  readonly args?: readonly string[]
  /** What stands behind the app on its command line: files and links. */
  readonly after?: readonly string[]
  readonly env?: Readonly<Record<string, string>>
  /** The folder of an app that was built otherwise. */
  readonly built?: string
}

const PROJECT = resolve(import.meta.dirname, '..', '..')

/** What Electron is started with: the built app's folder, or the packaged app that `npm test` names. */
const STARTED =
  process.env.CVQ_LAB_PACKAGED === undefined
    ? { place: [PROJECT] }
    : { place: [], executablePath: join(PROJECT, 'e2e', 'packaged', 'start.mjs') }

/** For tests that start the app themselves, twice on the same settings for example; others take the fixture `lab`. */
export async function launch({
  userData,
  args = [],
  after = [],
  env = {},
  built,
}: LaunchOptions): Promise<Lab> {
  const { place, ...executable } = built === undefined ? STARTED : { place: [built] }
  const app = await _electron.launch({
    ...executable,
    args: [...args, ...place, ...after],
    env: { ...definedVariables(), ...env, CVQ_LAB_USER_DATA: userData },
  })
  keepAnswers(app)
  return { app, page: await app.firstWindow() }
}

/** Does what ends the app, and waits until it has. */
export async function untilEnded({ app }: Lab, end: () => Promise<unknown>): Promise<void> {
  const ended = app.waitForEvent('close')
  // The app may go before it has answered what it was asked: the answer is that it is gone.
  await Promise.all([ended, end().catch(() => {})])
}

export const test = plain.extend<{ userData: string; lab: Lab }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this pattern, here none
  userData: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'cvq-lab-e2e-'))
    await use(folder)
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  },
  lab: async ({ userData }, use) => {
    const lab = await launch({ userData })
    await use(lab)
    await lab.app.close()
  },
})

function definedVariables(): Record<string, string> {
  const entries = Object.entries(process.env).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as const],
  )
  return Object.fromEntries(entries)
}
