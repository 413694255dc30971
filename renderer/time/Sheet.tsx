// A panel over the right edge of the window that stays open beside the stage: what is chosen in it shows there.

import { type ReactNode, useEffect, useId, useRef } from 'react'
import { say } from '../../words/words.ts'
import { useLab } from '../state/lab.ts'
import { Icon } from '../ui/Icon.tsx'
import styles from './sheet.module.css'

interface Props {
  readonly title: string
  readonly children: ReactNode
  /** What stands below what scrolls. */
  readonly foot?: ReactNode
}

/** What takes the focus: the control that says so, else the first that does not close. */
const FIRST = ['[data-first]', 'button:not([data-close]), input']

/** Open as long as it is mounted. Escape closes it and gives the focus back. */
export function Sheet({ title, children, foot }: Props) {
  const sheet = useRef<HTMLElement>(null)
  const heading = useId()
  const openTime = useLab((state) => state.openTime)
  useEffect(() => {
    const before = document.activeElement
    const element = sheet.current
    const [first] = FIRST.flatMap((selector) => element?.querySelector<HTMLElement>(selector) ?? [])
    first?.focus()
    return () => {
      const isLost = document.activeElement === document.body || element?.contains(document.activeElement)
      if (isLost && before instanceof HTMLElement) before.focus()
    }
  }, [])
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return
      event.preventDefault()
      openTime(null)
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [openTime])
  return (
    <section ref={sheet} className={styles.sheet} aria-labelledby={heading} data-panel="time">
      <header className={styles.head}>
        <h2 id={heading}>{title}</h2>
        <button
          type="button"
          className={styles.close}
          data-close=""
          aria-label={say('time.tools.close')}
          title={say('time.tools.close')}
          onClick={() => openTime(null)}
        >
          <Icon name="cross" />
        </button>
      </header>
      <div className={styles.body}>{children}</div>
      {foot !== undefined && <footer className={styles.foot}>{foot}</footer>}
    </section>
  )
}
