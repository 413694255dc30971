// What the app needs of memory once its window stands, beside the empty window's: the proportional set size of all its
// processes, which counts what they share once. Read from /proc, so on Linux alone. Run by `npm run bench`.
import { readdirSync, readFileSync } from 'node:fs'
import { setTimeout as passed } from 'node:timers/promises'
import { type App, apps, startApp, withUserData } from './apps.ts'
import { checked } from './limits.ts'
import { compare, inPairs } from './pairs.ts'

const PAIRS = 5
const LIMIT = 1.2
/** The threads that wait for work are started behind the window; they are counted too. */
const REST_MS = 4000

/** Of every process the one that started it. */
function parents(): ReadonlyMap<number, number> {
  const found = new Map<number, number>()
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue
    const parent = /^PPid:\s+(\d+)/m.exec(textOf(`/proc/${name}/status`))?.[1]
    if (parent !== undefined) found.set(Number(name), Number(parent))
  }
  return found
}

/** Empty where the process has ended meanwhile. */
function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

/** The process and all that came of it. */
function family(root: number): readonly number[] {
  const of = parents()
  const members = [root]
  for (const member of members) for (const [child, parent] of of) if (parent === member) members.push(child)
  return members
}

/** Megabytes of a process and all that came of it. */
function memoryOf(root: number): number {
  const kilobytes = family(root).map((process) => {
    const pss = /^Pss:\s+(\d+) kB/m.exec(textOf(`/proc/${process}/smaps_rollup`))?.[1]
    return Number(pss ?? 0)
  })
  return kilobytes.reduce((sum, each) => sum + each, 0) / 1024
}

const measure = (app: App): Promise<number> =>
  withUserData(async (userData) => {
    const running = startApp(app, userData)
    try {
      await running.printed('cvq-lab:ready')
      await passed(REST_MS)
      return memoryOf(running.pid)
    } finally {
      await running.end()
    }
  })

const { ours, empty } = apps()
const memory = compare(
  await inPairs(
    PAIRS,
    () => measure(ours),
    () => measure(empty),
  ),
)
checked(memory.ratio <= LIMIT)
if (process.argv.includes('--json'))
  console.log(JSON.stringify({ name: 'memory', pairs: PAIRS, megabytes: memory }))
else {
  const mb = (value: number): string => `${value.toFixed(0)} MB`
  console.log(`memory with the window open, median of ${PAIRS} pairs (limit: ${LIMIT} of the floor)`)
  console.log(
    `  CVQ Lab ${mb(memory.ours)}, empty React window ${mb(memory.floor)}: ${memory.ratio.toFixed(2)} of the floor`,
  )
}
