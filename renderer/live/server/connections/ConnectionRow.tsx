// One connection in the list: number and port, how long it is open, what came of it, who asked.

import { memo } from 'react'
import { visible } from '../../../../diagram/text-width.ts'
import type { LiveRow } from '../../../../main/contract-live.ts'
import { say } from '../../../../words/words.ts'
import { VerdictTile } from '../../../ui/VerdictTile.tsx'
import type { RowPart } from '../RowList.tsx'
import styles from './connections.module.css'
import { bytesText, detailText, peerText, stateText, verdictOf, whoText } from './row-words.ts'

interface Props {
  readonly row: LiveRow
  readonly part: RowPart
  /** Milliseconds since 1970 UTC; of a closed connection any moment will do. */
  readonly now: number
  onPick(connection: number): void
}

function View({ row, part, now, onPick }: Props) {
  const verdict = verdictOf(row)
  const who = whoText(row)
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the list keeps the focus (aria-activedescendant)
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list answers the keys
    <div
      {...part}
      role="option"
      className={styles.row}
      title={detailText(row)}
      onClick={() => onPick(row.connection)}
    >
      <p className={styles.line}>
        <code className={styles.number}>#{row.connection}</code>
        <code className={styles.peer}>{peerText(row.peer)}</code>
        <span className={styles.state} data-open={row.closedAt === null}>
          {stateText(row, now)}
        </span>
      </p>
      <p className={styles.line}>
        {/* The word beside it says it. */}
        <span aria-hidden="true">
          <VerdictTile verdict={verdict} word={verdict.word} />
        </span>
        <span className={styles.verdict} data-tile={verdict.tile}>
          {verdict.word}
        </span>
        <code className={styles.last}>{row.last !== null && visible(row.last)}</code>
      </p>
      <p className={styles.line} data-quiet="true">
        {who === '' ? (
          <span className={styles.who}>{say('live.server.connections.nobody')}</span>
        ) : (
          <code className={styles.who}>{visible(who)}</code>
        )}
        <code className={styles.bytes}>
          {/* The verdict says that none is shared. */}
          {row.dialect !== null && row.dialect !== '0' && `${visible(row.dialect)} · `}
          {bytesText(row)}
        </code>
      </p>
    </div>
  )
}

/** A row is the same as long as its connection is, its age and its place. */
export const ConnectionRow = memo(
  View,
  (a, b) =>
    a.row === b.row &&
    a.now === b.now &&
    a.onPick === b.onPick &&
    a.part.id === b.part.id &&
    a.part['aria-selected'] === b.part['aria-selected'] &&
    a.part['aria-setsize'] === b.part['aria-setsize'],
)
