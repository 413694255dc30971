// Presenter mode on the page: the root says to the styles that it is on, and which screen is; Escape leaves.

import { useEffect } from 'react'
import { useLab, useLabStore } from '../state/lab.ts'

export function usePresenting(): void {
  const lab = useLabStore()
  const presenting = useLab((state) => state.presenting)
  const screen = useLab((state) => state.screen)
  useEffect(() => {
    document.documentElement.dataset.screen = screen
  }, [screen])
  useEffect(() => {
    if (!presenting) return
    document.documentElement.dataset.presenting = 'true'
    const leave = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return
      // Whoever is open on top of the presentation closes first.
      const { dialog, timePanel } = lab.getState()
      if (dialog !== null || timePanel !== null) return
      event.preventDefault()
      lab.getState().present(false)
    }
    window.addEventListener('keydown', leave)
    return () => {
      delete document.documentElement.dataset.presenting
      window.removeEventListener('keydown', leave)
    }
  }, [lab, presenting])
}
