// Which of the built-in policies the draft began as, by what it was when it was picked.

import type { BuiltinPolicy } from '../../../main/contract.ts'
import { type Policy, SERVER_DEFAULTS } from '../../../protocol/formats/policy.ts'
import { isSamePolicy } from '../../state/same-policy.ts'

/** null of a policy of one's own. */
export const builtinOf = (builtins: readonly BuiltinPolicy[], kept: Policy): BuiltinPolicy | null =>
  builtins.find(({ policy }) => policy.name === kept.name && isSamePolicy(policy, kept)) ?? null

/** A policy to begin with from nothing. */
export const emptyPolicy = (name: string): Policy => ({
  format: 'cvq-lab/policy@1',
  name,
  dialects: [],
  rules: [],
  otherwise: { refuse: 420 },
  server: { ...SERVER_DEFAULTS },
})
