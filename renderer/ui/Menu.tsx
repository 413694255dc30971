// A button that opens a menu (WAI-ARIA pattern "menu button"): arrow keys go among its items, Escape closes it.

import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { Glyph } from './Glyph.tsx'
import { Icon } from './Icon.tsx'
import { anchorName } from './ListPopup.tsx'
import styles from './menu.module.css'

export interface MenuItem {
  readonly id: string
  readonly name: string
  /** What it is for, in half a sentence. */
  readonly note?: string
  /** The keys that do the same. */
  readonly keys?: string
  readonly disabled?: boolean
  /** One of several, of which one is on. */
  readonly checked?: boolean
  onChoose(): void
}

export interface MenuGroup {
  /** null: a group without a heading. */
  readonly heading: string | null
  readonly items: readonly MenuItem[]
}

interface Props {
  /** On the button; the menu's name too. */
  readonly label: string
  readonly groups: readonly MenuGroup[]
  /** Marks the button, for who opens the menu from elsewhere. */
  readonly mark?: string
  readonly children: ReactNode
}

const itemsIn = (menu: HTMLElement | null): readonly HTMLElement[] => [
  ...(menu?.querySelectorAll<HTMLElement>('[role^="menuitem"]:not(:disabled)') ?? []),
]

/** The item a key leads to, by place; null of a key that leads nowhere. */
function placeAfter(key: string, here: number, items: readonly HTMLElement[]): number | null {
  const around = (place: number) => (place + items.length) % items.length
  switch (key) {
    case 'ArrowDown':
      return around(here + 1)
    case 'ArrowUp':
      return around(here - 1)
    case 'Home':
      return 0
    case 'End':
      return items.length - 1
    default:
      break
  }
  if (key.length !== 1 || key === ' ') return null
  const rest = items.map((_, i) => around(here + 1 + i))
  const typed = key.toLowerCase()
  return rest.find((place) => items[place]?.textContent?.trim().toLowerCase().startsWith(typed)) ?? null
}

interface ListProps {
  readonly anchor: string
  readonly label: string
  readonly groups: readonly MenuGroup[]
  onClose(refocus: boolean): void
}

function List({ anchor, label, groups, onClose }: ListProps) {
  const menu = useRef<HTMLDivElement>(null)
  useEffect(() => {
    menu.current?.showPopover()
    itemsIn(menu.current)[0]?.focus()
  }, [])
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Tab') return onClose(true)
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const items = itemsIn(menu.current)
    const { activeElement } = document
    const here = activeElement instanceof HTMLElement ? items.indexOf(activeElement) : -1
    const next = placeAfter(event.key, here, items)
    if (event.key !== 'Escape' && next === null) return
    event.preventDefault()
    if (next === null) onClose(true)
    else items[next]?.focus()
  }
  return (
    <div
      ref={menu}
      popover="manual"
      role="menu"
      tabIndex={-1}
      aria-label={label}
      className={styles.menu}
      style={{ positionAnchor: anchor }}
      onKeyDown={onKeyDown}
      onBlur={({ relatedTarget }) => menu.current?.contains(relatedTarget) || onClose(false)}
    >
      {groups.map(({ heading, items }) => (
        // biome-ignore lint/a11y/useSemanticElements: a menu may hold groups of items, no fieldset
        <div
          key={heading ?? items[0]?.id}
          role="group"
          aria-label={heading ?? label}
          className={styles.group}
        >
          {heading !== null && (
            <div className={styles.heading} aria-hidden="true">
              {heading}
            </div>
          )}
          {items.map(({ id, name, note, keys, disabled = false, checked, onChoose }) => (
            <button
              key={id}
              type="button"
              {...(checked === undefined
                ? { role: 'menuitem' }
                : { role: 'menuitemradio', 'aria-checked': checked })}
              tabIndex={-1}
              disabled={disabled}
              className={styles.item}
              onPointerMove={({ currentTarget }) => currentTarget.focus()}
              onClick={() => {
                onClose(true)
                onChoose()
              }}
            >
              <span className={styles.mark}>{checked === true && <Glyph name="check" size={12} />}</span>
              <span className={styles.name}>
                {name}
                {note !== undefined && <span className={styles.note}>{note}</span>}
              </span>
              {keys !== undefined && <kbd>{keys}</kbd>}
            </button>
          ))}
        </div>
      ))}
    </div>
  )
}

export function Menu({ label, groups, mark, children }: Props) {
  const [open, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const anchor = anchorName(useId())
  const close = (refocus: boolean) => {
    setOpen(false)
    if (refocus) button.current?.focus()
  }
  return (
    <>
      <button
        ref={button}
        type="button"
        className={styles.button}
        style={{ anchorName: anchor }}
        data-menu={mark}
        aria-haspopup="menu"
        aria-expanded={open}
        title={label}
        // The menu's blur would close it before the click that is to close it.
        onPointerDown={(event) => open && event.preventDefault()}
        onClick={() => setOpen(!open)}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown') return
          event.preventDefault()
          setOpen(true)
        }}
      >
        {children}
        <Icon name="chevron-down" />
      </button>
      {open && <List anchor={anchor} label={label} groups={groups} onClose={close} />}
    </>
  )
}
