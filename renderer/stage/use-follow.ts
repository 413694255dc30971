// Keeps the current step in view where the picture does not fit, with the next step visible below it.

import { type RefObject, useLayoutEffect } from 'react'
import type { Drawing } from '../../diagram/drawing.ts'
import type { View } from '../../diagram/ink.ts'
import { useLab } from '../state/lab.ts'
import { currentStep } from '../state/selectors.ts'

/** Where to scroll so that the stretch from `top` to `bottom` is visible; stays where it is if it already is. */
export function follow(scrolled: number, room: number, top: number, bottom: number): number {
  if (top < scrolled) return Math.max(top, 0)
  return bottom > scrolled + room ? Math.min(bottom - room, top) : scrolled
}

/** The current step with the one before it and the one after it; null before the first step. */
export function stretchToFollow({ steps, height }: Drawing, current: number): View | null {
  const step = steps[current - 1]
  if (step === undefined) return null
  const next = steps[current]
  return { from: steps[current - 2]?.y ?? 0, to: next === undefined ? height : next.y + next.height }
}

/** `scale` is px per drawing unit. */
export function useFollow(box: RefObject<HTMLElement | null>, drawing: Drawing | null, scale: number): void {
  const current = useLab(currentStep)
  useLayoutEffect(() => {
    const element = box.current
    if (element === null || drawing === null) return
    const stretch = stretchToFollow(drawing, current)
    element.scrollTop =
      stretch === null
        ? 0
        : follow(element.scrollTop, element.clientHeight, stretch.from * scale, stretch.to * scale)
  }, [box, drawing, scale, current])
}
