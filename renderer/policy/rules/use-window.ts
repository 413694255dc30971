// Which rows of a long list are in sight. Only those are rendered, so that 10,000 rules scroll as 10 do.

import { type RefObject, useLayoutEffect, useState } from 'react'

/** Rows rendered above and below those in sight. */
const AROUND = 6

export interface Shown {
  readonly first: number
  /** One past the last. */
  readonly end: number
}

/** `top` is where the rows begin in what scrolls, `pitch` a row's height, all in px. */
export function shownRows(
  scroll: { readonly scrollTop: number; readonly height: number },
  top: number,
  pitch: number,
  rows: number,
): Shown {
  const first = Math.floor((scroll.scrollTop - top) / pitch) - AROUND
  const end = Math.ceil((scroll.scrollTop + scroll.height - top) / pitch) + AROUND
  const within = (place: number) => Math.min(Math.max(place, 0), rows)
  return { first: within(first), end: within(end) }
}

/** `box` scrolls, `list` holds the rows, each `rem` high. */
export function useShownRows(
  box: RefObject<HTMLElement | null>,
  list: RefObject<HTMLElement | null>,
  rem: number,
  rows: number,
): Shown {
  const [shown, setShown] = useState<Shown>({ first: 0, end: Math.min(rows, 2 * AROUND) })
  useLayoutEffect(() => {
    const scroller = box.current
    if (scroller === null) return
    const read = () => {
      const { scrollTop, clientHeight: height } = scroller
      const next = shownRows({ scrollTop, height }, list.current?.offsetTop ?? 0, rem * rootSize(), rows)
      setShown((before) => (before.first === next.first && before.end === next.end ? before : next))
    }
    read()
    const observer = new ResizeObserver(read)
    observer.observe(scroller)
    scroller.addEventListener('scroll', read, { passive: true })
    return () => {
      observer.disconnect()
      scroller.removeEventListener('scroll', read)
    }
  }, [box, list, rem, rows])
  return shown
}

/** px of a rem. */
export const rootSize = (): number => Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
