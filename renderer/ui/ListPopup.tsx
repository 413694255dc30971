// The list that opens under a control: groups of options, one of them active. It lies in the top layer and is
// anchored to its control by the style sheet, so that no scrolling panel cuts it off.

import { type CSSProperties, useLayoutEffect, useRef } from 'react'
import { cx } from './cx.ts'
import { Glyph } from './Glyph.tsx'
import styles from './list.module.css'
import type { Option, OptionGroup } from './options.ts'

export const optionDomId = (listId: string, id: string): string => `${listId}-${id}`

/** The name by which style sheets tie a list to its control; `id` is React's. */
export const anchorName = (id: string): string => `--${id.replace(/[^\w-]/g, '')}`

interface RowProps {
  readonly option: Option
  readonly domId: string
  readonly chosen: boolean
  readonly active: boolean
  onPick(option: Option): void
  onPoint(option: Option): void
}

function Row({ option, domId, chosen, active, onPick, onPoint }: RowProps) {
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the control keeps the focus (aria-activedescendant)
    // biome-ignore lint/a11y/useKeyWithClickEvents: the control answers the keys
    <div
      role="option"
      id={domId}
      className={cx(styles.option, active && styles.active)}
      aria-label={option.name}
      aria-description={option.wire ?? option.note}
      aria-selected={chosen}
      onClick={() => onPick(option)}
      onPointerMove={active ? undefined : () => onPoint(option)}
    >
      <span className={styles.mark}>{chosen && <Glyph name="check" size={12} />}</span>
      <span className={cx(styles.name, option.mono && styles.mono)}>{option.name}</span>
      {option.note !== undefined && <span className={styles.note}>{option.note}</span>}
      {option.wire !== undefined && <span className={styles.wire}>{option.wire}</span>}
    </div>
  )
}

interface Props {
  readonly id: string
  readonly anchor: string
  readonly label: string
  readonly groups: readonly OptionGroup[]
  readonly chosen: string | null
  readonly active: string | null
  /** Shown where no option is left. */
  readonly empty: string
  onPick(option: Option): void
  onPoint(option: Option): void
}

export function ListPopup({ id, anchor, label, groups, chosen, active, empty, onPick, onPoint }: Props) {
  const popup = useRef<HTMLDivElement>(null)
  const isNew = useRef(true)
  useLayoutEffect(() => popup.current?.showPopover(), [])
  useLayoutEffect(() => {
    const block = isNew.current ? 'center' : 'nearest'
    isNew.current = false
    if (active === null) return
    document.getElementById(optionDomId(id, active))?.scrollIntoView({ block })
  }, [id, active])
  // Anchor names are made here, one a control, so they cannot stand in the style sheet.
  const style: CSSProperties = { positionAnchor: anchor }
  return (
    <div
      ref={popup}
      popover="manual"
      role="listbox"
      id={id}
      aria-label={label}
      tabIndex={-1}
      className={styles.popup}
      style={style}
      onMouseDown={keepFocus}
    >
      {groups.map(({ heading, options }) => (
        // biome-ignore lint/a11y/useSemanticElements: a listbox may hold groups of options, no fieldset
        <div key={heading ?? ''} role="group" aria-label={heading ?? label} className={styles.group}>
          {heading !== null && (
            <div className={styles.heading} aria-hidden="true">
              {heading}
            </div>
          )}
          {options.map((option) => (
            <Row
              key={option.id}
              option={option}
              domId={optionDomId(id, option.id)}
              chosen={option.id === chosen}
              active={option.id === active}
              onPick={onPick}
              onPoint={onPoint}
            />
          ))}
        </div>
      ))}
      {groups.length === 0 && (
        <div role="option" aria-selected="false" aria-disabled="true" tabIndex={-1} className={styles.empty}>
          {empty}
        </div>
      )}
    </div>
  )
}

/** A press on the list must not take the focus from its control, which would close the list before the click. */
const keepFocus = (event: { preventDefault(): void }) => event.preventDefault()
