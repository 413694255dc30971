// One of a few: a button that shows what is chosen and opens a list (WAI-ARIA pattern "select-only combobox").

import { type KeyboardEvent, useRef } from 'react'
import styles from './control.module.css'
import type { ControlIds } from './Field.tsx'
import { Icon } from './Icon.tsx'
import { ListPopup } from './ListPopup.tsx'
import { allOptions, type Option, type OptionGroup, optionAfter, optionByTyping } from './options.ts'
import { useList } from './use-list.ts'

/** Letters typed within this many milliseconds of each other are one word. */
const WORD_MS = 700

interface Props {
  readonly ids: ControlIds
  readonly label: string
  readonly groups: readonly OptionGroup[]
  readonly chosen: string | null
  /** What the closed control shows. */
  readonly shown: string
  onPick(option: Option): void
}

interface Word {
  /** Whether a word is being typed: a space then belongs to it. */
  goesOn(at: number): boolean
  /** The word so far, with one more letter. */
  type(letter: string, at: number): string
}

/** The letters typed in one go, as a list that has the focus reads them. */
function useWord(): Word {
  const word = useRef({ text: '', at: Number.NEGATIVE_INFINITY })
  const goesOn = (at: number): boolean => at - word.current.at < WORD_MS
  return {
    goesOn,
    type: (letter, at) => {
      const text = goesOn(at) ? word.current.text + letter : letter
      word.current = { text, at }
      return text
    },
  }
}

export function Select({ ids, label, groups, chosen, shown, onPick }: Props) {
  const list = useList()
  const word = useWord()
  const options = allOptions(groups)

  const pick = (option: Option) => {
    list.close()
    onPick(option)
  }

  const onOpenKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape') return list.close()
    const active = options.find(({ id }) => id === list.active)
    const picks = ['Enter', 'Tab'].includes(event.key) || (event.key === ' ' && !word.goesOn(event.timeStamp))
    if (picks) return active === undefined ? list.close() : pick(active)
    const next =
      optionAfter(options, list.active, event.key) ??
      (event.key.length === 1
        ? optionByTyping(options, list.active, word.type(event.key, event.timeStamp))
        : null)
    if (next !== null) list.point(next.id)
  }

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    if (list.isOpen) {
      onOpenKey(event)
      if (event.key !== 'Tab') event.preventDefault()
    } else if (['ArrowDown', 'ArrowUp', 'Enter', ' '].includes(event.key)) {
      list.open(chosen)
      event.preventDefault()
    }
  }

  return (
    <div className={styles.box} style={{ anchorName: list.anchor }}>
      <button
        type="button"
        role="combobox"
        id={ids.id}
        className={styles.control}
        aria-labelledby={`${ids.labelId} ${ids.id}`}
        aria-describedby={ids.describedBy}
        aria-haspopup="listbox"
        aria-expanded={list.isOpen}
        aria-controls={list.isOpen ? list.listId : undefined}
        aria-activedescendant={list.activeDomId}
        onClick={() => (list.isOpen ? list.close() : list.open(chosen))}
        onKeyDown={onKeyDown}
        onBlur={list.close}
      >
        <span className={styles.value}>{shown}</span>
        <Icon name="chevron-down" className={styles.chevron} />
      </button>
      {list.isOpen && (
        <ListPopup
          id={list.listId}
          anchor={list.anchor}
          label={label}
          groups={groups}
          chosen={chosen}
          active={list.active}
          empty=""
          onPick={pick}
          onPoint={({ id }) => list.point(id)}
        />
      )}
    </div>
  )
}
