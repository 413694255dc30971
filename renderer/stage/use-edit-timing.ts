// Measures how long an edit takes to be seen: from the input itself to the frame that shows its diagram.

import { useLayoutEffect } from 'react'
import type { Drawing } from '../../diagram/drawing.ts'
import { useLab } from '../state/lab.ts'

export const KEYSTROKE = 'cvq-lab:keystroke'
export const DIAGRAM = 'cvq-lab:diagram'
/** The measure between the two; benchmarks read its durations. */
export const KEYSTROKE_TO_DIAGRAM = 'cvq-lab:keystroke-to-diagram'

export function useEditTiming(drawing: Drawing | null): void {
  const editedAt = useLab((state) => state.editedAt)
  useLayoutEffect(() => {
    if (drawing === null || editedAt === null) return
    // A task posted within a frame runs after that frame's paint.
    const frame = requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => {
        port1.close()
        performance.mark(KEYSTROKE, { startTime: editedAt })
        performance.mark(DIAGRAM)
        performance.measure(KEYSTROKE_TO_DIAGRAM, { start: editedAt, end: performance.now() })
      }
      port2.postMessage(null)
    })
    return () => cancelAnimationFrame(frame)
  }, [drawing, editedAt])
}
