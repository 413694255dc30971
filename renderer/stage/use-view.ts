// Which stretch of a long picture is drawn: a journey may have thousands of steps, of which the stage shows a dozen.
// It is a screen more than is seen on either side, and is taken anew only when what is seen leaves it.

import { type RefObject, useEffect, useState } from 'react'
import type { Drawing, Step } from '../../diagram/drawing.ts'
import { firstStep } from '../../diagram/frame.ts'
import type { View } from '../../diagram/ink.ts'
import { useLab } from '../state/lab.ts'
import { currentStep } from '../state/selectors.ts'

/** A picture of no more steps than this is drawn whole. */
export const MOST_WHOLE = 200

export const isLong = ({ steps }: Pick<Drawing, 'steps'>): boolean => steps.length > MOST_WHOLE

/** The steps of which a part is in view. */
export function stepsInView({ steps }: Drawing, view: View): readonly Step[] {
  const first = firstStep(steps, ({ y, height }) => y + height >= view.from)
  const beyond = firstStep(steps, ({ y }) => y > view.to)
  return steps.slice((first?.number ?? steps.length + 1) - 1, (beyond?.number ?? steps.length + 1) - 1)
}

/** Where somebody scrolled to while a step was current, in drawing units. */
interface Scrolled {
  readonly drawing: Drawing
  readonly current: number
  readonly top: number
}

/**
 * What is drawn of a picture when the stage has so much room: around what was scrolled to; else around the current
 * step, which is kept in view (use-follow.ts).
 */
export function viewOf(drawing: Drawing, room: number, current: number, scrolled: Scrolled | null): View {
  if (scrolled !== null && scrolled.drawing === drawing && scrolled.current === current)
    return { from: scrolled.top - room, to: scrolled.top + 2 * room }
  const step = drawing.steps[current - 1]
  return step === undefined
    ? { from: 0, to: 2 * room }
    : { from: step.y - room, to: step.y + step.height + room }
}

/** null: the picture is drawn whole. `scale` is px per drawing unit, `room` the height of the stage in px. */
export function useView(
  box: RefObject<HTMLElement | null>,
  drawing: Drawing | null,
  scale: number,
  room: number,
): View | null {
  const current = useLab(currentStep)
  const [scrolled, setScrolled] = useState<Scrolled | null>(null)
  const view = drawing === null || !isLong(drawing) ? null : viewOf(drawing, room / scale, current, scrolled)
  const { from = 0, to = 0 } = view ?? {}
  const isWhole = view === null
  useEffect(() => {
    const element = box.current
    if (element === null || drawing === null || isWhole) return
    const read = () => {
      const top = element.scrollTop / scale
      if (top < from || top + room / scale > to) setScrolled({ drawing, current, top })
    }
    element.addEventListener('scroll', read, { passive: true })
    return () => element.removeEventListener('scroll', read)
  }, [box, drawing, isWhole, scale, room, current, from, to])
  return view
}
