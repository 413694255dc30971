// A fuzz run against the door of the running app: hostile calls from within its page, and what the main process did
// meanwhile. `npm run fuzz` and e2e/security-fuzz.test.ts both run it.

import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Page } from '@playwright/test'
import { build } from 'vite'
import type { Lab } from './launch.ts'

const IN_PAGE = resolve(import.meta.dirname, '..', '..', 'main', 'shell', 'fuzz', 'in-page.ts')

/** As main/shell/fuzz/in-page.ts has them. */
interface Tally {
  readonly calls: number
  readonly refused: number
  readonly heldBack: number
  readonly fitting: number
}
interface Report {
  readonly channels: Readonly<Record<string, Tally>>
  readonly wrong: readonly {
    readonly number: number
    readonly name: string
    readonly due: string
    readonly got: string
  }[]
  readonly fitting: readonly number[]
}
interface InPage {
  refuse(plan: { seed: number; from: number; calls: number }): Promise<Report>
  answer(seed: number, numbers: readonly number[]): Promise<Report>
  namesOf(seed: number, numbers: readonly number[]): readonly string[]
}

declare global {
  var cvqLabFuzz: InPage
  /** In the main process: what the calls made it do. */
  var cvqLabSeen: Record<string, number>
  var cvqLabBack: (() => void)[]
}

/** Puts the calls into the page as a script of the debugger's, which the page's policy does not meet. */
async function loadInto(page: Page): Promise<void> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, lib: { entry: IN_PAGE, formats: ['iife'], name: 'fuzz' } },
  })
  const [bundle] = Array.isArray(built) ? built : [built]
  if (bundle === undefined || !('output' in bundle)) throw new Error('the calls could not be bundled')
  const session = await page.context().newCDPSession(page)
  await session.send('Runtime.evaluate', { expression: bundle.output[0].code })
  await session.detach()
}

/** From now on dialogs are cancelled at once; they and all else that reaches beyond the app are counted. */
const watch = ({ app }: Lab): Promise<void> =>
  app.evaluate(({ app: electron, clipboard, dialog, shell, BrowserWindow }) => {
    globalThis.cvqLabSeen = {}
    globalThis.cvqLabBack = []
    const cancelled = Promise.resolve({ canceled: true, filePath: '', filePaths: [], response: 0 })
    const watched: readonly (readonly [object, readonly string[], unknown])[] = [
      [dialog, ['showOpenDialog', 'showSaveDialog', 'showMessageBox'], cancelled],
      [dialog, ['showErrorBox', 'showMessageBoxSync'], undefined],
      [clipboard, ['writeText', 'write', 'writeImage', 'writeHTML', 'clear'], undefined],
      [shell, ['openExternal', 'openPath', 'showItemInFolder', 'trashItem'], Promise.resolve('')],
      [electron, ['quit', 'exit', 'relaunch'], undefined],
      [BrowserWindow.prototype, ['setFullScreen', 'setMenu'], undefined],
    ]
    // No helper has a name here: what is sent to the app is a text, and compilers add calls of their own to names.
    for (const [holder, names, answer] of watched) {
      for (const name of names) {
        const before: unknown = Reflect.get(holder, name)
        globalThis.cvqLabBack.push(() => Reflect.set(holder, name, before))
        Reflect.set(holder, name, () => {
          globalThis.cvqLabSeen[name] = (globalThis.cvqLabSeen[name] ?? 0) + 1
          return answer
        })
      }
    }
    electron.on('web-contents-created', () => {
      globalThis.cvqLabSeen.contents = (globalThis.cvqLabSeen.contents ?? 0) + 1
    })
    electron.on('render-process-gone', () => {
      globalThis.cvqLabSeen.gone = (globalThis.cvqLabSeen.gone ?? 0) + 1
    })
  })

/** From now on the app may end, and ask, again. */
const stopWatching = ({ app }: Lab): Promise<void> =>
  app.evaluate(() => {
    for (const back of globalThis.cvqLabBack) back()
  })

/** Chromium's own: it writes there when it likes. */
const CHROMIUM =
  /^(?:.*Cache|Local Storage|Session Storage|Shared Dictionary|SharedStorage.*|blob_storage|Preferences|Local State|Network Persistent State|Cookies.*|Trust Tokens.*|TransportSecurity|DIPS.*|WebStorage|databases|Singleton.*|\.org\.chromium\..*|Crashpad|Dictionaries|lockfile|DevToolsActivePort|logs|\.cache|\.config|\.pki|\.local)$/

/** Every file of ours below a folder, with the sum of what stands in it. */
function filesBelow(folder: string, place = ''): Readonly<Record<string, string>> {
  return Object.assign(
    {},
    ...readdirSync(join(folder, place), { withFileTypes: true })
      .filter(({ name }) => !CHROMIUM.test(name))
      .map((entry) => {
        const path = join(place, entry.name)
        if (entry.isDirectory()) return filesBelow(folder, path)
        return {
          [path]: createHash('sha256')
            .update(readFileSync(join(folder, path)))
            .digest('hex'),
        }
      }),
  )
}

