// All conformance cases, in the order in which they are reported.

import type { ConformanceCase } from '../case.ts'
import { VER_CASES } from './ver.ts'

export const CASES: readonly ConformanceCase[] = [...VER_CASES]
