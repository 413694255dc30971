// Several small controls in one row, each with a name that only screen readers hear, and one message for all.

import { type ReactNode, useId } from 'react'
import { Icon } from '../../app/Icon.tsx'
import type { ControlIds } from '../../ui/Field.tsx'
import { Glyph } from '../../ui/Glyph.tsx'
import { TextField } from '../../ui/TextField.tsx'
import type { Typed } from '../../ui/use-draft.ts'
import styles from './setup.module.css'

interface CellProps {
  readonly label: string
  readonly fault?: string | null
  /** Of the row's message. */
  readonly messageId?: string
  children(ids: ControlIds): ReactNode
}

export function Cell({ label, fault = null, messageId, children }: CellProps) {
  const id = useId()
  const labelId = `${id}label`
  return (
    <div className={styles.cell}>
      <label className="visually-hidden" id={labelId} htmlFor={id}>
        {label}
      </label>
      {children({
        id,
        labelId,
        describedBy: fault === null ? undefined : messageId,
        invalid: fault !== null,
      })}
    </div>
  )
}

interface NumberProps {
  readonly label: string
  readonly typed: Typed
  readonly messageId: string
}

export const NumberCell = ({ label, typed, messageId }: NumberProps) => (
  <Cell label={label} fault={typed.fault} messageId={messageId}>
    {(ids) => <TextField ids={ids} typed={typed} />}
  </Cell>
)

interface MessageProps {
  readonly id: string
  /** The first that is no null is said. */
  readonly faults: readonly (string | null)[]
}

export function RowMessage({ id, faults }: MessageProps) {
  const fault = faults.find((each) => each !== null) ?? null
  return (
    <p className={styles.message} id={id} aria-live="polite">
      {fault !== null && (
        <>
          <Glyph name="slash" size={12} />
          <span>{fault}</span>
        </>
      )}
    </p>
  )
}

interface RemoveProps {
  readonly name: string
  onClick(): void
}

export const Remove = ({ name, onClick }: RemoveProps) => (
  <button type="button" className={styles.remove} aria-label={name} title={name} onClick={onClick}>
    <Icon name="close" size={14} />
  </button>
)
