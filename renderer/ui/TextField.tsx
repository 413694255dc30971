// A text field, in the mono face for what stands on the wire. Escape gives up what is half typed.

import type { Ref } from 'react'
import styles from './control.module.css'
import { cx } from './cx.ts'
import type { ControlIds } from './Field.tsx'
import type { Typed } from './use-draft.ts'

interface Props {
  readonly ids: ControlIds
  readonly typed: Typed
  readonly placeholder?: string
  /** Whether what is typed is as on the wire. */
  readonly wire?: boolean
  readonly input?: Ref<HTMLInputElement>
}

export const TextField = ({ ids, typed, placeholder, wire = true, input }: Props) => (
  <input
    ref={input}
    type="text"
    id={ids.id}
    className={cx(styles.control, wire && styles.wire)}
    value={typed.text}
    placeholder={placeholder}
    autoComplete="off"
    spellCheck={false}
    aria-describedby={ids.describedBy}
    aria-invalid={ids.invalid}
    onChange={({ target }) => typed.type(target.value)}
    onKeyDown={(event) => {
      if (event.key !== 'Escape' || typed.fault === null) return
      event.preventDefault()
      typed.giveUp()
    }}
  />
)
