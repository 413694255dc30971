// Clients judged a second on one core, beside a bare loop over the same clients that only reads their fields; the two
// alternate. Every value of every axis is told apart, so that nothing is judged once for many; then as the app does
// it, with classes. And how the time grows with clients and with rules.

import { join } from 'node:path'
import { domainOf } from '../main/analysis/domain.ts'
import { createJudge } from '../main/analysis/judge.ts'
import { contextsOf, sweep } from '../main/analysis/sweep.ts'
import { loadAssets } from '../main/files.ts'
import type { Catalogue } from '../protocol/formats/catalogue.ts'
import type { Policy } from '../protocol/formats/policy.ts'
import type { Domain, Sweep } from '../protocol/formats/sweep.ts'
import { cellCount } from '../protocol/sweep.ts'
import { fieldsOf, readAll, withClients } from './clients.ts'
import { median } from './pairs.ts'
import { policyWithRules } from './policies.ts'

const RULES = 41
const CLIENTS = 1_000_000
const SIZES = [10_000, 100_000, 1_000_000, 10_000_000]
const RULE_COUNTS = [1, 10, 41, 400, 4000]
const ROUNDS = 9
const WARM_UP_ROUNDS = 2
const CURVE_ROUNDS = 3
const LEAST_ONE_STEP = 5e6
const LEAST_FOLLOWED = 1e6

function readCatalogue(): Catalogue {
  const assets = loadAssets(join(import.meta.dirname, '../assets'))
  if (!assets.ok) throw new Error(JSON.stringify(assets.reason))
  return assets.value.catalogue
}

function secondsOf(work: () => number): number {
  const began = performance.now()
  if (work() === 0) throw new Error('nothing was measured')
  return (performance.now() - began) / 1000
}

const catalogue = readCatalogue()
const policy = policyWithRules(RULES)

/** The first sign-in of every client, as a sweep writes it; gives how many there were. */
function firstStep(domain: Domain): number {
  const cells = cellCount(domain)
  const outcome = new Uint8Array(cells)
  const code = new Uint16Array(cells)
  const rule = new Int32Array(cells)
  const judge = createJudge(policy, catalogue, domain)
  const kinds = domain.kinds.length
  const step = cells / kinds
  let place = 0
  for (const context of contextsOf(domain)) {
    judge.enter(context)
    for (let kind = 0, cell = place; kind < kinds; kind++, cell += step) {
      const verdict = judge.signIn(kind)
      outcome[cell] = verdict.outcome
      code[cell] = verdict.code
      rule[cell] = verdict.rule
    }
    place++
  }
  return outcome.length
}

function swept(of: Policy, domain: Domain): Sweep {
  const result = sweep(of, catalogue, domain)
  if (result === null) throw new Error('nobody cancels here')
  return result
}

const followed = (of: Policy, domain: Domain): number => swept(of, domain).cells.outcome.length

/** As the app does it: the classes of clients first. */
const analysed = (): number => swept(policy, domainOf([policy], catalogue)).cells.outcome.length

/** With the versions that a larger policy names, there are kinds enough for ten million. */
const whole = domainOf([policy, policyWithRules(400)], catalogue, 'all')
const domain = withClients(whole, CLIENTS)
const fields = fieldsOf(domain)
const round = () => ({
  floor: secondsOf(() => readAll(fields)),
  firstStep: secondsOf(() => firstStep(domain)),
  followed: secondsOf(() => followed(policy, domain)),
  analysed: secondsOf(analysed),
})
const rounds = Array.from({ length: WARM_UP_ROUNDS + ROUNDS }, round).slice(WARM_UP_ROUNDS)

const clients = cellCount(domain)
const secondsFor = (of: keyof ReturnType<typeof round>): number => median(rounds.map((each) => each[of]))
const perSecond = (of: keyof ReturnType<typeof round>): number => Math.round(clients / secondsFor(of))

const timesOf = (work: () => number): number =>
  median(Array.from({ length: CURVE_ROUNDS }, () => secondsOf(work)))

const bySize = SIZES.map((size) => {
  const sized = withClients(whole, size)
  return {
    clients: cellCount(sized),
    nanoseconds: (1e9 * timesOf(() => followed(policy, sized))) / cellCount(sized),
  }
})

const byRules = RULE_COUNTS.map((rules) => {
  const of = policyWithRules(rules)
  const nanoseconds = (1e9 * timesOf(() => followed(of, domain))) / clients
  return { rules, clients, nanoseconds, nanosecondsPerRule: nanoseconds / rules }
})

const app = domainOf([policy], catalogue)
const measured = {
  name: 'sweep',
  rules: RULES,
  clients,
  rounds: ROUNDS,
  floorPerSecond: perSecond('floor'),
  firstStepPerSecond: perSecond('firstStep'),
  followedPerSecond: perSecond('followed'),
  inClasses: { clients: app.clients, cells: cellCount(app), milliseconds: 1000 * secondsFor('analysed') },
  bySize,
  byRules,
}

if (process.argv.includes('--json')) console.log(JSON.stringify(measured))
else {
  const millions = (value: number): string => `${(value / 1e6).toFixed(1)} million`
  console.log(
    `Sweep on one core, ${RULES} rules, ${clients} clients all told apart, median of ${ROUNDS} rounds`,
  )
  console.log(
    `  one step ${millions(measured.firstStepPerSecond)} a second (at least ${millions(LEAST_ONE_STEP)}), to the journey's end ${millions(measured.followedPerSecond)} (at least ${millions(LEAST_FOLLOWED)}), reading the fields alone ${millions(measured.floorPerSecond)}`,
  )
  const { cells, milliseconds } = measured.inClasses
  console.log(
    `  as the app does it: ${app.clients} clients in ${cells} classes, domain and journeys in ${milliseconds.toFixed(1)} ms`,
  )
  console.log('  to the journey’s end, by clients:')
  for (const each of bySize) console.log(`    ${each.clients}: ${each.nanoseconds.toFixed(1)} ns a client`)
  console.log('  by rules:')
  for (const each of byRules)
    console.log(
      `    ${each.rules}: ${each.nanoseconds.toFixed(1)} ns a client, ${each.nanosecondsPerRule.toFixed(3)} a client and rule`,
    )
}
