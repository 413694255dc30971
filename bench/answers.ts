// CVQ answers a second on one core, bytes in to bytes out, beside the least any server has to do in the same run:
// decode each chunk, cut it into lines, cut each line at its spaces. The two alternate, so that what else the
// machine does falls on both.

import { join } from 'node:path'
import { type Assets, loadAssets } from '../main/files.ts'
import { type CompiledPolicy, compilePolicy } from '../main/server/policy.ts'
import { ServerSession } from '../main/server/session.ts'
import { bytesOf } from '../main/server/wire-out.ts'
import { median } from './pairs.ts'
import { type ConnectionBytes, LINES, workload } from './workload.ts'

const ROUNDS = 11
const WARM_UP_ROUNDS = 3
const LEAST = 0.5
const AIM = 0.65

function readAssets(): Assets {
  const assets = loadAssets(join(import.meta.dirname, '../assets'))
  if (!assets.ok) throw new Error(JSON.stringify(assets.reason))
  return assets.value
}

/** Answers every connection in a session of its own; gives how many bytes were answered. */
export function answerAll(policy: CompiledPolicy, connections: readonly ConnectionBytes[]): number {
  let bytes = 0
  for (const chunks of connections) {
    const session = new ServerSession(policy)
    for (const chunk of chunks) bytes += bytesOf(policy, session.receive(chunk)).length
  }
  return bytes
}

/** The floor; gives how many tokens there were. */
function splitAll(connections: readonly ConnectionBytes[]): number {
  let tokens = 0
  for (const chunks of connections) {
    for (const { buffer, byteOffset, byteLength } of chunks) {
      const text = Buffer.from(buffer, byteOffset, byteLength).toString('latin1')
      for (const line of text.split('\r\n')) tokens += line.split(' ').length
    }
  }
  return tokens
}

function secondsOf(work: () => number): number {
  const began = performance.now()
  if (work() === 0) throw new Error('nothing was measured')
  return (performance.now() - began) / 1000
}

interface Round {
  readonly floor: number
  readonly warm: number
  readonly cold: number
}

function measure(): readonly Round[] {
  const { catalogue, policies, scenarios } = readAssets()
  const policy = policies.find(({ name }) => name === 'seed')?.policy
  const base = scenarios.find(({ name }) => name === 'start')?.scenario.client
  if (policy === undefined || base === undefined)
    throw new Error('the built-in policy or scenario is missing')
  const connections = workload(catalogue, base)
  const warm = compilePolicy(policy, catalogue)
  const round = (): Round => ({
    floor: secondsOf(() => splitAll(connections)),
    warm: secondsOf(() => answerAll(warm, connections)),
    cold: secondsOf(() => answerAll(compilePolicy(policy, catalogue), connections)),
  })
  return Array.from({ length: WARM_UP_ROUNDS + ROUNDS }, round).slice(WARM_UP_ROUNDS)
}

const rounds = measure()
const perSecond = (of: keyof Round): number => Math.round(LINES / median(rounds.map((round) => round[of])))
const ratio = (of: 'warm' | 'cold'): number => median(rounds.map((round) => round.floor / round[of]))

const measured = {
  name: 'answers',
  lines: LINES,
  rounds: ROUNDS,
  answersPerSecond: perSecond('warm'),
  floorPerSecond: perSecond('floor'),
  ratio: ratio('warm'),
  ratioOfNewPolicy: ratio('cold'),
}

if (process.argv.includes('--json')) console.log(JSON.stringify(measured))
else {
  const millions = (value: number): string => `${(value / 1e6).toFixed(2)} million a second`
  console.log(`CVQ answers on one core, ${LINES} mixed lines in 64 KiB chunks, median of ${ROUNDS} rounds`)
  console.log(
    `  CVQ Lab ${millions(measured.answersPerSecond)}, decode and split ${millions(measured.floorPerSecond)}`,
  )
  console.log(`  ${measured.ratio.toFixed(2)} of the floor (at least ${LEAST}, aim ${AIM})`)
  console.log(
    `  ${measured.ratioOfNewPolicy.toFixed(2)} of it with a policy that has answered nothing before`,
  )
}
