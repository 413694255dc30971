// How each kind of work is done: main/analysis does it, and what it makes is handed over without a copy.

import { domainOf } from '../../analysis/domain.ts'
import { playRollout } from '../../analysis/rollout/index.ts'
import { sweep } from '../../analysis/sweep.ts'
import type { Crafts } from './serve.ts'
import { within } from './watch.ts'

const analyse: Crafts['analyse'] = ({ policy }, catalogue, watch) => {
  const began = performance.now()
  const swept = sweep(policy, catalogue, domainOf([policy], catalogue), within(watch, 0, 1))
  if (swept === null) return null
  return {
    answer: { sweep: swept, findings: [], diff: null, ms: performance.now() - began },
    moves: Object.values(swept.cells).map(({ buffer }) => buffer),
  }
}

const film: Crafts['film'] = ({ rollout }, catalogue, watch) => {
  const played = playRollout(rollout, catalogue, watch)
  return played === null ? null : { answer: played, moves: [] }
}

export const crafts: Crafts = { analyse, film }
