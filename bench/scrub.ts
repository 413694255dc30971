// Going through a run of ten thousand events in the built app, folded and unfolded: the scrubber dragged from end to
// end, then play at its fastest. How long the main thread works for a frame, beside the run that the app opens with in
// the same window; and how long it takes to lay the picture out, once for each width. Run by `npm run bench`.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { layout } from '../diagram/layout.ts'
import { willOpen } from '../e2e/support/dialogs.ts'
import { journeyOf } from '../e2e/support/journey.ts'
import { type Lab, launch } from '../e2e/support/launch.ts'
import { loadAssets } from '../main/files.ts'
import { simulate } from '../main/simulation/index.ts'
import type { Trace } from '../protocol/formats/trace.ts'
import { root } from '../scripts/lib/project.mjs'
import { say } from '../words/words.ts'
import { workOfFrames } from './main-thread.ts'
import { median, percentile } from './pairs.ts'

const CONNECTIONS = 720
const LEAST_EVENTS = 10_000
/** Places of the pointer on its way to the end and back; the page takes one a frame. */
const PLACES = 300
const PLAY_MS = 4000
const LIMIT_MS = 16
const LAYOUT_LIMIT_MS = 200
const LAYOUTS = 9

const scenario = journeyOf(CONNECTIONS)

function runIt(): Trace {
  const assets = loadAssets(join(root, 'assets'))
  if (!assets.ok) throw new Error('the assets are broken')
  const trace = simulate(scenario, assets.value.catalogue)
  if (trace.events.length < LEAST_EVENTS) throw new Error(`the run has only ${trace.events.length} events`)
  return trace
}

/** The median of several widths, in milliseconds; the first is not warmed up. */
function layoutTime(trace: Trace): number {
  const times = Array.from({ length: LAYOUTS }, (_, i) => {
    const began = performance.now()
    layout(trace, { width: 640 + i, unfolded: true })
    return performance.now() - began
  })
  return median(times)
}

const scrubber = (page: Page) => page.getByRole('slider', { name: say('stage.transport.scrubber') })

/** Down at one end, up at the other, and back. */
async function drag(page: Page): Promise<void> {
  const box = await scrubber(page).boundingBox()
  if (box === null) throw new Error('the scrubber is not there')
  const y = box.y + box.height / 2
  const at = (share: number) => box.x + 1 + (box.width - 2) * share
  await page.mouse.move(at(0), y)
  await page.mouse.down()
  for (let place = 1; place <= PLACES; place += 1) {
    await page.mouse.move(at(1 - Math.abs(1 - (2 * place) / PLACES)), y)
  }
  await page.mouse.up()
}

/** From the middle on, where what lies behind is long and what lies ahead too. */
async function play(page: Page): Promise<void> {
  await scrubber(page).click()
  await page.getByRole('button', { name: say('stage.transport.play'), exact: true }).click()
  await page.evaluate((ms) => new Promise((resolve) => setTimeout(resolve, ms)), PLAY_MS)
  await page.keyboard.press('Home')
}

interface Work {
  readonly drag: readonly number[]
  readonly play: readonly number[]
}

/** Once to warm up, once to measure. */
async function measure(lab: Lab): Promise<Work> {
  await drag(lab.page)
  return {
    drag: await workOfFrames(lab, () => drag(lab.page)),
    play: await workOfFrames(lab, () => play(lab.page)),
  }
}

const stage = (page: Page) => page.getByRole('region', { name: say('stage.diagram.label') })

async function open(lab: Lab, file: string): Promise<void> {
  writeFileSync(file, JSON.stringify(scenario))
  await willOpen(lab, file)
  await lab.page.keyboard.press('Control+o')
  await expect(scrubber(lab.page)).toHaveAttribute('aria-valuemax', String(CONNECTIONS + 10))
}

async function unfold({ page }: Lab): Promise<void> {
  await stage(page).focus()
  await page.keyboard.press('Enter')
  await expect(page.locator('[data-ruler]')).toBeVisible()
  await expect(scrubber(page)).not.toHaveAttribute('aria-valuemax', String(CONNECTIONS + 10))
}

async function run(lab: Lab, folder: string): Promise<Readonly<Record<string, Work>>> {
  const { page } = lab
  await expect(page.locator('html')).toHaveAttribute('data-ready', 'true')
  for (let faster = 0; faster < 2; faster += 1) await page.keyboard.press(']')
  const floor = await measure(lab)
  await open(lab, join(folder, 'journey.cvq.json'))
  const folded = await measure(lab)
  await unfold(lab)
  return { floor, folded, unfolded: await measure(lab) }
}

const folder = mkdtempSync(join(tmpdir(), 'cvq-lab-bench-'))
const trace = runIt()
const lab = await launch({ userData: join(folder, 'settings') })
try {
  report(await run(lab, folder))
} finally {
  await lab.app.close()
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
}

function report(work: Readonly<Record<string, Work>>): void {
  const figures = Object.entries(work).flatMap(([state, { drag, play }]) =>
    Object.entries({ drag, play }).map(([deed, frames]) => ({
      state,
      deed,
      frames: frames.length,
      milliseconds: median(frames),
      p95Milliseconds: percentile(frames, 95),
    })),
  )
  const events = trace.events.length
  const layoutMilliseconds = layoutTime(trace)
  const isFast = figures.every(
    ({ state, p95Milliseconds }) => state === 'floor' || p95Milliseconds <= LIMIT_MS,
  )
  process.exitCode = isFast && layoutMilliseconds < LAYOUT_LIMIT_MS ? 0 : 1
  if (process.argv.includes('--json')) {
    console.log(JSON.stringify({ name: 'scrub', events, layoutMilliseconds, figures }))
    return
  }
  const ms = (value: number): string => `${value.toFixed(1)} ms`
  console.log(
    `work of the main thread for a frame, ${events} events (limit: ${LIMIT_MS} ms at the 95th percentile)`,
  )
  for (const { state, deed, frames, milliseconds, p95Milliseconds } of figures)
    console.log(
      `  ${state === 'floor' ? 'the run it opens with' : `the journey ${state}`}, ${deed}: 95th percentile ${ms(p95Milliseconds)}, median ${ms(milliseconds)} of ${frames} frames`,
    )
  console.log(`  laid out in ${ms(layoutMilliseconds)} (limit: ${LAYOUT_LIMIT_MS} ms)`)
}
