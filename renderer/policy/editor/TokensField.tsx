// Several values of which a client must have one: each is a chip that a press takes away, and a field adds more. No
// value at all means that any will do.

import { useState } from 'react'
import { say } from '../../../words/words.ts'
import { Combobox } from '../../ui/Combobox.tsx'
import { Field, type Message } from '../../ui/Field.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { filterGroups, type OptionGroup } from '../../ui/options.ts'
import type { Judge } from '../../ui/use-draft.ts'
import styles from './editor.module.css'
import { WireName } from './WireName.tsx'

interface Props {
  readonly label: string
  /** The protocol's own name of what is looked at. */
  readonly wire: string
  /** undefined: any. */
  readonly values: readonly string[] | undefined
  readonly groups: readonly OptionGroup[]
  readonly judge: Judge<string>
  /** What a value is called; null where it stands for itself. */
  nameOf?(value: string): string | null
  /** Enter takes the best match of what is typed. */
  readonly eager?: boolean
  onChange(values: readonly string[] | undefined): void
}

interface ChipProps {
  readonly value: string
  readonly name: string | null
  onRemove(): void
}

function Chip({ value, name, onRemove }: ChipProps) {
  const word = say('rules.editor.remove', { value: name ?? value })
  return (
    <button type="button" className={styles.chip} title={word} aria-label={word} onClick={onRemove}>
      {name !== null && <span className={styles.chipName}>{name}</span>}
      <code>{value === '' ? say('setup.sentEmpty') : value}</code>
      <Icon name="cross" className={styles.cross} />
    </button>
  )
}

export function TokensField(props: Props) {
  const { label, wire, values, groups, judge, nameOf = () => null, eager = false, onChange } = props
  const [fault, setFault] = useState<string | null>(null)
  const chosen = values ?? []

  const add = (text: string): boolean => {
    const judged = judge(text)
    if (!judged.ok) return false
    if (!chosen.includes(judged.value)) onChange([...chosen, judged.value])
    setFault(null)
    return true
  }
  const remove = (value: string) => {
    const left = chosen.filter((each) => each !== value)
    onChange(left.length === 0 ? undefined : left)
  }
  const onType = (text: string) => {
    const judged = judge(text)
    const found = eager && filterGroups(groups, text).length > 0
    setFault(judged.ok || text.trim() === '' || found ? null : judged.reason)
  }
  const left = groups.map(({ heading, options }) => ({
    heading,
    options: options.filter(({ id }) => !chosen.includes(id)),
  }))

  return (
    <Field label={label} token={<WireName name={wire} />} message={messageOf(fault, values)}>
      {(ids) => (
        <div className={styles.tokens}>
          {chosen.length > 0 && (
            <ul className={styles.chips} aria-labelledby={ids.labelId}>
              {chosen.map((value) => (
                <li key={value}>
                  <Chip value={value} name={nameOf(value)} onRemove={() => remove(value)} />
                </li>
              ))}
            </ul>
          )}
          <div className={styles.adds}>
            <Combobox
              ids={ids}
              label={label}
              groups={left.filter(({ options }) => options.length > 0)}
              chosen={null}
              shown=""
              placeholder={say(chosen.length === 0 ? 'rules.editor.any' : 'rules.editor.addMore')}
              empty={null}
              wire={!eager}
              eager={eager}
              onPick={({ id }) => add(id)}
              onType={onType}
              onEnter={add}
              onLeave={() => setFault(null)}
            />
          </div>
        </div>
      )}
    </Field>
  )
}

function messageOf(fault: string | null, values: readonly string[] | undefined): Message | null {
  if (fault !== null) return { text: fault, kind: 'wrong' }
  return values?.length === 0 ? { text: say('rules.editor.emptyList'), kind: 'note' } : null
}
