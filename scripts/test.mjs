// `npm test`: every check, in order, each with its time; the first that fails ends it with what its tool said. The
// last line counts the tests, for people and for build machines.
import { ensureCheckers } from './lib/checkers.mjs'
import { runAsScript, say, seconds } from './lib/project.mjs'
import {
  budget,
  built,
  deadCode,
  documents,
  e2e,
  laws,
  licences,
  lint,
  packaged,
  schemas,
  types,
  unit,
  vopr,
} from './lib/stages.mjs'
import { setUp } from './setup.mjs'

const STAGES = [
  types,
  lint,
  laws,
  deadCode,
  unit,
  vopr,
  schemas,
  documents,
  built,
  budget,
  licences,
  e2e,
  packaged,
]

await runAsScript(import.meta.url, async () => {
  const started = performance.now()
  await setUp()
  await ensureCheckers()
  const total = { passed: 0, failed: 0 }
  let stopped = false
  for (const { name, check } of STAGES) {
    const stageStarted = performance.now()
    process.stdout.write(`${name} … `)
    const { ok, output, counts } = await check()
    say(`${ok ? 'ok' : 'FAILED'}${counted(counts)} (${seconds(stageStarted)})`)
    total.passed += counts?.passed ?? 0
    total.failed += counts?.failed ?? 0
    if (ok) continue
    say(output.trimEnd())
    stopped = true
    break
  }
  say(`${stopped ? 'Stopped' : 'All checks done'} after ${seconds(started)}.`)
  // A failed check that counts no tests is a failure nonetheless.
  const failed = stopped ? Math.max(1, total.failed) : 0
  say(`tests: ${total.passed} passed, ${failed} failed`)
  return failed > 0 ? 1 : 0
})

/** @param {import('./lib/counts.mjs').Counts | undefined} counts */
function counted(counts) {
  if (counts === undefined) return ''
  const { passed, skipped } = counts
  return `, ${passed} passed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}
