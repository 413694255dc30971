// A text that does not change faster than it can be heard: for what a screen reader says while play runs on.

import { useEffect, useRef, useState } from 'react'

/**
 * The newest text, handed on at once and then at most once in so many milliseconds; those between are left out.
 * Silence is handed on at once: what was said before can then be said again.
 */
export function useSpaced(text: string, ms: number): string {
  const [spaced, setSpaced] = useState(text)
  const last = useRef(Number.NEGATIVE_INFINITY)
  useEffect(() => {
    if (spaced === text) return
    const hand = () => {
      if (text !== '') last.current = performance.now()
      setSpaced(text)
    }
    const wait = text === '' ? 0 : Math.max(0, last.current + ms - performance.now())
    const timer = setTimeout(hand, wait)
    return () => clearTimeout(timer)
  }, [text, spaced, ms])
  return spaced
}
