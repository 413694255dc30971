// A text of several lines, used as it is typed; every change is an undoable edit.

import { useId } from 'react'
import styles from './write.module.css'

interface Props {
  readonly label: string
  readonly value: string
  readonly rows?: number
  /** Under the label, quieter. */
  readonly note?: string
  onChange(text: string): void
}

export function Area({ label, value, rows = 3, note, onChange }: Props) {
  const id = useId()
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        className={styles.area}
        rows={rows}
        value={value}
        aria-describedby={note === undefined ? undefined : `${id}note`}
        onChange={({ target }) => onChange(target.value)}
      />
      {note !== undefined && (
        <p id={`${id}note`} className={styles.note}>
          {note}
        </p>
      )}
    </div>
  )
}

/** A text of one line. */
export function Line({ label, value, onChange }: Omit<Props, 'rows' | 'note'>) {
  const id = useId()
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="text"
        className={styles.line}
        autoComplete="off"
        value={value}
        onChange={({ target }) => onChange(target.value)}
      />
    </div>
  )
}
