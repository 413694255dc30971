// From start to first paint, beside an empty React window built the same way on the same Electron: wall time from
// starting the process to the line it prints when its page has been painted, ten pairs in turns, each run with fresh
// settings. Run by `npm run bench`, which builds both and sees to a display.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { electronExecutable } from '../scripts/ensure-electron.mjs'
import { electronArguments } from '../scripts/lib/app.mjs'
import { root } from '../scripts/lib/project.mjs'
import { compare, inPairs } from './pairs.ts'

const PAIRS = 10
const AIM = 1.25
const LIMIT_MS = 60_000
const PAINTED = 'cvq-lab:first-paint'

const EMPTY_WINDOW = join(root, 'out', 'empty-window', 'main', 'index.js')

/** Milliseconds. Rejects when the app ends, or a minute passes, without the line. */
async function startToPaint(app: string): Promise<number> {
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
  for await (const chunk of child.stdout.setEncoding('utf8')) {
    printed += chunk
    if (printed.includes(PAINTED)) break
  }
  const painted = performance.now()
  child.kill()
  await closed
  rmSync(userData, { recursive: true, force: true, maxRetries: 5 })
  if (!printed.includes(PAINTED)) throw new Error(`${app} ended without a first paint: ${printed}`)
  return painted - started
}

const pairs = await inPairs(
  PAIRS,
  () => startToPaint(root),
  () => startToPaint(EMPTY_WINDOW),
)
const { ours, floor, ratio } = compare(pairs)
if (process.argv.includes('--json')) {
  console.log(
    JSON.stringify({ name: 'start', pairs: PAIRS, milliseconds: ours, floorMilliseconds: floor, ratio }),
  )
} else {
  const ms = (value: number): string => `${Math.round(value)} ms`
  console.log(`start to first paint, median of ${PAIRS} pairs`)
  console.log(`  CVQ Lab ${ms(ours)}, empty React window ${ms(floor)}`)
  console.log(`  ${ratio.toFixed(2)} of the floor (aim: ${AIM} or less)`)
}
