// Why the server answered as it did, made on demand by the code that answered.

import type { Why } from '../../protocol/formats/trace.ts'
import type { Cause } from './action.ts'
import type { CompiledPolicy } from './policy.ts'

export const explain = (_policy: CompiledPolicy, _cause: Cause): Why => ({
  rule: null,
  tried: [],
  passed: [],
  failed: null,
  dialect: null,
  code: null,
  closes: false,
})
