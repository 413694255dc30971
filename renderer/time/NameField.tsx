// A name being typed in its own place: Enter and leaving the field take it, Escape gives it up.

import { useRef } from 'react'
import { cx } from '../ui/cx.ts'
import styles from './name.module.css'

interface Props {
  readonly label: string
  readonly name: string
  readonly className?: string | undefined
  onName(name: string): void
  /** Called when the field is done with, whether the name is another or not. */
  onDone(): void
}

const focusAll = (input: HTMLInputElement | null) => input?.select()

export function NameField({ label, name, className, onName, onDone }: Props) {
  const isOver = useRef(false)
  const finish = (text: string | null) => {
    if (isOver.current) return
    isOver.current = true
    if (text !== null) onName(text)
    onDone()
  }
  return (
    <input
      ref={focusAll}
      type="text"
      className={cx(styles.name, className)}
      aria-label={label}
      defaultValue={name}
      autoComplete="off"
      spellCheck={false}
      onBlur={({ target }) => finish(target.value)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== 'Escape') return event.stopPropagation()
        event.preventDefault()
        event.stopPropagation()
        finish(event.key === 'Enter' ? event.currentTarget.value : null)
      }}
    />
  )
}
