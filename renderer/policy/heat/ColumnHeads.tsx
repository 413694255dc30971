// The heads of the heat map's columns: what they have in common above, the name, and what it is on the wire. Where
// columns are tight, each has one line.

import { memo, useMemo } from 'react'
import { say } from '../../../words/words.ts'
import { cx } from '../../ui/cx.ts'
import type { Bucket } from './bucket.ts'
import styles from './grid.module.css'
import type { Grid } from './grid.ts'
import { type HeadText, tightHeads } from './measures.ts'
import { Narrowed } from './Narrowed.tsx'
import type { Look } from './use-room.ts'

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

/** What a head shows: the name, and under it what is on the wire; one of them where there is little room. */
function Told({ bucket, tight }: { readonly bucket: Bucket; readonly tight: HeadText | undefined }) {
  if (tight !== undefined)
    return (
      <span className={cx(styles.name, tight.mono && styles.mono)}>
        {tight.mono ? <Narrowed wire={tight.text} /> : tight.text}
      </span>
    )
  return (
    <>
      <span className={cx(styles.name, bucket.mono && styles.mono)}>{bucket.name}</span>
      {bucket.wire !== '' && (
        <span className={styles.wire}>
          <Narrowed wire={bucket.wire} />
        </span>
      )}
    </>
  )
}

interface Props {
  readonly grid: Grid
  readonly look: Look
  readonly selected: number | null
}

export const ColumnHeads = memo(({ grid, look, selected }: Props) => {
  const groups = groupsOf(grid)
  const grouped = groups.some(({ name }) => name !== '')
  const { buckets } = grid.columns
  const tight = useMemo(() => (look === 'tight' ? tightHeads(buckets) : []), [buckets, look])
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
        {buckets.map((bucket, column) => {
          const { key, wire, group, full } = bucket
          return (
            <th
              key={key}
              scope="col"
              aria-colindex={column + 2}
              aria-label={wire === '' ? full : `${full}, ${group} ${wire}`}
              title={wire === '' ? full : `${full} · ${group} ${wire}`}
              className={styles.head}
              data-selected={column === selected}
            >
              <Told bucket={bucket} tight={tight[column]} />
            </th>
          )
        })}
      </tr>
    </thead>
  )
})
