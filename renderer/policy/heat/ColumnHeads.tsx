// The heads of the heat map's columns: what they have in common above, the name, and what it is on the wire.

import { Fragment, memo } from 'react'
import { say } from '../../../words/words.ts'
import { cx } from '../../ui/cx.ts'
import styles from './grid.module.css'
import type { Grid } from './grid.ts'

/** Neighbours of one group. */
interface Group {
  readonly name: string
  readonly columns: number
}

function groupsOf({ columns }: Grid): readonly Group[] {
  const groups: Group[] = []
  for (const { group } of columns.buckets) {
    const last = groups.at(-1)
    if (last?.name === group) groups[groups.length - 1] = { name: group, columns: last.columns + 1 }
    else groups.push({ name: group, columns: 1 })
  }
  return groups
}

/** A wire version with narrow dots: fifteen of them stand side by side. */
const Narrowed = ({ wire }: { readonly wire: string }) =>
  wire.split('.').map((part, i) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a version never change places
    <Fragment key={i}>
      {i > 0 && <span className={styles.dot}>.</span>}
      {part}
    </Fragment>
  ))

interface Props {
  readonly grid: Grid
  readonly selected: number | null
}

export const ColumnHeads = memo(({ grid, selected }: Props) => {
  const groups = groupsOf(grid)
  const grouped = groups.some(({ name }) => name !== '')
  const wires = grid.columns.buckets.some(({ wire }) => wire !== '')
  return (
    <thead className={styles.heads}>
      {grouped && (
        // biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in it takes the focus; each head says its group
        <tr className={styles.groups} aria-hidden="true">
          <td className={styles.corner} />
          {groups.map(({ name, columns }, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two groups may have the same name
            <td key={i} className={styles.group} style={{ gridColumn: `span ${columns}` }}>
              {name}
            </td>
          ))}
        </tr>
      )}
      <tr aria-rowindex={1} className={styles.headRow}>
        <th scope="col" aria-colindex={1} className={styles.corner}>
          {say(`heat.axis.${grid.rows.axis}`)}
        </th>
        {grid.columns.buckets.map(({ key, name, mono, wire, group, full }, column) => (
          <th
            key={key}
            scope="col"
            aria-colindex={column + 2}
            aria-label={wire === '' ? full : `${full}, ${group} ${wire}`}
            title={wire === '' ? full : `${full} · ${group} ${wire}`}
            className={styles.head}
            data-selected={column === selected}
          >
            <span className={cx(styles.name, mono && styles.mono)}>{name}</span>
            {wires && (
              <span className={styles.wire}>
                <Narrowed wire={wire} />
              </span>
            )}
          </th>
        ))}
      </tr>
    </thead>
  )
})
