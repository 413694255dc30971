// The soak: what takes too long for every test run. The crowd and the gigabyte are what they are; the rest takes seeds
// that nobody tried before, for so many minutes each.

import { parseArgs } from 'node:util'
import { crowded } from './crowded.ts'
import { faults } from './faults.ts'
import { fuzzing } from './fresh.ts'
import { gigabyte } from './gigabyte.ts'
import type { Soaking } from './soaking.ts'

const PARTS = { crowded, gigabyte, faults, fuzzing } as const satisfies Readonly<
  Record<string, (soaking: Soaking) => Promise<boolean>>
>

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    minutes: { type: 'string', default: '10' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000_000) },
  },
})
const soaking: Soaking = { seed: Number(values.seed), minutes: Number(values.minutes) }
const parts = Object.entries(PARTS).filter(([name]) => values.only === undefined || name === values.only)
if (parts.length === 0) {
  console.error(`There is no ${values.only}, only ${Object.keys(PARTS).join(', ')}.`)
  process.exitCode = 2
}
for (const [name, part] of parts) {
  const held = await part(soaking)
  console.log(`${name}: ${held ? 'held' : 'DID NOT HOLD'}`)
  if (!held) process.exitCode = 1
}
