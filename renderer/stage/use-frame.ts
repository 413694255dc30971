// The moment play stands at, as it is shown: with reduced motion the current step appears complete, and play is a
// slide show with the same timing.

import type { Drawing, Frame } from '../../diagram/drawing.ts'
import { frameAt } from '../../diagram/frame.ts'
import { useLab } from '../state/lab.ts'
import { useReducedMotion } from './use-reduced-motion.ts'

export function useFrame(drawing: Drawing): Frame {
  const time = useLab((state) => state.time)
  const still = useReducedMotion()
  const { current, progress } = frameAt(drawing, time)
  return { current, progress: still && current > 0 ? 1 : progress }
}
