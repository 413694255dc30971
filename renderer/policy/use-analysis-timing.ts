// Measures how long an edit of the policy takes to be seen: from the input itself to the frame that shows every
// client's verdict and what is found.

import { useLayoutEffect } from 'react'
import { useLab } from '../state/lab.ts'
import { measurePaint } from '../ui/measure-paint.ts'

const KEYSTROKE_TO_ANALYSIS = 'cvq-lab:keystroke-to-analysis'

/** `shown` is what the page shows of the newest analysis. */
export function useAnalysisTiming(shown: unknown): void {
  const analysedAt = useLab((state) => state.analysedAt)
  useLayoutEffect(
    () =>
      shown === null || analysedAt === null ? undefined : measurePaint(KEYSTROKE_TO_ANALYSIS, analysedAt),
    [shown, analysedAt],
  )
}
