// The fuzz run as a program, for `npm run fuzz`: prints the calls of each channel, what was refused, and how long it
// took. Ends with 1 where a call was answered otherwise than it is due, or came to something.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isDeepStrictEqual, parseArgs } from 'node:util'
import { changesBetween, type Fuzzed, fuzz } from './support/fuzz.ts'
import { launch } from './support/launch.ts'
import { atTheBeginning } from './support/window.ts'

const { values } = parseArgs({
  options: {
    calls: { type: 'string', default: '100000' },
    seed: { type: 'string', default: String(Math.floor(Math.random() * 2 ** 31)) },
    from: { type: 'string', default: '0' },
  },
})

const plan = { seed: Number(values.seed), from: Number(values.from), calls: Number(values.calls) }

function tell({ channels, wrong, before, after, answered }: Fuzzed, seconds: number): boolean {
  const rows = Object.entries(channels).toSorted(([a], [b]) => (a < b ? -1 : 1))
  for (const [name, { calls, refused, heldBack, fitting }] of rows) {
    console.log(
      `${name.padEnd(20)} ${String(calls).padStart(7)} calls, ${String(refused).padStart(7)} refused, ` +
        `${String(heldBack).padStart(6)} held back by the bridge, ${String(fitting).padStart(6)} fit`,
    )
  }
  const changes = changesBetween(before, after)
  for (const line of [...wrong, ...changes]) console.error(line)
  const total = rows.reduce((sum, [, { calls }]) => sum + calls, 0)
  console.log(
    `${total} calls with the seed ${plan.seed} in ${seconds.toFixed(0)} s; of those that fit, ${answered} were made and answered; ` +
      `heap of the main process ${before.heapMb} MB before, ${after.heapMb} MB after; ${wrong.length} wrong, ${changes.length} effects.`,
  )
  return wrong.length === 0 && isDeepStrictEqual(changes, [])
}

const folder = (name: string): string => mkdtempSync(join(tmpdir(), `cvq-lab-fuzz-${name}-`))
const [userData, home] = [folder('settings'), folder('home')]
const started = performance.now()
const lab = await launch({ userData, env: { HOME: home } })
try {
  await atTheBeginning(lab)
  const fuzzed = await fuzz(lab, {
    ...plan,
    fitting: true,
    folders: [userData, home],
    progress: (done) => {
      if (done % 10_000 === 0)
        console.log(`${done} of ${plan.calls}, ${((performance.now() - started) / 1000).toFixed(0)} s`)
    },
  })
  if (!tell(fuzzed, (performance.now() - started) / 1000)) process.exitCode = 1
} finally {
  await lab.app.close()
  for (const place of [userData, home]) rmSync(place, { recursive: true, force: true, maxRetries: 5 })
}
