// One client run alone through the simulation, for the few of whom nothing can be known beforehand (./long-lines.ts).

import type { Catalogue } from '../../protocol/formats/catalogue.ts'
import type { Client } from '../../protocol/formats/client.ts'
import { OUTCOMES } from '../../protocol/formats/outcomes.ts'
import { OTHERWISE, type Policy } from '../../protocol/formats/policy.ts'
import { SCENARIO_FORMAT, type Scenario } from '../../protocol/formats/scenario.ts'
import { BY_NONE, BY_OTHERWISE } from '../../protocol/formats/sweep.ts'
import { type CompiledPolicy, compilePolicy } from '../server/policy.ts'
import { simulateUnder } from '../simulation/index.ts'
import { endPlace } from './verdict.ts'

/** As `Cells` has it of each client. */
export interface Fate {
  readonly outcome: number
  readonly code: number
  readonly rule: number
  readonly end: number
  readonly hops: number
}

const UNTITLED = { format: SCENARIO_FORMAT, title: '', seed: 0, expect: {} } as const
const PLAIN = { network: { latencyMs: 0, faults: [] }, download: { outcome: 'completes' } } as const

export function runsAlone(policy: Policy, catalogue: Catalogue): (client: Client) => Fate {
  let compiled: CompiledPolicy | null = null
  const placeOf = (rule: string | null | undefined): number => {
    if (rule === OTHERWISE) return BY_OTHERWISE
    const place = policy.rules.findIndex(({ id }) => id === rule)
    return place < 0 ? BY_NONE : place
  }
  return (client) => {
    const scenario: Scenario = { ...UNTITLED, ...PLAIN, client, policy }
    compiled ??= compilePolicy(policy, catalogue)
    const { outcome, code, why, journey, events } = simulateUnder(compiled, scenario, catalogue)
    return {
      outcome: OUTCOMES.indexOf(outcome),
      code: code ?? 0,
      rule: placeOf(why?.rule),
      end: endPlace(journey.end),
      hops: events.filter(({ kind }) => kind === 'install').length,
    }
  }
}
