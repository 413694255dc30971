// A long picture: a journey may have thousands of steps, of which the stage shows a dozen. What is drawn is what the
// stage shows and a little beside it. Where it is scrolled to is reckoned before it is drawn, so that what comes into
// view is drawn once and at once.

import { type RefObject, useLayoutEffect, useState } from 'react'
import type { Drawing, Step } from '../../diagram/drawing.ts'
import { firstStep } from '../../diagram/frame.ts'
import type { View } from '../../diagram/ink.ts'
import { useLab } from '../state/lab.ts'
import { currentStep } from '../state/selectors.ts'
import { follow, stretchToFollow } from './use-follow.ts'

/** A picture of no more steps than this is drawn whole. */
const MOST_WHOLE = 200

export const isLong = ({ steps }: Pick<Drawing, 'steps'>): boolean => steps.length > MOST_WHOLE

/** The steps of which a part is in view. */
export function stepsInView({ steps }: Drawing, view: View): readonly Step[] {
  const first = firstStep(steps, ({ y, height }) => y + height >= view.from)
  const beyond = firstStep(steps, ({ y }) => y > view.to)
  return steps.slice((first?.number ?? steps.length + 1) - 1, (beyond?.number ?? steps.length + 1) - 1)
}

/** In drawing units: what is drawn beyond the stage. By hand it may scroll further before the page hears of it. */
const BESIDE = 8

/** What the stage is on, and where it is scrolled to, in drawing units. */
export interface Place {
  readonly drawing: Drawing | null
  /** The height of the stage. */
  readonly room: number
  readonly current: number
  readonly top: number
  readonly byHand: boolean
}

const NOWHERE: Place = { drawing: null, room: 0, current: 0, top: 0, byHand: false }

const isAt = (place: Place, drawing: Drawing, room: number, current: number): boolean =>
  place.drawing === drawing && place.room === room && place.current === current

/** Scrolled just as far as the current step asks for. */
export function followed({ top }: Place, drawing: Drawing, room: number, current: number): Place {
  const stretch = stretchToFollow(drawing, current)
  const next = stretch === null ? 0 : follow(top, room, stretch.from, stretch.to)
  return { drawing, room, current, top: next, byHand: false }
}

export function viewOf({ top, room, byHand }: Place): View {
  const beside = byHand ? room : BESIDE
  return { from: top - beside, to: top + room + beside }
}

/** Scrolls a long picture with the current step and says what of it to draw; null for one that is drawn whole. */
export function useView(
  box: RefObject<HTMLElement | null>,
  drawing: Drawing | null,
  scale: number,
  height: number,
): View | null {
  const current = useLab(currentStep)
  const [known, setKnown] = useState(NOWHERE)
  const room = height / scale
  const long = drawing !== null && isLong(drawing) ? drawing : null
  const place =
    long === null || isAt(known, long, room, current) ? known : followed(known, long, room, current)
  if (place !== known) setKnown(place)

  const { top, byHand } = place
  useLayoutEffect(() => {
    if (long !== null && !byHand && box.current !== null) box.current.scrollTop = top * scale
  }, [box, long, scale, top, byHand])

  // At once, with the picture: a scroll that a new size brings about is to be read by the new scale.
  useLayoutEffect(() => {
    const element = box.current
    if (element === null || long === null) return
    const read = () =>
      setKnown((old) => {
        const isThere = Math.abs(old.top * scale - element.scrollTop) < 1
        return isThere ? old : { ...old, top: element.scrollTop / scale, byHand: true }
      })
    element.addEventListener('scroll', read, { passive: true })
    return () => element.removeEventListener('scroll', read)
  }, [box, long, scale])

  return long === null ? null : viewOf(place)
}
