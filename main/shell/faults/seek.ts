// Looks for a failure, in a worker thread: plays worlds, and of the first that fails makes the smallest that does.

import { FAULT_KINDS } from '../../../protocol/fault-kinds.ts'
import type { Catalogue } from '../../../protocol/formats/catalogue.ts'
import type { Watch } from '../../analysis/sweep.ts'
import { plantedServer } from '../../conform/bugs/plant.ts'
import type { FaultsCounts, FaultsFailure } from '../../contract-vopr.ts'
import { PAIRS } from '../../vopr/kinds.ts'
import { type Found, ourServer, playTaped, Run, type Setup } from '../../vopr/run.ts'
import { Scene } from '../../vopr/scene.ts'
import { shrunk } from '../../vopr/shrink.ts'
import { pairsCovered } from '../../vopr/summary.ts'
import type { Tally } from '../../vopr/tally.ts'
import { tapedLine } from '../../vopr/tape.ts'
import { traceOfTape } from '../../vopr/trace.ts'
import type { FaultsFound, FaultsTask } from './task.ts'

/** Between two looks at whether it is still wanted. */
const STRETCH = 1000

const matrixOf = (tally: Tally): readonly number[] =>
  FAULT_KINDS.flatMap((one) => FAULT_KINDS.map((other) => tally.worldsWith(one, other)))

const countsOf = (tally: Tally, ms: number): FaultsCounts => ({
  sessions: tally.sessions,
  worlds: tally.worlds,
  ms,
  pairs: { covered: pairsCovered(tally), all: PAIRS.length },
  matrix: matrixOf(tally),
})

function failureOf(setup: Setup, found: Found): FaultsFailure {
  const { plan, failure } = shrunk(setup, found)
  const { tape } = playTaped(setup, plan)
  const visitor = plan.visitors.find(({ number }) => number === failure.visitor) ?? plan.visitors[0]
  const card = setup.scene.client(visitor?.raw === false ? visitor.card : 0)
  const shown = {
    title: '',
    seed: plan.seed,
    visitor: visitor?.number ?? 0,
    client: card,
    latency: visitor?.latency ?? 0,
  }
  return {
    broken: failure.broken,
    seed: plan.seed,
    at: failure.at,
    expected: failure.expected,
    got: failure.got,
    kinds: [...new Set(plan.faults.map(({ kind }) => kind))],
    visitors: plan.visitors.length,
    trace: traceOfTape(tape, shown),
    transcript: tape.map(tapedLine).join(''),
  }
}

export function seekFailure(task: FaultsTask, catalogue: Catalogue, watch: Watch): FaultsFound | null {
  const { bug, kinds, policies, seed, sessions } = task
  const server = bug === null ? ourServer : () => plantedServer(bug)
  const setup: Setup = { scene: new Scene({ catalogue, policies }), server, kinds }
  const run = new Run(setup, seed)
  const started = performance.now()
  let found: Found | null = null
  while (found === null && run.tally.sessions < sessions) {
    if (watch.cancelled()) return null
    found = run.until(Math.min(sessions, run.tally.sessions + STRETCH))
    watch.progress(run.tally.sessions / sessions)
  }
  const counts = countsOf(run.tally, performance.now() - started)
  return { counts, failure: found === null ? null : failureOf(setup, found) }
}
