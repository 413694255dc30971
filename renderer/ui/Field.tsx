// A setting: its label, what of it goes on the wire at the right, the control, and a message under it.

import { type ReactNode, useId } from 'react'
import styles from './field.module.css'
import { Glyph } from './Glyph.tsx'

/** What a control needs to belong to its field. */
export interface ControlIds {
  readonly id: string
  readonly labelId: string
  readonly describedBy: string | undefined
  readonly invalid: boolean
}

export interface Message {
  readonly text: ReactNode
  /** `wrong`: it is not used. `refused`: it was sent, and the server refused it. `note`: good to know. */
  readonly kind: 'wrong' | 'refused' | 'note'
}

interface Props {
  readonly label: string
  readonly token?: ReactNode
  readonly message?: Message | null
  children(ids: ControlIds): ReactNode
}

export function Field({ label, token, message = null, children }: Props) {
  const id = useId()
  const labelId = `${id}label`
  const messageId = `${id}message`
  const invalid = message?.kind === 'wrong'
  return (
    <div className={styles.field} data-message={message?.kind}>
      <div className={styles.head}>
        <label className={styles.label} id={labelId} htmlFor={id}>
          {label}
        </label>
        {token !== undefined && <span className={styles.token}>{token}</span>}
      </div>
      {children({ id, labelId, describedBy: message === null ? undefined : messageId, invalid })}
      <p className={styles.message} id={messageId} aria-live="polite">
        {message !== null && (
          <>
            {message.kind !== 'note' && <Glyph name="slash" size={12} className={styles.glyph} />}
            <span>{message.text}</span>
          </>
        )}
      </p>
    </div>
  )
}
