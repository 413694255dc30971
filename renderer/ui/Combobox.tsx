// One of many, found by typing (WAI-ARIA pattern "editable combobox with list autocomplete"). Where free text is
// allowed it is judged while it is typed and used as soon as it is good.

import { type ChangeEvent, type KeyboardEvent, useState } from 'react'
import styles from './control.module.css'
import { cx } from './cx.ts'
import type { ControlIds } from './Field.tsx'
import { Icon } from './Icon.tsx'
import { ListPopup } from './ListPopup.tsx'
import { allOptions, bestMatch, filterGroups, type Option, type OptionGroup, optionAfter } from './options.ts'
import { useList } from './use-list.ts'

/** Home and End stay with the caret. */
const MOVES = ['ArrowDown', 'ArrowUp', 'PageDown', 'PageUp']

interface Props {
  readonly ids: ControlIds
  readonly label: string
  readonly groups: readonly OptionGroup[]
  readonly chosen: string | null
  /** What the control shows while nothing is typed. */
  readonly shown: string
  /** Said in the list where typing leaves no option; null where the field says it itself. */
  readonly empty: string | null
  /** Whether what is shown is as on the wire. */
  readonly wire?: boolean
  /** Enter takes the best match without an arrow key first. */
  readonly eager?: boolean
  onPick(option: Option): void
  /** Where free text is allowed: called on every change of the text. */
  onType?(text: string): void
  /** Called when the text is given up or the field is left. */
  onLeave?(): void
  /** Enter with no option active. Giving back true empties the field. */
  onEnter?(text: string): boolean | undefined
  /** Shown while the field is empty. */
  readonly placeholder?: string
  /** Takes the focus as soon as it is there. */
  readonly takesFocus?: boolean
}

const focusOnce = (input: HTMLInputElement | null) => input?.focus()

export function Combobox(props: Props) {
  const {
    ids,
    label,
    groups,
    chosen,
    shown,
    empty,
    wire = false,
    eager = false,
    onPick,
    onType,
    onLeave,
    onEnter: onFreeEnter,
    placeholder,
    takesFocus = false,
  } = props
  const list = useList()
  const [query, setQuery] = useState<string | null>(null)
  const left = filterGroups(groups, query ?? '')
  const options = allOptions(left)
  // Free text that no option fits needs no list to say so; where one must be picked, the list says that none is left.
  const listShown = list.isOpen && (options.length > 0 || (eager && empty !== null && query !== shown))

  const leave = () => {
    list.close()
    setQuery(null)
    onLeave?.()
  }
  const pick = (option: Option) => {
    leave()
    onPick(option)
  }

  const onChange = ({ target }: ChangeEvent<HTMLInputElement>) => {
    const text = target.value
    setQuery(text)
    const found = allOptions(filterGroups(groups, text))
    list.open(eager && text !== '' ? (bestMatch(found, text)?.id ?? null) : null)
    onType?.(text)
  }

  const onEnter = () => {
    const active = list.isOpen ? options.find(({ id }) => id === list.active) : undefined
    if (active !== undefined) return pick(active)
    list.close()
    if (onFreeEnter?.(query ?? shown) === true) setQuery(null)
  }

  const onMove = (key: string) => {
    if (list.isOpen) list.point(optionAfter(options, list.active, key)?.id ?? null)
    else list.open(chosen)
  }

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    if (event.key === 'Enter') return onEnter()
    const gaveUp = event.key === 'Escape' && (list.isOpen || query !== null)
    if (!gaveUp && !MOVES.includes(event.key)) return
    event.preventDefault()
    if (gaveUp) leave()
    else onMove(event.key)
  }

  return (
    <div className={styles.box} style={{ anchorName: list.anchor }}>
      <input
        ref={takesFocus ? focusOnce : undefined}
        type="text"
        role="combobox"
        id={ids.id}
        className={cx(styles.control, wire && styles.wire)}
        value={query ?? shown}
        placeholder={placeholder}
        autoComplete="off"
        spellCheck={false}
        aria-autocomplete="list"
        aria-describedby={ids.describedBy}
        aria-invalid={ids.invalid}
        aria-expanded={listShown}
        aria-controls={listShown ? list.listId : undefined}
        aria-activedescendant={list.activeDomId}
        onChange={onChange}
        onClick={() => list.isOpen || list.open(chosen)}
        onFocus={({ target }) => target.select()}
        onKeyDown={onKeyDown}
        onBlur={leave}
      />
      <Icon name="chevron-down" className={styles.chevron} />
      {listShown && (
        <ListPopup
          id={list.listId}
          anchor={list.anchor}
          label={label}
          groups={left}
          chosen={chosen}
          active={list.active}
          empty={empty ?? ''}
          onPick={pick}
          onPoint={({ id }) => list.point(id)}
        />
      )}
    </div>
  )
}
