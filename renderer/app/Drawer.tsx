// Holds the setup. In a wide window it is a column; in a narrow one a drawer over the stage, opened from the strip.

import type { ReactNode } from 'react'
import { say } from '../../words/words.ts'
import styles from './app.module.css'
import { useDrawer } from './use-drawer.ts'

interface Props {
  readonly children: ReactNode
}

export function Drawer({ children }: Props) {
  const { ref, open } = useDrawer<HTMLElement>()
  return (
    <section
      ref={ref}
      className={styles.setup}
      aria-label={say('stage.frame.setup')}
      data-panel="setup"
      data-open={open}
    >
      {children}
    </section>
  )
}
