// Kills a process that saves a thousand times over and says what was lost: nothing that was saved, and of edits at
// most the last two seconds. `--seed N` draws the same moments again, `--only N` does one kill alone.

import { parseArgs } from 'node:util'
import { type Killed, MAY_BE_LOST_MS } from './kills/kills.ts'
import { killMany } from './kills/many.ts'

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    kills: { type: 'string', default: '1000' },
    only: { type: 'string' },
    abreast: { type: 'string', default: '10' },
  },
})
const seed = Number(values.seed)
const count = Number(values.kills)
const kills = values.only === undefined ? Array.from({ length: count }, (_, i) => i) : [Number(values.only)]

console.log(`${kills.length} kills with seed ${seed}`)
const killed: Killed[] = []
let faulty = 0
await killMany({
  seed,
  kills,
  abreast: Number(values.abreast),
  told: (number, each) => {
    killed.push(each)
    if (each.faults.length > 0) {
      faulty += 1
      console.log(`--seed ${seed} --only ${number}: ${each.faults.join('; ')}`)
    }
    if (killed.length % 100 === 0) console.log(`${killed.length} killed, ${faulty} with a fault`)
  },
})

const sum = (of: (each: Killed) => number): number => killed.reduce((total, each) => total + of(each), 0)
const most = (of: (each: Killed) => number): number => killed.reduce((so, each) => Math.max(so, of(each)), 0)
console.log(`${sum(({ saves }) => saves)} savings and ${sum(({ edits }) => edits)} edits were made`)
console.log(`${sum(({ midway }) => Number(midway))} were killed in the midst of a saving`)
console.log(`${sum(({ unfinished }) => unfinished)} unfinished files were left, and swept by the next saving`)
console.log(
  `the oldest edit lost was ${Math.round(most(({ lost }) => lost))} ms old; ${MAY_BE_LOST_MS} may be`,
)
console.log(`${faulty} of ${killed.length} lost something they must not`)
process.exitCode = faulty === 0 ? 0 : 1
