// Lets play run: one animation frame after another moves it on by the real time between them.

import { useEffect } from 'react'
import { useLab, useLabStore } from '../state/lab.ts'

/** A longer pause between two frames, such as a hidden window's, does not count as time that played. */
const LONGEST_FRAME_MS = 100

export function useClock(): void {
  const lab = useLabStore()
  const playing = useLab((state) => state.playing)
  useEffect(() => {
    if (!playing) return
    let last = performance.now()
    let next = requestAnimationFrame(function tick(now) {
      lab.getState().advance(Math.min(Math.max(now - last, 0), LONGEST_FRAME_MS))
      last = now
      next = requestAnimationFrame(tick)
    })
    return () => cancelAnimationFrame(next)
  }, [lab, playing])
}
