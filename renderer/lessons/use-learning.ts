// How the screen Lessons reaches the window's state from within the lab of a stage: what is learned is the window's.

import { createContext, useContext } from 'react'
import { useStore } from 'zustand'
import type { Lab } from '../state/lesson-stage.ts'
import type { Learning as LearningIn } from '../state/lesson-types.ts'
import type { State } from '../state/types.ts'

export type Learning = LearningIn<Lab>

export const WindowContext = createContext<Lab | null>(null)

export function useWindowLab(): Lab {
  const lab = useContext(WindowContext)
  if (lab === null) throw new Error('useWindow needs a WindowContext above it')
  return lab
}

export const useWindow = <Value>(selector: (state: State) => Value): Value =>
  useStore(useWindowLab(), selector)

/** What the selector gives must be stable. */
export const useLearning = <Value>(selector: (learning: Learning) => Value): Value =>
  useWindow(({ learning }) => selector(learning))
