// A policy made ready to answer: all work that can be done once is done here.

import type { Catalogue } from '../../protocol/formats/catalogue.ts'
import type { Policy } from '../../protocol/formats/policy.ts'

export interface CompiledPolicy {
  readonly policy: Policy
}

export const compilePolicy = (policy: Policy, _catalogue: Catalogue): CompiledPolicy => ({ policy })
