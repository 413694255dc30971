// One row of the heat map. It is drawn again only when something in it changes, so that a keystroke that moves three
// cells does not draw four hundred.

import { memo } from 'react'
import { say } from '../../../words/words.ts'
import { Glyph } from '../../ui/Glyph.tsx'
import type { Bucket } from './bucket.ts'
import { isMixed } from './cells.ts'
import styles from './grid.module.css'
import { cellName, type Grid, type RowLabel, rowLabel, rowName, shortCount } from './grid.ts'
import { isNarrowed } from './measures.ts'
import { Narrowed } from './Narrowed.tsx'
import type { Look } from './use-room.ts'
import { tileOfVerdict, VERDICTS } from './verdicts.ts'

interface Props {
  readonly grid: Grid
  readonly row: number
  readonly look: Look
  /** px. */
  readonly top: string
  /** The column that keys act on, where it is in this row. */
  readonly active: number | null
  readonly selected: number | null
}

const Value = ({ bucket }: { readonly bucket: Bucket }) => (
  <span className={bucket.mono ? styles.mono : undefined}>
    {isNarrowed(bucket) ? <Narrowed wire={bucket.spoken} /> : bucket.spoken}
  </span>
)

function Label({ label: { first, last, count } }: { readonly label: RowLabel }) {
  if (last === null)
    return (
      <span className={styles.one}>
        <Value bucket={first} />
      </span>
    )
  return (
    <span className={styles.range}>
      <Value bucket={first} />
      <span className={styles.oldest}>
        <Value bucket={last} />
        <span className={styles.folded}>{count}</span>
      </span>
    </span>
  )
}

/** The number beside the glyph: upgrades, where there is more than one. */
const hopsText = (hops: number): string => (hops > 999 ? say('heat.manyHops') : String(hops))

/** px at root size 16. */
const GLYPH: Readonly<Record<Look, number>> = { tight: 12, usual: 12, tall: 16, large: 20 }

interface CellProps {
  readonly grid: Grid
  readonly row: number
  readonly column: number
  readonly look: Look
  readonly isActive: boolean
  readonly isSelected: boolean
}

function Cell({ grid, row, column, look: drawn, isActive, isSelected }: CellProps) {
  const { table } = grid
  const at = row * table.columns + column
  const verdict = VERDICTS[table.worst[at] ?? -1]
  const name = cellName(grid, { row, column })
  const look = verdict === undefined ? null : tileOfVerdict(verdict)
  const hops = table.hops[at] ?? 0
  return (
    <td
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a cell of a grid, which takes the focus
      role="gridcell"
      aria-colindex={column + 2}
      aria-selected={isSelected}
      title={name}
      tabIndex={isActive ? 0 : -1}
      className={styles.cell}
      data-tile={look?.tile ?? 'none'}
      data-mixed={isMixed(table.found[at] ?? 0)}
      data-dim={table.sought !== null && table.worst[at] !== table.sought}
      data-column={column}
    >
      {/* As text, not as a label: what is shown is short for it, and no part of it. */}
      <span className="visually-hidden">{name}</span>
      {look !== null && (
        <>
          <span className={styles.mark} aria-hidden="true">
            <Glyph name={look.glyph} size={GLYPH[drawn]} />
            {hops > 1 && <span className={styles.hops}>{hopsText(hops)}</span>}
          </span>
          {drawn !== 'tight' && (
            <span className={styles.count} aria-hidden="true">
              {shortCount(table.clients[at] ?? 0)}
            </span>
          )}
        </>
      )}
    </td>
  )
}

function Row({ grid, row, look, top, active, selected }: Props) {
  const { table } = grid
  const label = rowLabel(grid, row)
  return (
    <tr aria-rowindex={row + 2} className={styles.row} style={{ top }} data-row={row}>
      <th
        scope="row"
        aria-colindex={1}
        aria-label={rowName(grid, row, 'full')}
        title={rowName(grid, row, 'full')}
        className={styles.label}
        data-selected={selected !== null}
      >
        {label !== null && <Label label={label} />}
      </th>
      {Array.from({ length: table.columns }, (_, column) => (
        <Cell
          // biome-ignore lint/suspicious/noArrayIndexKey: a column has no other name than its place
          key={column}
          grid={grid}
          row={row}
          column={column}
          look={look}
          isActive={column === active}
          isSelected={column === selected}
        />
      ))}
    </tr>
  )
}

/** Whether a row of one grid reads the same in another. */
export function sameRow(a: Grid, b: Grid, row: number): boolean {
  if (a === b) return true
  if (a.table.sought !== b.table.sought) return false
  const { columns } = a.table
  const sameHeads =
    columns === b.table.columns &&
    a.columns.buckets.every(({ spoken }, i) => spoken === b.columns.buckets[i]?.spoken) &&
    rowName(a, row, 'full') === rowName(b, row, 'full')
  if (!sameHeads) return false
  for (let at = row * columns; at < (row + 1) * columns; at++) {
    const same =
      a.table.worst[at] === b.table.worst[at] &&
      a.table.clients[at] === b.table.clients[at] &&
      a.table.shown[at] === b.table.shown[at] &&
      a.table.hops[at] === b.table.hops[at] &&
      a.table.found[at] === b.table.found[at]
    if (!same) return false
  }
  return true
}

export const HeatRow = memo(
  Row,
  (before, after) =>
    before.top === after.top &&
    before.look === after.look &&
    before.row === after.row &&
    before.active === after.active &&
    before.selected === after.selected &&
    sameRow(before.grid, after.grid, after.row),
)
