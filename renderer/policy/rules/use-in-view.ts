// Keeps the selected row in sight: it is scrolled to when it changes, or the room for the list does.

import { type RefObject, useLayoutEffect } from 'react'
import { rootSize } from './use-window.ts'

/** `place` is the row's, -1 for none; each is `rem` high. */
export function useInView(
  box: RefObject<HTMLElement | null>,
  list: RefObject<HTMLElement | null>,
  place: number,
  rem: number,
): void {
  useLayoutEffect(() => {
    const scroller = box.current
    if (scroller === null || place < 0) return
    const show = () => {
      if (list.current === null) return
      const pitch = rem * rootSize()
      const top = list.current.offsetTop + place * pitch
      const { scrollTop, clientHeight } = scroller
      // The first rule comes with the checks above it.
      if (place === 0) scroller.scrollTop = 0
      else if (top < scrollTop) scroller.scrollTop = top
      else if (top + pitch > scrollTop + clientHeight) scroller.scrollTop = top + pitch - clientHeight
    }
    // Once now, before anything is painted; then whenever the room for the list changes.
    show()
    const observer = new ResizeObserver(show)
    observer.observe(scroller)
    return () => observer.disconnect()
  }, [box, list, place, rem])
}
