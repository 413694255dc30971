// The hosts of the addresses that a scenario's answers name, in it, its changes and its branches.

import type { Policy } from '../../protocol/formats/policy.ts'
import type { Scenario } from '../../protocol/formats/scenario.ts'
import { hostOf } from '../ui/host.ts'

function addressesIn({ rules, otherwise }: Policy): readonly string[] {
  return [...rules, otherwise].flatMap((each) => {
    const answer = 'answer' in each ? each.answer : undefined
    return [answer?.downloadUrl, answer?.fallbackUrl].filter((url) => url !== undefined)
  })
}

function policiesOf({ policy, changes = [], branches = [] }: Scenario): readonly Policy[] {
  const others = [...changes, ...branches, ...branches.flatMap((branch) => branch.changes ?? [])]
  return [policy, ...others.flatMap((each) => each.policy ?? [])]
}

/** Each once, in order. */
export const hostsIn = (scenario: Scenario): readonly string[] =>
  [...new Set(policiesOf(scenario).flatMap(addressesIn).map(hostOf))].sort()
