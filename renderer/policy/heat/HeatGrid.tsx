// The heat map itself: a grid of cells with fixed heads, of which only the rows in sight are on the page. Arrow keys
// go from cell to cell and choose the smallest client with the cell's verdict.

import { type KeyboardEvent, type MouseEvent, useLayoutEffect, useRef, useState } from 'react'
import { say } from '../../../words/words.ts'
import { useLab } from '../../state/lab.ts'
import { rootSize, useShownRows } from '../rules/use-window.ts'
import { ColumnHeads } from './ColumnHeads.tsx'
import { groupsOf, witnessOf } from './clients.ts'
import styles from './grid.module.css'
import { chosenIn, type Grid, type Place, verdictIn } from './grid.ts'
import { HeatRow } from './HeatRow.tsx'
import { placeAfter } from './keys.ts'
import { templateOf } from './measures.ts'
import type { Selection } from './use-heat.ts'
import { useRoom } from './use-room.ts'

declare module 'react' {
  /** What the style sheet of the grid reads: the columns, and in rem the least width of all, that of the labels, and
   * the height of a row. */
  interface CSSProperties {
    readonly '--columns'?: string
    readonly '--least'?: string
    readonly '--label'?: string
    readonly '--pitch'?: string
  }
}

/** So few columns are wide enough for glyph and count side by side. */
const FEW = 6

const clamped = ({ row, column }: Place, { table }: Grid): Place => ({
  row: Math.max(0, Math.min(row, table.rows - 1)),
  column: Math.max(0, Math.min(column, table.columns - 1)),
})

const isAt = (a: Place | null, b: Place | null): boolean => a?.row === b?.row && a?.column === b?.column

const cellAt = (box: HTMLElement | null, { row, column }: Place): HTMLElement | null =>
  box?.querySelector(`[data-row="${row}"] [data-column="${column}"]`) ?? null

/** The cell keys act on: where the selection is, or where they went last. */
function useActive(grid: Grid, selection: Selection | null) {
  const box = useRef<HTMLDivElement>(null)
  const [active, setActive] = useState<Place>({ row: 0, column: 0 })
  const [seen, setSeen] = useState<Place | null>(null)
  const place = selection?.place ?? null
  if (!isAt(place, seen)) {
    setSeen(place)
    if (place !== null) setActive(place)
  }
  // A chosen client from elsewhere comes into sight; the focus stays where it is unless it was in the grid.
  const { row = -1, column = -1 } = place ?? {}
  useLayoutEffect(() => {
    if (row < 0) return
    const cell = cellAt(box.current, { row, column })
    cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
    if (box.current?.contains(document.activeElement)) cell?.focus({ preventScroll: true })
  }, [row, column])
  return { box, active: clamped(active, grid), setActive }
}

interface Props {
  readonly grid: Grid
  readonly selection: Selection | null
}

export function HeatGrid({ grid, selection }: Props) {
  const choose = useLab((state) => state.choose)
  const like = useLab(({ boot }) => boot.start.client)
  const { box, active, setActive } = useActive(grid, selection)
  const body = useRef<HTMLTableSectionElement>(null)
  const { table, rows, columns } = grid
  const { look, widths, pitch } = useRoom(box, grid)
  const shown = useShownRows(box, body, pitch, table.rows)

  const go = (place: Place) => {
    setActive(place)
    const client = witnessOf(
      grid.sweep,
      groupsOf(grid.sweep, chosenIn(grid, place), like),
      verdictIn(grid, place),
    )
    if (client !== null) choose(client)
    else cellAt(box.current, place)?.focus()
  }

  const onKeyDown = (event: KeyboardEvent) => {
    const page = Math.max(1, Math.floor((box.current?.clientHeight ?? 0) / (pitch * rootSize())) - 2)
    const next = placeAfter(event, active, { rows: table.rows, columns: table.columns, page })
    if (next === null) return
    event.preventDefault()
    go(next)
  }

  const onClick = ({ target }: MouseEvent) => {
    const cell = target instanceof Element ? target.closest('[data-column]') : null
    const row = cell?.closest('[data-row]')?.getAttribute('data-row')
    const column = cell?.getAttribute('data-column')
    if (row && column) go({ row: Number(row), column: Number(column) })
  }

  const inSight = Array.from({ length: Math.max(0, shown.end - shown.first) }, (_, i) => shown.first + i)
  // Keys reach the active cell wherever it is: it stays on the page.
  const drawn = inSight.includes(active.row) || table.rows === 0 ? inSight : [...inSight, active.row]
  return (
    <div ref={box} className={styles.box}>
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose cells take keys is a grid
        role="grid"
        aria-label={say('heat.grid', {
          rows: say(`heat.axis.${rows.axis}`),
          columns: say(`heat.axis.${columns.axis}`),
        })}
        aria-rowcount={table.rows + 1}
        aria-colcount={table.columns + 1}
        className={styles.grid}
        data-look={look}
        data-wide={columns.buckets.length <= FEW}
        style={{
          '--columns': templateOf(widths),
          '--least': `${widths.least}rem`,
          '--label': `${widths.label}rem`,
          '--pitch': `${pitch}rem`,
        }}
        onKeyDown={onKeyDown}
        onClick={onClick}
      >
        <ColumnHeads grid={grid} look={look} selected={selection?.place.column ?? null} />
        <tbody ref={body} className={styles.body} style={{ height: `${table.rows * pitch}rem` }}>
          {drawn
            .filter((row) => row < table.rows)
            .map((row) => (
              <HeatRow
                key={row}
                grid={grid}
                row={row}
                look={look}
                top={`${row * pitch}rem`}
                active={row === active.row ? active.column : null}
                selected={row === selection?.place.row ? selection.place.column : null}
              />
            ))}
        </tbody>
      </table>
    </div>
  )
}
