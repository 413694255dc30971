// Traces of runs beside the one in front, asked for once. Few are kept: a long run's trace is large.

import type { Answered } from '../../main/contract.ts'
import type { Scenario } from '../../protocol/formats/scenario.ts'
import type { Calls } from './tools.ts'

const KEPT = 6

export function createTraces({ trace }: Pick<Calls, 'trace'>): (run: Scenario) => Promise<Answered<'trace'>> {
  const known = new Map<Scenario, Promise<Answered<'trace'>>>()
  return async (run) => {
    const asked = known.get(run) ?? trace(run)
    known.delete(run)
    known.set(run, asked)
    for (const oldest of [...known.keys()].slice(0, -KEPT)) known.delete(oldest)
    const answer = await asked
    // What failed may be asked again.
    if (!answer.ok) known.delete(run)
    return answer
  }
}
