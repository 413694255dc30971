// What scrolls around an editor. The focus comes to its first field from the list of rules.

import type { ReactNode } from 'react'
import { ENTRY } from '../focus.ts'
import styles from './editor.module.css'

export const EditorFrame = ({ children }: { readonly children: ReactNode }) => (
  <div className={styles.frame}>
    <div className={styles.scroll} {...{ [ENTRY]: '' }}>
      <div className={styles.content}>{children}</div>
    </div>
  </div>
)
