// A value that does not change faster than it can be heard: for what a screen reader says while play runs on.

import { useEffect, useRef, useState } from 'react'

/** The newest value, handed on at once and then at most once in so many milliseconds; those between are left out. */
export function useSpaced<Value>(value: Value, ms: number): Value {
  const [spaced, setSpaced] = useState(value)
  const last = useRef(Number.NEGATIVE_INFINITY)
  useEffect(() => {
    if (Object.is(spaced, value)) return
    const hand = () => {
      last.current = performance.now()
      setSpaced(() => value)
    }
    const timer = setTimeout(hand, Math.max(0, last.current + ms - performance.now()))
    return () => clearTimeout(timer)
  }, [value, spaced, ms])
  return spaced
}
