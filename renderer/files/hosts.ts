// The hosts of the addresses that a scenario's answers name, in it, its changes and its branches.

import type { Policy } from '../../protocol/formats/policy.ts'
import type { Scenario } from '../../protocol/formats/scenario.ts'

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

/** What is no address is shown as it stands, shortened: it is what the client would be sent to. */
const hostOf = (address: string): string =>
  URL.canParse(address) ? new URL(address).host || address.slice(0, 60) : address.slice(0, 60)

/** Each once, in order. */
export const hostsIn = (scenario: Scenario): readonly string[] =>
  [...new Set(policiesOf(scenario).flatMap(addressesIn).map(hostOf))].sort()
