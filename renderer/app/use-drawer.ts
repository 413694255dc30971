// What a drawer does while it is open: takes the focus, closes on Escape and gives the focus back, and closes when
// something beside it is pressed.

import { type RefObject, useEffect } from 'react'

/** Lists open outside of the drawer they belong to; only these panels count as beside it. */
const BESIDE = '[data-panel="stage"], [data-panel="wire"], [data-panel="film"]'

/** `close` must be stable. */
export function useDrawer(drawer: RefObject<HTMLElement | null>, open: boolean, close: () => void): void {
  useEffect(() => {
    if (!open) return
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
  }, [drawer, open, close])
}
