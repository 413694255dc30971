// A modal dialog: the platform's own, so that Escape, the focus and what lies behind it are taken care of.

import { type ReactNode, useEffect, useId, useRef } from 'react'
import { say } from '../../words/words.ts'
import styles from './dialog.module.css'
import { Icon } from './Icon.tsx'

/** Marks what has the focus when the dialog opens; else it is the button that closes it. */
const FIRST = '[data-first]'

interface Props {
  readonly title: string
  /** For two columns. */
  readonly wide?: boolean
  readonly children: ReactNode
  onClose(): void
}

/** Open as long as it is mounted. A click beside it closes it. */
export function Dialog({ title, wide = false, children, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  const heading = useId()
  useEffect(() => {
    const before = document.activeElement
    dialog.current?.showModal()
    dialog.current?.querySelector<HTMLElement>(FIRST)?.focus()
    return () => {
      if (before instanceof HTMLElement) before.focus()
    }
  }, [])
  return (
    <dialog
      ref={dialog}
      className={styles.dialog}
      data-wide={wide}
      aria-labelledby={heading}
      // The platform tells of a close a moment later, and a key pressed in between would be lost.
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
      onClose={onClose}
      // Not the second press of a double click on what opened it.
      onMouseDown={(event) => event.target === dialog.current && event.detail === 1 && onClose()}
    >
      <div className={styles.head}>
        <h2 id={heading}>{title}</h2>
        <button
          type="button"
          className={styles.close}
          aria-label={say('stage.frame.close')}
          onClick={onClose}
        >
          <Icon name="close" />
        </button>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section className={styles.body} aria-labelledby={heading} tabIndex={0}>
        {children}
      </section>
    </dialog>
  )
}
