// The chip that adds one more: pressed, it becomes a field with a list of what is not there yet.

import { useId, useRef, useState } from 'react'
import { say } from '../../../words/words.ts'
import { Combobox } from '../../ui/Combobox.tsx'
import { Icon } from '../../ui/Icon.tsx'
import type { OptionGroup } from '../../ui/options.ts'
import { judgeToken } from './judges.ts'
import styles from './setup.module.css'

interface Props {
  readonly groups: readonly OptionGroup[]
  onAdd(name: string): void
}

export function AddChip({ groups, onAdd }: Props) {
  const [open, setOpen] = useState(false)
  const wasOpen = useRef(false)
  const id = useId()
  const label = say('setup.offers.addLabel')

  // The field that had the focus is gone: the chip takes it back, unless it went on elsewhere.
  const takeBack = (button: HTMLButtonElement | null) => {
    if (wasOpen.current && document.activeElement === document.body) button?.focus()
  }
  const show = () => {
    wasOpen.current = true
    setOpen(true)
  }

  const add = (text: string) => {
    const judged = judgeToken(text)
    if (judged.ok) onAdd(judged.value)
    setOpen(false)
  }

  if (!open)
    return (
      <button
        ref={takeBack}
        type="button"
        className={styles.add}
        aria-label={label}
        title={label}
        onClick={show}
      >
        <Icon name="plus" />
      </button>
    )
  return (
    <div className={styles.adding}>
      <label className="visually-hidden" id={`${id}label`} htmlFor={id}>
        {label}
      </label>
      <Combobox
        ids={{ id, labelId: `${id}label`, describedBy: undefined, invalid: false }}
        label={label}
        groups={groups}
        chosen={null}
        shown=""
        wire
        eager
        takesFocus
        empty={say('setup.offers.none')}
        onPick={({ name }) => add(name)}
        onEnter={(text) => {
          add(text)
          return true
        }}
        onLeave={() => setOpen(false)}
      />
    </div>
  )
}
