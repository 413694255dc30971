// Measures how long an edit of the policy takes to be seen: from the input itself to the frame that shows every
// client's verdict and what is found.

import { useLayoutEffect } from 'react'
import type { Analysis } from '../../main/contract.ts'
import { useLabStore } from '../state/lab.ts'
import { measurePaint } from '../ui/measure-paint.ts'

const KEYSTROKE_TO_ANALYSIS = 'cvq-lab:keystroke-to-analysis'

/** For whoever shows an analysis last, which may be later than the state has it. */
export function useAnalysisTiming(shown: Analysis | null): void {
  const lab = useLabStore()
  useLayoutEffect(() => {
    const { analysis, analysedAt } = lab.getState()
    if (shown === null || shown !== analysis || analysedAt === null) return
    return measurePaint(KEYSTROKE_TO_ANALYSIS, analysedAt)
  }, [lab, shown])
}
