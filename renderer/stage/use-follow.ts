// Keeps the current step in view where the picture does not fit, with the next step visible below it.

import { type RefObject, useLayoutEffect } from 'react'
import type { Drawing } from '../../diagram/drawing.ts'
import { useLab } from '../state/lab.ts'
import { currentStep } from '../state/selectors.ts'

/** Where to scroll so that the stretch from `top` to `bottom` is visible; stays where it is if it already is. */
export function follow(scrolled: number, room: number, top: number, bottom: number): number {
  if (top < scrolled) return Math.max(top, 0)
  return bottom > scrolled + room ? Math.min(bottom - room, top) : scrolled
}

/** `scale` is px per drawing unit. */
export function useFollow(box: RefObject<HTMLElement | null>, drawing: Drawing | null, scale: number): void {
  const current = useLab(currentStep)
  useLayoutEffect(() => {
    const element = box.current
    if (element === null || drawing === null) return
    const step = drawing.steps[current - 1]
    if (step === undefined) {
      element.scrollTop = 0
      return
    }
    const next = drawing.steps[current] ?? step
    const top = drawing.steps[current - 2]?.y ?? 0
    const bottom = next === step ? drawing.height : next.y + next.height
    element.scrollTop = follow(element.scrollTop, element.clientHeight, top * scale, bottom * scale)
  }, [box, drawing, scale, current])
}
