// Conformance cases on VER.

import type { ConformanceCase } from '../case.ts'
import { greet, must } from './build.ts'

export const VER_CASES: readonly ConformanceCase[] = [
  must('ver/1.1', { source: 'wiki', needs: ['ver'] }, greet),
]
