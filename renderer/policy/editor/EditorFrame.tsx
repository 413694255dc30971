// What scrolls around an editor. It is what the focus goes to from the list of rules.

import type { ReactNode } from 'react'
import { ENTRY } from '../focus.ts'
import styles from './editor.module.css'

export const EditorFrame = ({ children }: { readonly children: ReactNode }) => (
  <div className={styles.frame}>
    <div className={styles.scroll} {...{ [ENTRY]: '' }} tabIndex={-1}>
      <div className={styles.content}>{children}</div>
    </div>
  </div>
)
