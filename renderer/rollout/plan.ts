// A rollout as it is edited. Its policies are named where they come from, so that the film follows the draft while
// it changes; a rollout file has them inline.

import type { BuiltinPolicy } from '../../main/contract.ts'
import type { Policy } from '../../protocol/formats/policy.ts'
import {
  type Outage,
  ROLLOUT_FORMAT,
  type Rollout,
  type RolloutFile,
  type Share,
} from '../../protocol/formats/rollout.ts'

export type PolicySource =
  | { readonly kind: 'draft' }
  | { readonly kind: 'active' }
  | { readonly kind: 'builtin'; readonly name: string }
  /** Of the rollout itself, and of no built-in. */
  | { readonly kind: 'own'; readonly policy: Policy }

export interface PlannedPolicy {
  /** From which day on, from 0; no day twice, the first one's is 0. */
  readonly day: number
  readonly source: PolicySource
}

export interface RolloutPlan {
  readonly seed: number
  readonly days: number
  readonly clients: number
  readonly shares: readonly Share[]
  readonly policies: readonly PlannedPolicy[]
  readonly outages: readonly Outage[]
  readonly clockSkewHours: number
}

/** What the names of policies stand for now. */
export interface PoliciesNow {
  readonly draft: Policy
  readonly active: Policy
  readonly builtins: readonly Pick<BuiltinPolicy, 'name' | 'policy'>[]
}

/** The policy a source stands for; the active one where no built-in has that name. */
export function policyOf(source: PolicySource, { draft, active, builtins }: PoliciesNow): Policy {
  switch (source.kind) {
    case 'draft':
      return draft
    case 'active':
      return active
    case 'own':
      return source.policy
    case 'builtin':
      return builtins.find(({ name }) => name === source.name)?.policy ?? active
  }
}

export const rolloutOf = (plan: RolloutPlan, now: PoliciesNow): Rollout => ({
  ...plan,
  format: ROLLOUT_FORMAT,
  policies: plan.policies
    .toSorted((a, b) => a.day - b.day)
    .map(({ day, source }) => ({ day, policy: policyOf(source, now) })),
})

/** As a file names it: built-in policies by their names, the others inline. */
export const rolloutFileOf = (plan: RolloutPlan, now: PoliciesNow): RolloutFile => ({
  ...plan,
  format: ROLLOUT_FORMAT,
  policies: plan.policies.map(({ day, source }) => ({
    day,
    policy: source.kind === 'builtin' ? `builtin:${source.name}` : policyOf(source, now),
  })),
})

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

/** A rollout for editing: a policy that is a built-in goes by its name; the first one holds from the start. */
export function planOf(rollout: Rollout, builtins: PoliciesNow['builtins']): RolloutPlan {
  const { seed, days, clients, shares, outages, clockSkewHours } = rollout
  const sourceOf = (policy: Policy): PolicySource => {
    const builtin = builtins.find((each) => isSame(each.policy, policy))
    return builtin === undefined ? { kind: 'own', policy } : { kind: 'builtin', name: builtin.name }
  }
  const policies = rollout.policies
    .toSorted((a, b) => a.day - b.day)
    .map(({ day, policy }, place) => ({ day: place === 0 ? 0 : day, source: sourceOf(policy) }))
  const [first = { day: 0, source: { kind: 'active' } as const }] = policies
  return {
    seed,
    days,
    clients,
    shares,
    policies: policies.length === 0 ? [first] : policies,
    outages,
    clockSkewHours,
  }
}
