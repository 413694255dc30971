// What the page says of itself on its root element: the theme for the styles, and for whoever watches from outside
// (tests, the demonstration, the benchmarks) whether the first screen is there and how play stands.

import { useEffect } from 'react'
import { useLab } from '../state/lab.ts'
import { playState } from '../state/selectors.ts'

const root = document.documentElement

export function useRoot(): void {
  const theme = useLab((state) => state.theme)
  const play = useLab(playState)
  useEffect(() => {
    if (theme === 'system') delete root.dataset.theme
    else root.dataset.theme = theme
  }, [theme])
  useEffect(() => {
    root.dataset.play = play
  }, [play])
  useEffect(() => afterPaint(() => (root.dataset.ready = 'true')), [])
}

/** Calls back when what is rendered now has been on the screen: two frames later. */
export function afterPaint(then: () => void): () => void {
  let frame = requestAnimationFrame(() => {
    frame = requestAnimationFrame(then)
  })
  return () => cancelAnimationFrame(frame)
}
