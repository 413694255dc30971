// Sessions under faults a second on one core, oracle and invariants on, beside the same connections' bytes through bare
// sessions of the server: no network, no clients, no faults, nothing checked. The two alternate. Seconds are the
// processor's own, for the figure is a core's; by the clock it is told beside it.

import { join } from 'node:path'
import { loadBasics } from '../main/files.ts'
import { ServerSession } from '../main/server/session.ts'
import { ourServer, planIn, playTaped, Run, type Setup } from '../main/vopr/run.ts'
import { freshlyStarted, type PolicyCard, Scene } from '../main/vopr/scene.ts'
import { checked } from './limits.ts'
import { median } from './pairs.ts'

const SESSIONS = 60_000
const WARM_UP_SESSIONS = 150_000
const ROUNDS = 7
const LEAST = 50_000
/** Connections of the floor, played over and over. */
const FLOOR_SESSIONS = 10_000
const FLOOR_TIMES = 6

function readScene(): Scene {
  const basics = loadBasics(join(import.meta.dirname, '../assets'))
  if (!basics.ok) throw new Error(JSON.stringify(basics.reason))
  const { catalogue, policies } = basics.value
  return new Scene({ catalogue, policies: policies.map(({ policy }) => policy) })
}

const scene = readScene()
const setup: Setup = { scene, server: ourServer, kinds: null }

interface Heard {
  readonly card: PolicyCard
  /** What reached the server, in its pieces. */
  readonly pieces: readonly Uint8Array[]
}

const cards = new Map(
  Array.from({ length: scene.policies }, (_, number) => scene.policy(number)).map((card) => [
    card.policy.name,
    card,
  ]),
)

/** The connections of one world. */
function heardIn(seed: number): readonly Heard[] {
  const connections = new Map<string, { card: PolicyCard; pieces: Uint8Array[] }>()
  for (const { visitor, hop, step } of playTaped(setup, planIn(setup, seed)).tape) {
    const connection = `${visitor}.${hop}`
    const card = step.kind === 'connect' ? cards.get(step.policy) : undefined
    if (card !== undefined) connections.set(connection, { card, pieces: [] })
    if (step.kind === 'receive' && step.by === 'server')
      connections.get(connection)?.pieces.push(Buffer.from(step.text, 'latin1'))
  }
  return [...connections.values()]
}

function heard(): readonly Heard[] {
  const all: Heard[] = []
  for (let seed = 0; all.length < FLOOR_SESSIONS; seed++) all.push(...heardIn(seed))
  return all
}

const floorSessions = heard()

function floor(): number {
  let actions = 0
  for (let time = 0; time < FLOOR_TIMES; time++) {
    for (const { card, pieces } of floorSessions) {
      const session = new ServerSession(freshlyStarted(card.compiled))
      for (const piece of pieces) actions += session.receive(piece).length
    }
  }
  if (actions === 0) throw new Error('nothing was answered')
  return floorSessions.length * FLOOR_TIMES
}

const run = new Run(setup, 0)

function ours(): number {
  const before = run.tally.sessions
  const found = run.until(before + SESSIONS)
  if (found !== null) throw new Error(`a failure at seed ${found.plan.seed}`)
  return run.tally.sessions - before
}

/** Sessions a second, by the processor's time and by the clock. */
function speedOf(work: () => number): { readonly cpu: number; readonly clock: number } {
  const [cpu, clock] = [process.cpuUsage(), performance.now()]
  const sessions = work()
  const { user, system } = process.cpuUsage(cpu)
  return { cpu: sessions / ((user + system) / 1e6), clock: sessions / ((performance.now() - clock) / 1000) }
}

run.until(WARM_UP_SESSIONS)
floor()
const rounds = Array.from({ length: ROUNDS }, () => ({ ours: speedOf(ours), floor: speedOf(floor) }))
const figure = (of: 'ours' | 'floor', by: 'cpu' | 'clock'): number =>
  Math.round(median(rounds.map((round) => round[of][by])))

const measured = {
  name: 'vopr',
  sessions: SESSIONS,
  rounds: ROUNDS,
  sessionsPerSecond: figure('ours', 'cpu'),
  sessionsPerSecondByClock: figure('ours', 'clock'),
  floorPerSecond: figure('floor', 'cpu'),
  least: LEAST,
}
checked(measured.sessionsPerSecond >= LEAST)

if (process.argv.includes('--json')) console.log(JSON.stringify(measured))
else {
  console.log(`Sessions under faults on one core, median of ${ROUNDS} rounds of ${SESSIONS}`)
  console.log(
    `  with oracle and invariants ${measured.sessionsPerSecond} a second of processor time (at least ${LEAST}), ${measured.sessionsPerSecondByClock} by the clock`,
  )
  console.log(`  the same bytes through bare sessions of the server ${measured.floorPerSecond} a second`)
}
