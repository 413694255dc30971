// How each kind of work is done: main/analysis does it, and what it makes is handed over without a copy.

import { packSweep } from '../../../protocol/pack.ts'
import { diffPolicies } from '../../analysis/diff.ts'
import { domainOf } from '../../analysis/domain.ts'
import { lint } from '../../analysis/lint/index.ts'
import { playRollout } from '../../analysis/rollout/index.ts'
import { sweep } from '../../analysis/sweep.ts'
import { seekFailure } from '../faults/seek.ts'
import type { Crafts } from './serve.ts'
import { within } from './watch.ts'

/** How far the work is when every client has been judged: what remains is the findings. */
const SWEPT = 0.5

const judge: Crafts['judge'] = ({ policy }, catalogue, watch) => {
  const swept = sweep(policy, catalogue, domainOf([policy], catalogue), within(watch, 0, SWEPT))
  if (swept === null) return null
  const findings = lint(policy, catalogue, swept)
  if (watch.cancelled()) return null
  return {
    answer: packSweep({ sweep: swept, findings }),
    moves: Object.values(swept.cells).map(({ buffer }) => buffer),
  }
}

const compare: Crafts['compare'] = ({ policy, against }, catalogue, watch) => {
  const diff = diffPolicies(against, policy, catalogue, watch)
  return diff === null ? null : { answer: JSON.stringify(diff), moves: [] }
}

const film: Crafts['film'] = ({ rollout }, catalogue, watch) => {
  const played = playRollout(rollout, catalogue, watch)
  return played === null ? null : { answer: played, moves: [] }
}

const faults: Crafts['faults'] = (task, catalogue, watch) => {
  const answer = seekFailure(task, catalogue, watch)
  return answer === null ? null : { answer, moves: [] }
}

export const crafts: Crafts = { judge, compare, film, faults }
