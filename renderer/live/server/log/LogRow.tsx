// One line of the log: when, on which connection, who, and what.

import { memo } from 'react'
import type { LiveLogEntry } from '../../../../main/contract-live.ts'
import { say } from '../../../../words/words.ts'
import { numberText } from '../../../ui/number.ts'
import type { RowPart } from '../RowList.tsx'
import styles from './log.module.css'
import { clockText, entryText } from './log-words.ts'

/** How a line came, where that says something: several pieces, or many bytes. */
function noteOf({ what }: LiveLogEntry): string | null {
  if (what.kind !== 'line') return null
  if (what.pieces > 1) return say('live.server.log.pieces', { count: what.pieces })
  return say('live.server.log.bytes', { number: numberText(what.bytes) })
}

function Line({ text }: { readonly text: string }) {
  const end = text.search(/ |$/)
  return (
    <>
      <b>{text.slice(0, end)}</b>
      {text.slice(end)}
    </>
  )
}

/** Events that name a rule or a policy, as somebody called it. */
const QUOTING: readonly LiveLogEntry['what']['kind'][] = ['decided', 'policy', 'limit']

/** Words of ours: an event, or a line that was not kept. */
const isTold = ({ what }: LiveLogEntry): boolean => what.kind !== 'line' || what.longerThan !== undefined

interface Props {
  readonly entry: LiveLogEntry
  readonly part: RowPart
  onPick(entry: LiveLogEntry): void
  onOpen(entry: LiveLogEntry): void
}

function View({ entry, part, onPick, onOpen }: Props) {
  const { actor, from, text } = entryText(entry)
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the list keeps the focus (aria-activedescendant)
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list answers the keys
    <div
      {...part}
      role="option"
      className={styles.row}
      data-actor={actor ?? undefined}
      // A line's whole stands in the wire panel.
      title={from === null ? text : undefined}
      onClick={() => onPick(entry)}
      onDoubleClick={() => onOpen(entry)}
    >
      <code className={styles.time}>{clockText(entry.at)}</code>
      <code className={styles.connection}>{entry.connection !== null && `#${entry.connection}`}</code>
      <code className={styles.from}>{from}</code>
      {isTold(entry) ? (
        <span className={styles.text} data-data={QUOTING.includes(entry.what.kind) ? '' : undefined}>
          {text}
        </span>
      ) : (
        <code className={styles.text}>
          <Line text={text} />
        </code>
      )}
      <span className={styles.note}>{noteOf(entry)}</span>
    </div>
  )
}

export const LogRow = memo(
  View,
  (a, b) =>
    a.entry === b.entry &&
    a.onPick === b.onPick &&
    a.part.id === b.part.id &&
    a.part['aria-selected'] === b.part['aria-selected'] &&
    a.part['aria-setsize'] === b.part['aria-setsize'],
)
