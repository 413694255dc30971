// Measures how long an edit takes to be seen: from the input itself to the frame that shows its diagram.

import { useLayoutEffect } from 'react'
import type { Drawing } from '../../diagram/drawing.ts'
import { useLab } from '../state/lab.ts'
import { measurePaint } from '../ui/measure-paint.ts'

const KEYSTROKE_TO_DIAGRAM = 'cvq-lab:keystroke-to-diagram'

export function useEditTiming(drawing: Drawing | null): void {
  const editedAt = useLab((state) => state.editedAt)
  useLayoutEffect(
    () => (drawing === null || editedAt === null ? undefined : measurePaint(KEYSTROKE_TO_DIAGRAM, editedAt)),
    [drawing, editedAt],
  )
}
