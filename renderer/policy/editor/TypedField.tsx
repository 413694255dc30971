// A field of a rule that is typed, judged while it is, and used as soon as it is good; with suggestions, if there are
// any.

import type { ReactNode } from 'react'
import { Combobox } from '../../ui/Combobox.tsx'
import { Field } from '../../ui/Field.tsx'
import type { OptionGroup } from '../../ui/options.ts'
import { TextField } from '../../ui/TextField.tsx'
import { type Judge, useDraft } from '../../ui/use-draft.ts'

interface Props<Value> {
  readonly label: string
  readonly token?: ReactNode
  /** The value in use, as text. */
  readonly shown: string
  readonly judge: Judge<Value>
  /** What half-typed text belongs to: it is dropped when this changes. */
  readonly epoch: string
  readonly groups?: readonly OptionGroup[]
  readonly placeholder?: string
  /** Whether the text is as on the wire. */
  readonly wire?: boolean
  onUse(value: Value): void
}

export function TypedField<Value>(props: Props<Value>) {
  const { label, token, shown, judge, epoch, groups, placeholder, wire = true, onUse } = props
  const typed = useDraft(shown, judge, onUse, epoch)
  return (
    <Field
      label={label}
      token={token}
      message={typed.fault === null ? null : { text: typed.fault, kind: 'wrong' }}
    >
      {(ids) =>
        groups === undefined ? (
          <TextField
            ids={ids}
            typed={typed}
            wire={wire}
            {...(placeholder === undefined ? {} : { placeholder })}
          />
        ) : (
          <Combobox
            ids={ids}
            label={label}
            groups={groups}
            chosen={shown}
            shown={shown}
            wire
            empty={null}
            {...(placeholder === undefined ? {} : { placeholder })}
            onPick={({ id }) => typed.type(id)}
            onType={typed.type}
            onLeave={() => typed.fault !== null && typed.giveUp()}
          />
        )
      }
    </Field>
  )
}
