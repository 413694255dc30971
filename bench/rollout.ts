// A rollout of 100,000 clients over 60 days under five policies, with an outage and clocks that are off, beside a bare
// loop over the same sign-ins that reads who comes and where it stands, and counts them by the hour. The two alternate.

import { join } from 'node:path'
import { slotsOf } from '../main/analysis/rollout/habits.ts'
import { playRollout } from '../main/analysis/rollout/index.ts'
import { peopleOf } from '../main/analysis/rollout/people.ts'
import { type Assets, loadAssets } from '../main/files.ts'
import type { Film, Rollout } from '../protocol/formats/rollout.ts'
import { median } from './pairs.ts'

const ROUNDS = 11
const WARM_UP_ROUNDS = 2
const MOST_SECONDS = 2
const POLICIES = ['seed', 'lockout-2003', 'september-2007', 'february-2009', 'october-2009']

function readAssets(): Assets {
  const assets = loadAssets(join(import.meta.dirname, '../assets'))
  if (!assets.ok) throw new Error(JSON.stringify(assets.reason))
  return assets.value
}

function rolloutOf({ policies }: Assets): Rollout {
  const named = POLICIES.map((name, i) => {
    const policy = policies.find((one) => one.name === name)?.policy
    if (policy === undefined) throw new Error(`no built-in policy ${name}`)
    return { day: i * 12, policy }
  })
  return {
    format: 'cvq-lab/rollout@1',
    seed: 7,
    days: 60,
    clients: 100_000,
    shares: [
      { release: '7.0.0813', locale: 'fr', percent: 12 },
      { release: '6.2.0205', locale: 'de', percent: 8 },
    ],
    policies: named,
    outages: [{ fromHour: 600, toHour: 640 }],
    clockSkewHours: 2,
  }
}

function secondsOf<Value>(work: () => Value): { readonly seconds: number; readonly value: Value } {
  const began = performance.now()
  const value = work()
  return { seconds: (performance.now() - began) / 1000, value }
}

const sum = (counts: Uint32Array): number => counts.reduce((all, one) => all + one, 0)

function play(rollout: Rollout, { catalogue }: Assets): Film {
  const film = playRollout(rollout, catalogue)
  if (film === null) throw new Error('nobody cancelled')
  return film
}

/** The floor; gives how many sign-ins there were. */
function walk(rollout: Rollout, { kind, context, starts }: ReturnType<typeof peopleOf>): number {
  const byHour = new Uint32Array(rollout.days * 24)
  for (let hour = 0; hour < byHour.length; hour++) {
    let read = 0
    for (const slot of slotsOf(hour)) {
      const below = starts[slot + 1] ?? 0
      for (let person = starts[slot] ?? 0; person < below; person++) {
        read += (kind[person] ?? 0) + (context[person] ?? 0) >= 0 ? 1 : 0
      }
    }
    byHour[hour] = read
  }
  return sum(byHour)
}

const assets = readAssets()
const rollout = rolloutOf(assets)
const people = peopleOf(rollout, assets.catalogue)
const signIns = walk(rollout, people)
const rounds = Array.from({ length: WARM_UP_ROUNDS + ROUNDS }, () => {
  const film = secondsOf(() => play(rollout, assets))
  const floor = secondsOf(() => walk(rollout, people))
  if (sum(film.value.signIns) !== floor.value) throw new Error('the two did not walk the same sign-ins')
  return { film: film.seconds, floor: floor.seconds }
}).slice(WARM_UP_ROUNDS)

const seconds = median(rounds.map(({ film }) => film))
const floorSeconds = median(rounds.map(({ floor }) => floor))
const measured = {
  name: 'rollout',
  clients: rollout.clients,
  days: rollout.days,
  signIns,
  rounds: ROUNDS,
  seconds,
  floorSeconds,
  slowest: Math.max(...rounds.map(({ film }) => film)),
}

if (process.argv.includes('--json')) console.log(JSON.stringify(measured))
else {
  const milliseconds = (time: number): string => `${(time * 1000).toFixed(0)} ms`
  console.log(
    `Rollout of ${rollout.clients} clients over ${rollout.days} days, ${signIns} sign-ins, median of ${ROUNDS} rounds`,
  )
  console.log(
    `  CVQ Lab ${milliseconds(seconds)} (under ${milliseconds(MOST_SECONDS)}), a bare loop over the same sign-ins ${milliseconds(floorSeconds)}`,
  )
  console.log(`  ${((signIns / seconds) * 1e-6).toFixed(1)} million sign-ins a second, people and all`)
}
