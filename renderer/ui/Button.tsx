// A button with words. Plain ones have a border, quiet ones only their text, primary ones are ink.

import type { ButtonHTMLAttributes, ReactNode } from 'react'
import styles from './button.module.css'
import { cx } from './cx.ts'

interface Props extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'type' | 'className'> {
  readonly look?: 'plain' | 'quiet' | 'primary'
  /** For what pressing it may end itself: unlike a disabled one it keeps the focus. */
  readonly unavailable?: boolean
  readonly children: ReactNode
}

export const Button = ({ look = 'plain', unavailable = false, onClick, children, ...rest }: Props) => (
  <button
    type="button"
    className={cx(styles.button, styles[look])}
    aria-disabled={unavailable || undefined}
    onClick={unavailable ? undefined : onClick}
    {...rest}
  >
    {children}
  </button>
)
