// What a drawer does while it is open: takes the focus, closes on Escape and gives the focus back, and closes when
// something beside it is pressed.

import { type RefObject, useEffect, useRef } from 'react'
import { useLab } from '../state/lab.ts'

/** Lists open outside of the drawer they belong to; only these panels count as beside it. */
const BESIDE = '[data-panel="stage"], [data-panel="wire"], [data-panel="film"]'

interface DrawerHold<Box extends HTMLElement> {
  readonly ref: RefObject<Box | null>
  readonly open: boolean
}

/** The drawer that is open or not in the state: put `ref` on its box. */
export function useDrawer<Box extends HTMLElement>(): DrawerHold<Box> {
  const drawer = useRef<Box>(null)
  const open = useLab((state) => state.drawerOpen)
  const toggle = useLab((state) => state.toggle)
  useEffect(() => {
    if (!open) return
    const close = () => toggle('drawerOpen')
    const before = document.activeElement
    drawer.current?.querySelector<HTMLElement>('button, input, select')?.focus()
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return
      close()
      if (before instanceof HTMLElement) before.focus()
    }
    const onPress = (event: PointerEvent) => {
      if (event.target instanceof Element && event.target.closest(BESIDE)) close()
    }
    window.addEventListener('keydown', onKey)
    window.addEventListener('pointerdown', onPress)
    return () => {
      window.removeEventListener('keydown', onKey)
      window.removeEventListener('pointerdown', onPress)
    }
  }, [open, toggle])
  return { ref: drawer, open }
}
