// What the newest analysis says of the rules, worked out once for it.

import { useMemo } from 'react'
import { useLab } from '../../state/lab.ts'
import { answeredBy } from './counts.ts'
import { flagsOf } from './flags.ts'
import type { Known } from './rows.ts'

export function useKnown(): Known {
  const analysis = useLab((state) => state.analysis)
  const analysed = useLab((state) => state.analysed)
  return useMemo(
    () => ({
      answered: analysis === null || analysed === null ? null : answeredBy(analysis.sweep, analysed.draft),
      flags: flagsOf(analysis?.findings ?? []),
    }),
    [analysis, analysed],
  )
}
