// Holds the setup. In a wide window it is a column; in a narrow one a drawer over the stage, opened from the strip.

import type { ReactNode } from 'react'
import { say } from '../../words/words.ts'
import styles from './app.module.css'
import { useDrawer } from './use-drawer.ts'

interface Props {
  /** What is in it, where that is not the setup. */
  readonly label?: string
  readonly children: ReactNode
}

export function Drawer({ label = say('stage.frame.setup'), children }: Props) {
  const { ref, open } = useDrawer<HTMLElement>()
  return (
    <section ref={ref} className={styles.setup} aria-label={label} data-panel="setup" data-open={open}>
      {children}
    </section>
  )
}
