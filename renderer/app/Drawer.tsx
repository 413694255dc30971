// Holds the setup. In a wide window it is a column; in a narrow one a drawer over the stage, opened from the strip.

import { type ReactNode, useEffect, useRef } from 'react'
import { say } from '../../words/words.ts'
import { useLab } from '../state/lab.ts'
import styles from './app.module.css'

interface Props {
  readonly children: ReactNode
}

export function Drawer({ children }: Props) {
  const open = useLab((state) => state.drawerOpen)
  const toggle = useLab((state) => state.toggle)
  const drawer = useRef<HTMLElement>(null)

  useEffect(() => {
    if (!open) return
    const before = document.activeElement
    drawer.current?.querySelector<HTMLElement>('button, input, select')?.focus()
    const close = () => toggle('drawerOpen')
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return
      close()
      if (before instanceof HTMLElement) before.focus()
    }
    // Lists of the setup open outside of it; only the stage and the wire panel count as beside the drawer.
    const onPress = (event: PointerEvent) => {
      const beside =
        event.target instanceof Element && event.target.closest('[data-panel="stage"], [data-panel="wire"]')
      if (beside) close()
    }
    window.addEventListener('keydown', onKey)
    window.addEventListener('pointerdown', onPress)
    return () => {
      window.removeEventListener('keydown', onKey)
      window.removeEventListener('pointerdown', onPress)
    }
  }, [open, toggle])

  return (
    <section
      ref={drawer}
      className={styles.setup}
      aria-label={say('stage.frame.setup')}
      data-panel="setup"
      data-open={open}
    >
      {children}
    </section>
  )
}
