// How components reach the state: `useLab(selector)`, and `useLabStore` for actions outside of rendering.

import { createContext, useContext } from 'react'
import { useStore } from 'zustand'
import type { Lab } from './store.ts'
import type { State } from './types.ts'

export const LabContext = createContext<Lab | null>(null)

export function useLabStore(): Lab {
  const lab = useContext(LabContext)
  if (lab === null) throw new Error('useLab needs a LabContext above it')
  return lab
}

/** What the selector gives must be stable: a value of the state, or a primitive made from it. */
export const useLab = <Value>(selector: (state: State) => Value): Value => useStore(useLabStore(), selector)
