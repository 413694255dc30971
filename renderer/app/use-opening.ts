// The app opens with the start scenario playing once; any key, click or menu command takes over.

import { useEffect } from 'react'
import { useLabStore } from '../state/lab.ts'
import { afterPaint } from './use-root.ts'

export function useOpening(whole: boolean): void {
  const lab = useLabStore()
  useEffect(
    () => (whole ? afterPaint(() => lab.getState().time === 0 && lab.getState().play()) : undefined),
    [lab, whole],
  )
}
