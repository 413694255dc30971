import { expect, test } from 'vitest'
import type { Killed } from './kills.ts'
import { killMany } from './many.ts'

/** Another twenty each time; the seed is told where one of them fails. `npm run torture` does a thousand. */
test('twenty kills while saving lose nothing that was saved, and of edits at most the last two seconds', async () => {
  const seed = Date.now() % 1_000_000
  const killed: Killed[] = []
  const faults: string[] = []
  await killMany({
    seed,
    kills: Array.from({ length: 20 }, (_, number) => number),
    abreast: 5,
    told: (number, each) => {
      killed.push(each)
      for (const fault of each.faults)
        faults.push(`npm run torture -- --seed ${seed} --only ${number}: ${fault}`)
    },
  })
  expect(faults).toEqual([])
  expect(killed).toHaveLength(20)
  // They were killed at work, not before it or after.
  expect(killed.reduce((sum, { saves }) => sum + saves, 0)).toBeGreaterThan(20)
}, 60_000)
