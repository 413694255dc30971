// A long list of rows of one height as a list box: only those in sight are rendered, one key tells where one is. Rows
// that come or go above what is in sight do not move it.

import { type KeyboardEvent, type ReactNode, useId, useLayoutEffect, useRef } from 'react'
import { rootSize, useShownRows } from '../../policy/rules/use-window.ts'
import styles from './row-list.module.css'

const STEPS: Readonly<Record<string, number>> = {
  ArrowUp: -1,
  ArrowDown: 1,
  PageUp: -8,
  PageDown: 8,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
}

/** Where a key leads from a place, -1 for none, among so many rows; null of a key that leads nowhere. */
export function placeAfter(key: string, place: number, rows: number): number | null {
  const by = STEPS[key]
  if (by === undefined || rows === 0) return null
  // Back from none is the last; the first is the first from anywhere.
  if (place === -1 && by < 0 && Number.isFinite(by)) return rows - 1
  return Math.min(Math.max(place + by, 0), rows - 1)
}

/** For a row's own element, an option. */
export interface RowPart {
  readonly id: string
  readonly style: { readonly top: string }
  readonly 'aria-selected': boolean
  readonly 'aria-setsize': number
  readonly 'aria-posinset': number
}

interface Props {
  readonly label: string
  readonly help: string
  /** A row's height. */
  readonly rem: number
  readonly rows: number
  /** The place of the chosen row, -1 for none, and what tells it from another. */
  readonly place: number
  readonly chosen: number | null
  /** Grows by one with each row that comes above the others, and shrinks with each that goes there. */
  readonly above: number
  /** Keeps the last row in sight; told whether it is there whenever somebody scrolls. */
  readonly follow?: { readonly on: boolean; onScroll(atEnd: boolean): void }
  onMove(place: number): void
  /** Enter. */
  onGo(place: number): void
  row(place: number, part: RowPart): ReactNode
}

type Box = React.RefObject<HTMLDivElement | null>

/** Scrolls to the chosen row when it becomes another, not when rows come and go around it. */
function useRevealed(box: Box, { chosen, place, rem }: Pick<Props, 'chosen' | 'place' | 'rem'>): void {
  const seen = useRef(chosen)
  useLayoutEffect(() => {
    const scroller = box.current
    if (seen.current === chosen || scroller === null || place < 0) return
    seen.current = chosen
    const pitch = rem * rootSize()
    const { scrollTop, clientHeight } = scroller
    if (place * pitch < scrollTop) scroller.scrollTop = place * pitch
    else if ((place + 1) * pitch > scrollTop + clientHeight)
      scroller.scrollTop = (place + 1) * pitch - clientHeight
  }, [box, chosen, place, rem])
}

/** Now, and whenever the room for the list becomes another. */
function keepAtEnd(scroller: HTMLElement): () => void {
  const observer = new ResizeObserver(() => {
    scroller.scrollTop = scroller.scrollHeight
  })
  scroller.scrollTop = scroller.scrollHeight
  observer.observe(scroller)
  return () => observer.disconnect()
}

/** What is in sight stays where it is when rows come or go above it; at the top and at a followed end it does not. */
function useSteady(box: Box, { above, rem, rows, follow }: Pick<Props, 'above' | 'rem' | 'rows' | 'follow'>) {
  const before = useRef(above)
  const following = follow?.on === true
  // biome-ignore lint/correctness/useExhaustiveDependencies: another number of rows moves the end
  useLayoutEffect(() => {
    const scroller = box.current
    const by = above - before.current
    before.current = above
    if (scroller === null) return
    if (following) return keepAtEnd(scroller)
    if (by !== 0 && scroller.scrollTop > 0) scroller.scrollTop += by * rem * rootSize()
  }, [box, above, rem, rows, following])
}

export function RowList(props: Props) {
  const { label, help, rem, rows, place, follow, onMove, onGo, row } = props
  const box = useRef<HTMLDivElement>(null)
  const list = useRef<HTMLDivElement>(null)
  const id = useId()
  const { first, end } = useShownRows(box, list, rem, rows)
  useSteady(box, props)
  useRevealed(box, props)

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const next = placeAfter(event.key, place, rows)
    const goes = event.key === 'Enter' && place >= 0
    if (next === null && !goes) return
    event.preventDefault()
    if (next === null) onGo(place)
    else onMove(next)
  }
  const inSight = Array.from({ length: Math.max(0, end - first) }, (_, i) => first + i)
  const shown = place >= 0 && (place < first || place >= end) ? [...inSight, place] : inSight
  return (
    <div className={styles.frame}>
      <div
        ref={box}
        className={styles.box}
        onScroll={({ currentTarget: { scrollTop, clientHeight, scrollHeight } }) =>
          follow?.onScroll(scrollTop + clientHeight >= scrollHeight - (rem * rootSize()) / 2)
        }
      >
        <div
          ref={list}
          role="listbox"
          tabIndex={0}
          className={styles.list}
          style={{ height: `${rows * rem}rem` }}
          aria-label={label}
          aria-description={help}
          aria-activedescendant={place < 0 ? undefined : `${id}-${place}`}
          onKeyDown={onKeyDown}
        >
          {shown.map((at) =>
            row(at, {
              id: `${id}-${at}`,
              style: { top: `${at * rem}rem` },
              'aria-selected': at === place,
              'aria-setsize': rows,
              'aria-posinset': at + 1,
            }),
          )}
        </div>
      </div>
    </div>
  )
}
