// From start to first paint and to the whole window, beside an empty React window built the same way on the same
// Electron: wall time from starting the process to the lines it prints when its page has been painted, ten pairs in
// turns, each run with fresh settings. Run by `npm run bench`, which builds both and sees to a display.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { electronExecutable } from '../scripts/ensure-electron.mjs'
import { electronArguments } from '../scripts/lib/app.mjs'
import { root } from '../scripts/lib/project.mjs'
import { type Comparison, compare, inPairs } from './pairs.ts'

const PAIRS = 10
const AIM = 1.25
const LIMIT_MS = 60_000
const PAINTED = 'cvq-lab:first-paint'
const READY = 'cvq-lab:ready'

const EMPTY_WINDOW = join(root, 'out', 'empty-window', 'main', 'index.js')

/** Milliseconds of wall time from starting the process. */
interface Start {
  /** To the first paint: for ours, the frame and the stage. */
  readonly firstPaint: number
  /** To the whole window. */
  readonly ready: number
}

/** Rejects when the app ends, or a minute passes, without its lines. */
async function start(app: string): Promise<Start> {
  const userData = mkdtempSync(join(tmpdir(), 'cvq-lab-bench-'))
  const started = performance.now()
  const child = spawn(electronExecutable(), [...electronArguments(), app], {
    env: { ...process.env, CVQ_LAB_MEASURE: '1', CVQ_LAB_USER_DATA: userData },
    stdio: ['ignore', 'pipe', 'ignore'],
    timeout: LIMIT_MS,
    killSignal: 'SIGKILL',
  })
  const closed = once(child, 'close')
  let printed = ''
  let firstPaint: number | null = null
  let ready: number | null = null
  for await (const chunk of child.stdout.setEncoding('utf8')) {
    printed += chunk
    const sinceStart = performance.now() - started
    if (printed.includes(PAINTED)) firstPaint ??= sinceStart
    if (printed.includes(READY)) ready = sinceStart
    if (ready !== null) break
  }
  child.kill()
  await closed
  rmSync(userData, { recursive: true, force: true, maxRetries: 5 })
  if (firstPaint === null || ready === null) throw new Error(`${app} ended before it was ready: ${printed}`)
  return { firstPaint, ready }
}

const pairs = await inPairs(
  PAIRS,
  () => start(root),
  () => start(EMPTY_WINDOW),
)
const of = (moment: keyof Start) =>
  compare(pairs.map(({ ours, floor }) => ({ ours: ours[moment], floor: floor[moment] })))

if (process.argv.includes('--json')) {
  console.log(
    JSON.stringify({ name: 'start', pairs: PAIRS, firstPaint: of('firstPaint'), ready: of('ready') }),
  )
} else {
  const ms = (value: number): string => `${Math.round(value)} ms`
  const line = (what: string, { ours, floor, ratio }: Comparison): string =>
    `  ${what}: CVQ Lab ${ms(ours)}, empty React window ${ms(floor)}: ${ratio.toFixed(2)} of the floor`
  console.log(`start, median of ${PAIRS} pairs (aim for the first paint: ${AIM} or less)`)
  console.log(line('first paint', of('firstPaint')))
  console.log(line('whole window', of('ready')))
}
