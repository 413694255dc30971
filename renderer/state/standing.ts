// Which policy is active, and which one Negotiate only tries. A tried draft is told by its list of rules, which a
// trial gets of its own: the switches of Negotiate change a policy around its rules, picking another changes them.

import type { Policy } from '../../protocol/formats/policy.ts'
import type { PolicySlice } from './types.ts'

type Standing = Pick<PolicySlice, 'active' | 'trial'>

export interface Trials {
  /** A copy to run under that does not become active. */
  begin(draft: Policy): Policy
  /** What is active once a scenario runs under this policy. */
  standing(runsUnder: Policy, active: Policy): Standing
}

export function createTrials(): Trials {
  const tried = new WeakSet<Policy['rules']>()
  return {
    begin: (draft) => {
      const rules = [...draft.rules]
      tried.add(rules)
      return { ...draft, rules }
    },
    standing: (runsUnder, active) =>
      tried.has(runsUnder.rules) ? { active, trial: runsUnder } : { active: runsUnder, trial: null },
  }
}
