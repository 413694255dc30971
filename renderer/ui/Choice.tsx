// One of a few that all stay in sight: side by side (segments) or one below the other, each with a note.

import { type ReactNode, useId } from 'react'
import styles from './choice.module.css'
import { cx } from './cx.ts'

export interface ChoiceItem<Value extends string> {
  readonly value: Value
  readonly label: string
  /** Under the label, quieter. */
  readonly note?: ReactNode
}

interface Props<Value extends string> {
  readonly legend: string
  /** The legend stands elsewhere already. */
  readonly legendHidden?: boolean
  readonly look: 'segments' | 'list'
  readonly items: readonly ChoiceItem<Value>[]
  readonly value: Value
  onChange(value: Value): void
}

export function Choice<Value extends string>(props: Props<Value>) {
  const { legend, legendHidden = false, look, items, value, onChange } = props
  const name = useId()
  return (
    <fieldset className={styles.choice}>
      <legend className={legendHidden ? 'visually-hidden' : styles.legend}>{legend}</legend>
      <div className={look === 'segments' ? styles.segments : styles.list}>
        {items.map((item) => (
          <label key={item.value} className={cx(look === 'segments' ? styles.segment : styles.item)}>
            <input
              type="radio"
              name={name}
              className={look === 'segments' ? styles.cover : styles.radio}
              checked={item.value === value}
              onChange={() => onChange(item.value)}
            />
            <span className={styles.label}>
              {item.label}
              {item.note !== undefined && <span className={styles.note}>{item.note}</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}

interface CheckProps {
  readonly label: string
  readonly checked: boolean
  onChange(checked: boolean): void
}

export const Check = ({ label, checked, onChange }: CheckProps) => (
  <label className={styles.item}>
    <input
      type="checkbox"
      className={styles.check}
      checked={checked}
      onChange={({ target }) => onChange(target.checked)}
    />
    <span className={styles.label}>{label}</span>
  </label>
)
