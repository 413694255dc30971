// Whether two policies say the same. Drafts share what an edit did not touch, so that most rules are the same value
// and are not read; what was found is kept, since many parts of the window ask at every change.

import type { Policy } from '../../protocol/formats/policy.ts'

const isSame = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b)

function compare(a: Policy, b: Policy): boolean {
  if (a.rules.length !== b.rules.length) return false
  if (!isSame({ ...a, rules: null }, { ...b, rules: null })) return false
  return a.rules === b.rules || a.rules.every((rule, place) => isSame(rule, b.rules[place]))
}

const found = new WeakMap<Policy, WeakMap<Policy, boolean>>()

export function isSamePolicy(a: Policy, b: Policy): boolean {
  if (a === b) return true
  const known = found.get(a) ?? new WeakMap<Policy, boolean>()
  found.set(a, known)
  const same = known.get(b) ?? compare(a, b)
  known.set(b, same)
  return same
}