export interface State {
  readonly files: Readonly<Record<string, string>>
  readonly seen: Readonly<Record<string, number>>
  readonly theme: string
  readonly windows: number
  readonly heapMb: number
}

/** What a call could have changed; the heap's size in MB after all that can be thrown away was. */
async function stateOf({ app }: Lab, folders: readonly string[]): Promise<State> {
  const rest = await app.evaluate(({ BrowserWindow, nativeTheme }) => ({
    seen: { ...globalThis.cvqLabSeen },
    theme: nativeTheme.themeSource,
    windows: BrowserWindow.getAllWindows().length,
    heapMb: Math.round(process.memoryUsage().heapUsed / 1024 / 1024),
  }))
  return { ...rest, files: Object.assign({}, ...folders.map((folder) => filesBelow(folder))) }
}

export interface FuzzPlan {
  readonly seed: number
  readonly from: number
  readonly calls: number
  /** Whether to call afterwards also what fits, some of every channel. */
  readonly fitting: boolean
  /** Folders in which nothing may change: the settings' and the user's own. */
  readonly folders: readonly string[]
  progress?(done: number): void
}

export interface Fuzzed {
  readonly channels: Readonly<Record<string, Tally>>
  /** One line each: what went wrong, and the command that does it again. */
  readonly wrong: readonly string[]
  readonly before: State
  readonly after: State
  /** How many of the calls that fit were made. */
  readonly answered: number
}

/** What is not as it was, one line each; of the heap nothing is said. */
export function changesBetween(before: State, after: State): readonly string[] {
  const { heapMb: _before, ...one } = before
  const { heapMb: _after, ...other } = after
  const keys = ['files', 'seen', 'theme', 'windows'] as const
  return keys
    .filter((key) => JSON.stringify(one[key]) !== JSON.stringify(other[key]))
    .map((key) => `${key}: ${JSON.stringify(one[key])} before, ${JSON.stringify(other[key])} after`)
}

const SLICE = 1000
/** Of calls that fit, of each channel: some take a second. */
const MOST_FITTING = 12
/** They take the page away that calls them. */
const LEAVE_THE_PAGE = ['reloadPage', 'tryGraphics', 'leave']
/** It does what a person orders: opens a port, and looks up a name. What it refuses: main/shell/live/order.test.ts. */
const REACH_OUT = ['liveStart']
const NOT_MADE = [...LEAVE_THE_PAGE, ...REACH_OUT]

const sum = (a: Tally | undefined, b: Tally): Tally => ({
  calls: (a?.calls ?? 0) + b.calls,
  refused: (a?.refused ?? 0) + b.refused,
  heldBack: (a?.heldBack ?? 0) + b.heldBack,
  fitting: (a?.fitting ?? 0) + b.fitting,
})

/** The app's window has to stand. Afterwards it does still, or this rejects. */
export async function fuzz(lab: Lab, plan: FuzzPlan): Promise<Fuzzed> {
  const { seed, from, calls, folders } = plan
  const channels: Record<string, Tally> = {}
  const wrong: string[] = []
  const fitting: number[] = []
  const note = (report: Report): void => {
    for (const { number, name, due, got } of report.wrong) {
      wrong.push(
        `call ${number} on ${name}: ${due} was due, ${got} came; npm run fuzz -- --seed ${seed} --from ${number} --calls 1`,
      )
    }
  }
  await loadInto(lab.page)
  await watch(lab)
  const before = await stateOf(lab, folders)
  for (let at = from; at < from + calls; at += SLICE) {
    const slice = { seed, from: at, calls: Math.min(SLICE, from + calls - at) }
    const report = await lab.page.evaluate((given) => globalThis.cvqLabFuzz.refuse(given), slice)
    for (const [name, tally] of Object.entries(report.channels)) channels[name] = sum(channels[name], tally)
    note(report)
    fitting.push(...report.fitting)
    plan.progress?.(at + slice.calls - from)
  }
  const after = await stateOf(lab, folders)
  const chosen = plan.fitting ? await someOfEach(lab.page, seed, fitting) : []
  note(await lab.page.evaluate(([s, n]) => globalThis.cvqLabFuzz.answer(s, n), [seed, chosen] as const))
  await stopWatching(lab)
  return { channels, wrong, before, after, answered: chosen.length }
}

async function someOfEach(page: Page, seed: number, numbers: readonly number[]): Promise<readonly number[]> {
  const names = await page.evaluate(([s, n]) => globalThis.cvqLabFuzz.namesOf(s, n), [seed, numbers] as const)
  const taken = new Map<string, number>()
  return numbers.filter((_, i) => {
    const name = names[i] ?? ''
    taken.set(name, (taken.get(name) ?? 0) + 1)
    return (taken.get(name) ?? 0) <= MOST_FITTING && !NOT_MADE.includes(name)
  })
}
