// Which policy is active, and which one Negotiate only tries. A tried draft is told by its list of rules, which a
// trial gets of its own: the switches of Negotiate change a policy around its rules, picking another changes them.
// What is active follows from what Negotiate runs under alone, so that undo and redo always lead to the same.

import type { Policy } from '../../protocol/formats/policy.ts'
import type { PolicySlice } from './types.ts'

type Standing = Pick<PolicySlice, 'active' | 'trial'>

export interface Trials {
  /** A copy to run under that does not become active: what is active now stays so. */
  begin(draft: Policy, active: Policy): Policy
  /** What is active when Negotiate runs under this policy. */
  standing(runsUnder: Policy): Standing
}

export function createTrials(): Trials {
  /** By a trial's rules: what stayed active. */
  const tried = new WeakMap<Policy['rules'], Policy>()
  return {
    begin: (draft, active) => {
      const rules = [...draft.rules]
      tried.set(rules, active)
      return { ...draft, rules }
    },
    standing: (runsUnder) => {
      const active = tried.get(runsUnder.rules)
      return active === undefined ? { active: runsUnder, trial: null } : { active, trial: runsUnder }
    },
  }
}
