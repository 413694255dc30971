// Fuzzing with seeds that nobody tried before, for so many minutes; what it finds is told with the line that keeps it.

import { loadCorpus } from '../fuzz/corpus.ts'
import { TARGETS, targetsOf } from '../fuzz/targets.ts'
import type { Soaking } from './soaking.ts'

const RUNS_A_TURN = 2_000

export async function fuzzing({ seed, minutes }: Soaking): Promise<boolean> {
  const targets = targetsOf(loadCorpus())
  const until = performance.now() + minutes * 60_000
  let turns = 0
  let held = true
  for (; performance.now() < until; turns++) {
    for (const name of TARGETS) {
      const found = targets[name]({ seed: seed + turns, runs: RUNS_A_TURN })
      if (found === null) continue
      held = false
      const { path, counterexample, error } = found
      console.log(`${name}: ${error}: ${counterexample.slice(0, 500)}`)
      console.log(`  again: npm run fuzz -- --target ${name} --seed ${seed + turns} --path ${path}`)
    }
  }
  console.log(
    `${turns * RUNS_A_TURN} tries of each of ${TARGETS.length} targets, seeds ${seed} to ${seed + turns - 1}`,
  )
  return held
}
