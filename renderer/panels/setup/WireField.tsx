// A setting of the client that goes on the wire. Its token and its place on the line light each other up: pointing
// at the field, or being in it, lights the token everywhere, and the other way round.

import type { ReactNode } from 'react'
import type { FieldName } from '../../../protocol/parameters.ts'
import { Sentence } from '../../stage/Sentence.tsx'
import { useLab } from '../../state/lab.ts'
import type { FieldRef } from '../../state/types.ts'
import { type ControlIds, Field, type Message } from '../../ui/Field.tsx'
import { queryOf, verOf } from '../messages.ts'
import { refusalOf } from './refusal.ts'
import styles from './setup.module.css'

interface Props {
  readonly label: string
  readonly field: FieldName
  /** Other fields this setting covers too. */
  readonly also?: readonly FieldName[]
  /** As on the wire; null where it is not sent. */
  readonly token: ReactNode
  /** The value by which a refusal is known to be about this one. */
  readonly value?: string
  /** What is wrong with what is being typed. */
  readonly fault?: string | null
  readonly note?: string | null
  children(ids: ControlIds): ReactNode
}

const covers = (ref: FieldRef | null, message: number | null, fields: readonly FieldName[]): boolean =>
  ref !== null && ref.message === message && fields.includes(ref.field)

export function WireField(props: Props) {
  const { label, field, also = [], token, value, fault = null, note = null, children } = props
  const fields = [field, ...also]
  const message = useLab(
    ({ trace }) => (field === 'dialect' ? verOf(trace) : queryOf(trace))?.message ?? null,
  )
  const lit = useLab(
    ({ hovered, selected }) => covers(hovered, message, fields) || covers(selected, message, fields),
  )
  const hover = useLab((state) => state.hover)
  const select = useLab((state) => state.select)
  const pin = useLab((state) => state.pin)
  const trace = useLab((state) => state.trace)
  const refusal = value === undefined ? null : refusalOf(trace, field, value)

  const point = () => message !== null && hover({ message, field })
  const choose = () => {
    if (message === null) return
    pin(message)
    select({ message, field })
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: pointing only shows; what it shows is reached in the wire panel
    <div onPointerEnter={point} onPointerLeave={() => hover(null)} onFocus={point} onBlur={() => hover(null)}>
      <Field
        label={label}
        token={
          token !== null && (
            <button type="button" tabIndex={-1} className={styles.token} data-lit={lit} onClick={choose}>
              {token}
            </button>
          )
        }
        message={messageOf(fault, refusal === null ? null : <Sentence parts={refusal} />, note)}
      >
        {children}
      </Field>
    </div>
  )
}

function messageOf(fault: string | null, refusal: ReactNode, note: string | null): Message | null {
  if (fault !== null) return { text: fault, kind: 'wrong' }
  if (refusal !== null) return { text: refusal, kind: 'refused' }
  return note === null ? null : { text: note, kind: 'note' }
}
