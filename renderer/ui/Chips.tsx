// An ordered choice as a row of chips: a press switches one on or off; dragging, or Alt with an arrow key, moves it.

import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react'
import styles from './chips.module.css'
import { added, type Chip, chipsOf, moved, removed } from './chips.ts'
import { cx } from './cx.ts'

interface Props {
  readonly labelId: string
  readonly chosen: readonly string[]
  /** The names that are usually there; those that are off stay in sight. */
  readonly usual: readonly string[]
  /** How a chip is moved, for its tooltip and for screen readers. */
  readonly hint: string
  onChange(chosen: readonly string[]): void
  /** What adds more, at the end of the row. */
  readonly children: ReactNode
}

/** Chips of the same name are told apart by how many of them stand before. */
const keyOf = (chips: readonly Chip[], index: number): string => {
  const name = chips[index]?.name ?? ''
  return `${name} ${chips.slice(0, index).filter((chip) => chip.name === name).length}`
}

export function Chips({ labelId, chosen, usual, hint, onChange, children }: Props) {
  const row = useRef<HTMLDivElement>(null)
  const [dragged, setDragged] = useState<number | null>(null)
  const chips = chipsOf(chosen, usual)

  const toggle = (index: number, { name, on }: Chip) =>
    onChange(on ? removed(chosen, index) : added(chosen, usual, name))

  const onKeyDown = (event: KeyboardEvent, index: number, { on }: Chip) => {
    const by = event.key === 'ArrowLeft' ? -1 : event.key === 'ArrowRight' ? 1 : 0
    if (by === 0 || !event.altKey || !on) return
    event.preventDefault()
    onChange(moved(chosen, index, index + by))
    const place = Math.min(Math.max(index + by, 0), chosen.length - 1)
    requestAnimationFrame(() => row.current?.querySelectorAll<HTMLElement>('[aria-pressed]')[place]?.focus())
  }

  const dropOn = (index: number) => {
    if (dragged !== null) onChange(moved(chosen, dragged, index))
    setDragged(null)
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a wrapping row
    <div ref={row} role="group" aria-labelledby={labelId} className={styles.row}>
      {chips.map((chip, index) => (
        <button
          key={keyOf(chips, index)}
          type="button"
          className={cx(styles.chip, !chip.on && styles.off, index === dragged && styles.dragged)}
          aria-pressed={chip.on}
          aria-description={chip.on ? hint : undefined}
          title={chip.on ? hint : undefined}
          draggable={chip.on}
          onClick={() => toggle(index, chip)}
          onKeyDown={(event) => onKeyDown(event, index, chip)}
          onDragStart={() => setDragged(index)}
          onDragEnd={() => setDragged(null)}
          onDragOver={(event) => dragged !== null && event.preventDefault()}
          onDrop={() => dropOn(index)}
        >
          {chip.name}
        </button>
      ))}
      {children}
    </div>
  )
}
