// Lets play run: one animation frame after another moves it on by the real time between them.

import { useEffect } from 'react'
import { useLab } from '../state/lab.ts'

/** A longer pause between two frames, such as a hidden window's, does not count as time that played. */
const LONGEST_FRAME_MS = 100

/** Calls `advance`, which must be stable, with the real milliseconds between frames, as long as something runs. */
export function useTicks(running: boolean, advance: (ms: number) => void): void {
  useEffect(() => {
    if (!running) return
    let last = performance.now()
    let next = requestAnimationFrame(function tick(now) {
      advance(Math.min(Math.max(now - last, 0), LONGEST_FRAME_MS))
      last = now
      next = requestAnimationFrame(tick)
    })
    return () => cancelAnimationFrame(next)
  }, [running, advance])
}

export function useClock(): void {
  const playing = useLab((state) => state.playing)
  const advance = useLab((state) => state.advance)
  useTicks(playing, advance)
}
