// A text as a policy. What did not change of the draft stays the same value, so that nothing is judged or drawn anew
// for it.

import type { Fault } from '../../../protocol/formats/fault.ts'
import type { Policy, Rule } from '../../../protocol/formats/policy.ts'
import { parseJson, readPolicy } from '../../../protocol/formats/read.ts'
import type { Result } from '../../../protocol/result.ts'

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

/** The rule as it was, where it still says the same. */
function keptRule(rule: Rule, before: ReadonlyMap<string, Rule>): Rule {
  const old = before.get(rule.id)
  return old !== undefined && isSame(old, rule) ? old : rule
}

export function keepSame(policy: Policy, draft: Policy): Policy {
  if (isSame(policy, draft)) return draft
  const before = new Map(draft.rules.map((rule) => [rule.id, rule]))
  return { ...policy, rules: policy.rules.map((rule) => keptRule(rule, before)) }
}

export function readText(text: string): Result<Policy, Fault> {
  const parsed = parseJson(text)
  return parsed.ok ? readPolicy(parsed.value) : parsed
}
