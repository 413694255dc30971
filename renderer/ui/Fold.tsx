// A heading that opens and closes what is under it. Its state is the caller's.

import { type ReactNode, useId } from 'react'
import { cx } from './cx.ts'
import styles from './fold.module.css'
import { Icon } from './Icon.tsx'

interface Props {
  readonly title: string
  /** A few words at the right end of the heading. */
  readonly aside?: ReactNode
  readonly open: boolean
  onToggle(): void
  readonly children: ReactNode
}

export function Fold({ title, aside, open, onToggle, children }: Props) {
  const id = useId()
  return (
    <section className={styles.fold}>
      <h3>
        <button
          type="button"
          className={styles.head}
          aria-expanded={open}
          aria-controls={open ? id : undefined}
          onClick={onToggle}
        >
          <Icon name="chevron-right" className={cx(styles.chevron, open && styles.turned)} />
          <span className={styles.title}>{title}</span>
          <span className={styles.aside}>{aside}</span>
        </button>
      </h3>
      {open && <div id={id}>{children}</div>}
    </section>
  )
}
