// The groups of clients that the same happens to, the most clients first. A press on one chooses its smallest client.

import { useMemo } from 'react'
import type { Client } from '../../../protocol/formats/client.ts'
import type { PolicyDiff } from '../../../protocol/formats/policy-diff.ts'
import { say } from '../../../words/words.ts'
import { VerdictTile } from '../../ui/VerdictTile.tsx'
import styles from './difference.module.css'
import { type ChangeRow, changeRow, type Verdict } from './rows.ts'

/** Groups beyond these are counted. */
const MOST = 100

const VerdictView = ({ tile, word }: Verdict) => (
  <span className={styles.verdict}>
    <VerdictTile verdict={tile} word={word} />
    <span aria-hidden="true">{word}</span>
  </span>
)

const Row = ({ row }: { readonly row: ChangeRow }) => (
  <>
    <span className={styles.head}>
      <span className={styles.clients}>{row.clients}</span>
      <VerdictView {...row.before} />
      <span className={styles.arrow}>{say('policy.difference.to')}</span>
      <VerdictView {...row.after} />
    </span>
    <span className={styles.details}>
      {row.details.map(({ name, before, after }) => (
        <span key={name} className={styles.detail}>
          {name} <code>{before}</code> <span className={styles.arrow}>{say('policy.difference.to')}</span>{' '}
          <code>{after}</code>
        </span>
      ))}
    </span>
    <span className={styles.witness}>
      {say('policy.difference.witness')} <code>{row.witnessLine}</code>
    </span>
  </>
)

interface Props {
  readonly diff: PolicyDiff
  readonly chosen: Client | null
  /** null: the rows are to be read alone. */
  readonly onChoose: ((client: Client) => void) | null
}

export function Changes({ diff, chosen, onChoose }: Props) {
  const rows = useMemo(() => diff.changes.slice(0, MOST).map(changeRow), [diff])
  const more = diff.changes.length - rows.length
  return (
    <ol className={styles.changes}>
      {rows.map((row, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a group has no other name than its place
        <li key={i}>
          {onChoose === null ? (
            <div className={styles.change}>
              <Row row={row} />
            </div>
          ) : (
            <button
              type="button"
              className={styles.change}
              aria-pressed={row.witness === chosen}
              onClick={() => onChoose(row.witness)}
            >
              <Row row={row} />
            </button>
          )}
        </li>
      ))}
      {more > 0 && <li className={styles.rest}>{say('policy.difference.more', { count: more })}</li>}
    </ol>
  )
}
