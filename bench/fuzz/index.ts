// `npm run fuzz -- --target NAME|all [--runs N] [--seed N] [--path P]` without the app: tries the targets and says what
// did not hold, with the command that makes it again and the line that keeps it in seeds.json.

import { parseArgs } from 'node:util'
import { loadCorpus } from './corpus.ts'
import type { Found } from './target.ts'
import { TARGETS, type TargetName, targetsOf } from './targets.ts'

const { values } = parseArgs({
  options: {
    target: { type: 'string', default: 'all' },
    runs: { type: 'string', default: '20000' },
    seed: { type: 'string', default: String(Math.floor(Math.random() * 2 ** 31)) },
    path: { type: 'string' },
  },
})

const isTarget = (name: string): name is TargetName => TARGETS.some((each) => each === name)

function tell(name: TargetName, { seed, path, counterexample, error }: Found): void {
  console.error(`${name}: ${error}`)
  console.error(`  ${counterexample.slice(0, 2000)}`)
  console.error(`  again: npm run fuzz -- --target ${name} --seed ${seed} --path ${path}`)
  console.error(`  to keep: ${JSON.stringify({ target: name, seed, path })}`)
}

const { target, path } = values
const names = target === 'all' ? TARGETS : [target].filter(isTarget)
if (names.length === 0) {
  console.error(`There is no target ${target}, only all, ${TARGETS.join(', ')}.`)
  process.exit(2)
}
const targets = targetsOf(loadCorpus())
const [seed, runs] = [Number(values.seed), Number(values.runs)]
for (const name of names) {
  const started = performance.now()
  const found = targets[name]({ seed, runs, ...(path === undefined ? {} : { path }) })
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  console.log(
    `${name.padEnd(12)} ${runs} tries, seed ${seed}, ${seconds} s: ${found === null ? 'all held' : 'FAILED'}`,
  )
  if (found === null) continue
  tell(name, found)
  process.exitCode = 1
}
