// Holds the setup. In a wide window it is a column; in a narrow one a drawer over the stage, opened from the strip.

import { type ReactNode, useCallback, useRef } from 'react'
import { say } from '../../words/words.ts'
import { useLab } from '../state/lab.ts'
import styles from './app.module.css'
import { useDrawer } from './use-drawer.ts'

interface Props {
  readonly children: ReactNode
}

export function Drawer({ children }: Props) {
  const open = useLab((state) => state.drawerOpen)
  const toggle = useLab((state) => state.toggle)
  const drawer = useRef<HTMLElement>(null)
  const close = useCallback(() => toggle('drawerOpen'), [toggle])
  useDrawer(drawer, open, close)

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
