// What stands in the columns of a view before there is anything to show: their heads are in one line all the same.

import type { ReactNode } from 'react'
import { say } from '../../words/words.ts'
import { Glyph } from '../ui/Glyph.tsx'
import styles from './live.module.css'

/** In the place of the verdict: that nothing was asked yet, and what to press. */
export const IdleHead = ({ children }: { readonly children?: ReactNode }) => (
  <header className={styles.idle}>
    {children !== undefined && (
      <>
        <span className={styles.tile}>
          <Glyph name="dots" size={20} />
        </span>
        <p>{children}</p>
      </>
    )}
  </header>
)

/** In the place of the wire panel. */
export const WireIdle = ({ children }: { readonly children: ReactNode }) => (
  <section className={styles.wire} aria-label={say('stage.frame.wire')}>
    <header className={styles.head}>
      <h2>{say('wire.title')}</h2>
    </header>
    <p className={styles.note}>{children}</p>
  </section>
)
