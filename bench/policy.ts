// From a keystroke in a rule to the frame that shows every client's verdict and what lint finds, in the built app,
// beside a bare field's echo in the same window; and how long the main thread works for a frame meanwhile. 41 rules;
// half of the keys type in a rule's field, half move a rule with the findings in sight. Run by `npm run bench`.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { willOpen } from '../e2e/support/dialogs.ts'
import { type Lab, launch } from '../e2e/support/launch.ts'
import { domainOf } from '../main/analysis/domain.ts'
import { loadAssets } from '../main/files.ts'
import { printPolicy } from '../protocol/formats/print.ts'
import { root } from '../scripts/lib/project.mjs'
import { say } from '../words/words.ts'
import { addEcho, echo, timed } from './echo.ts'
import { workOfFrames } from './main-thread.ts'
import { median, percentile } from './pairs.ts'
import { policyWithRules } from './policies.ts'

const MEASURE = 'cvq-lab:keystroke-to-analysis'
const RULES = 41
const LEAST_CLIENTS = 160_000
/** Each is a key in the field and a rule moved, and an echo for both. */
const WARM_UP_ROUNDS = 10
const ROUNDS = 60
const LIMIT_MS = 100
const FRAME_LIMIT_MS = 16

/** Added to a version and taken away again: every state in between is a version, so that every key is an edit. */
const DIGITS = ['1', '2', '3', '4', 'Backspace', 'Backspace', 'Backspace', 'Backspace']

const policy = policyWithRules(RULES)

function clientsOfPolicy(): number {
  const assets = loadAssets(join(root, 'assets'))
  if (!assets.ok) throw new Error('the assets are broken')
  const { clients } = domainOf([policy], assets.value.catalogue)
  if (clients < LEAST_CLIENTS) throw new Error(`only ${clients} clients are told apart`)
  return clients
}

const rules = (page: Page) => page.getByRole('listbox', { name: say('rules.list.label') })
const field = (page: Page) =>
  page.getByRole('combobox', { name: new RegExp(`^${say('fields.name.minimum-allowed-version')}`) })

/** Opens the policy and waits until its rules are there. */
async function openPolicy({ app, page }: Lab, file: string): Promise<void> {
  writeFileSync(file, printPolicy(policy))
  await willOpen({ app, page }, file)
  await expect(page.locator('html')).toHaveAttribute('data-ready', 'true')
  await page.keyboard.press('Control+o')
  await expect(page.getByRole('heading', { level: 1, name: policy.name })).toBeVisible()
}

const pane = (page: Page, name: string): Promise<void> =>
  page.getByRole('tab', { name: new RegExp(`^${name}`) }).click()

/** A key that edits a rule, and what is to have the focus for it. */
interface Edit {
  ready(page: Page): Promise<void>
  key(round: number): string
}

const EDITS: readonly Edit[] = [
  {
    ready: async (page) => {
      await pane(page, say('policy.panes.rule'))
      await field(page).focus()
      await page.keyboard.press('End')
    },
    key: (round) => DIGITS[round % DIGITS.length] ?? '1',
  },
  {
    ready: async (page) => {
      await pane(page, say('policy.panes.findings'))
      await rules(page).focus()
    },
    key: (round) => (round % 2 === 0 ? 'Alt+ArrowDown' : 'Alt+ArrowUp'),
  },
]

interface Measured {
  readonly ours: readonly number[]
  readonly floor: readonly number[]
}

/** Both in turns, so that whatever else the machine does meets both alike. */
async function measure(page: Page, rounds: number): Promise<Measured> {
  const ours: number[] = []
  const floor: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    for (const { ready, key } of EDITS) {
      await ready(page)
      ours.push(await timed(page, MEASURE, key(round)))
      floor.push(await echo(page, round % 2 === 0 ? 'x' : 'Backspace'))
    }
  }
  return { ours, floor }
}

/** Milliseconds of work for each frame while one key after another edits a rule. */
async function frames(lab: Lab, rounds: number): Promise<readonly number[]> {
  const all: number[] = []
  for (const { ready, key } of EDITS) {
    await ready(lab.page)
    const work = await workOfFrames(lab, async () => {
      for (let round = 0; round < rounds; round += 1) await timed(lab.page, MEASURE, key(round))
    })
    all.push(...work)
  }
  return all
}

const folder = mkdtempSync(join(tmpdir(), 'cvq-lab-bench-'))
const lab = await launch({ userData: join(folder, 'settings') })
try {
  const clients = clientsOfPolicy()
  await openPolicy(lab, join(folder, 'bench.policy.json'))
  await rules(lab.page).focus()
  await lab.page.keyboard.press('Home')
  await addEcho(lab.page)
  await measure(lab.page, WARM_UP_ROUNDS)
  const { ours, floor } = await measure(lab.page, ROUNDS)
  const work = await frames(lab, ROUNDS)
  report(clients, { ours, floor }, work)
} finally {
  await lab.app.close()
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
}

function report(clients: number, { ours, floor }: Measured, work: readonly number[]): void {
  const [p95, frameP95] = [percentile(ours, 95), percentile(work, 95)]
  const keys = ours.length
  const figures = {
    milliseconds: median(ours),
    p95Milliseconds: p95,
    floorMilliseconds: median(floor),
    floorP95Milliseconds: percentile(floor, 95),
    frameP95Milliseconds: frameP95,
    frames: work.length,
  }
  process.exitCode = p95 < LIMIT_MS && frameP95 <= FRAME_LIMIT_MS ? 0 : 1
  if (process.argv.includes('--json')) {
    console.log(JSON.stringify({ name: 'policy', rules: RULES, clients, keys, ...figures }))
    return
  }
  const ms = (value: number): string => `${value.toFixed(1)} ms`
  console.log(
    `keystroke in a rule to heat map and findings, ${RULES} rules, ${clients} clients, ${keys} keys`,
  )
  console.log(`  median ${ms(figures.milliseconds)}, 95th percentile ${ms(p95)} (limit: ${LIMIT_MS} ms)`)
  console.log(
    `  a bare field's echo: median ${ms(figures.floorMilliseconds)}, 95th percentile ${ms(figures.floorP95Milliseconds)}`,
  )
  console.log(
    `  work of the main thread for a frame: 95th percentile ${ms(frameP95)} of ${work.length} (limit: ${FRAME_LIMIT_MS} ms)`,
  )
}
