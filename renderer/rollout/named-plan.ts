// A plan with its policies by name where they have one, as it is kept for the next start: the draft stays the draft.

import { ROLLOUT_FORMAT, type RolloutFile } from '../../protocol/formats/rollout.ts'
import type { PolicySource, RolloutPlan } from './plan.ts'

const BUILTIN = 'builtin:'

function named(source: PolicySource): RolloutFile['policies'][number]['policy'] {
  switch (source.kind) {
    case 'draft':
    case 'active':
      return source.kind
    case 'builtin':
      return `${BUILTIN}${source.name}`
    case 'own':
      return source.policy
  }
}

function sourceOf(policy: RolloutFile['policies'][number]['policy']): PolicySource {
  if (typeof policy !== 'string') return { kind: 'own', policy }
  if (policy.startsWith(BUILTIN)) return { kind: 'builtin', name: policy.slice(BUILTIN.length) }
  return { kind: policy === 'draft' ? 'draft' : 'active' }
}

export const namedPlan = (plan: RolloutPlan): RolloutFile => ({
  ...plan,
  format: ROLLOUT_FORMAT,
  policies: plan.policies.map(({ day, source }) => ({ day, policy: named(source) })),
})

export function planNamed({ format: _, policies, ...plan }: RolloutFile): RolloutPlan {
  return { ...plan, policies: policies.map(({ day, policy }) => ({ day, source: sourceOf(policy) })) }
}
