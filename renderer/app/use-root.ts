// What the page says of itself on its root element: the theme for the styles, and for whoever watches from outside
// (tests, the demonstration, the benchmarks) whether it has painted, whether it is all there, and how play stands.

import { useDeferredValue, useEffect, useLayoutEffect } from 'react'
import type { Preferences } from '../../main/contract-settings.ts'
import { useLab } from '../state/lab.ts'
import { playState } from '../state/selectors.ts'

const root = document.documentElement

/**
 * Whether the whole window is to be rendered. The first time only the frame and the stage are: the eye goes there,
 * and the panels beside it would hold up the first paint.
 */
export const useWhole = (): boolean => useDeferredValue(true, false)

export function useRoot(whole: boolean): void {
  const theme = useLab((state) => state.theme)
  const play = useLab(playState)
  const { contrast, motion } = useLab((state) => state.preferences)
  useEffect(() => {
    if (theme === 'system') delete root.dataset.theme
    else root.dataset.theme = theme
  }, [theme])
  // Before the paint: other colours would flash.
  useLayoutEffect(() => followContrast(contrast), [contrast])
  useEffect(() => {
    if (motion === 'system') delete root.dataset.motion
    else root.dataset.motion = motion
  }, [motion])
  useEffect(() => {
    root.dataset.play = play
  }, [play])
  useEffect(() => afterPaint(() => (root.dataset.painted = 'true')), [])
  useEffect(() => (whole ? afterPaint(() => (root.dataset.ready = 'true')) : undefined), [whole])
}

/** Marks the root where more contrast is asked for, by the settings or, as long as they leave it to it, by the system. */
function followContrast(wanted: Preferences['contrast']): () => void {
  const system = window.matchMedia('(prefers-contrast: more)')
  const mark = () => {
    if (wanted === 'more' || system.matches) root.dataset.contrast = 'more'
    else delete root.dataset.contrast
  }
  mark()
  system.addEventListener('change', mark)
  return () => system.removeEventListener('change', mark)
}

/** Calls back when what is rendered now has been on the screen: two frames later. */
export function afterPaint(then: () => void): () => void {
  let frame = requestAnimationFrame(() => {
    frame = requestAnimationFrame(then)
  })
  return () => cancelAnimationFrame(frame)
}
