// One rule in the list: its number, name and match, what it tells clients, and how many it answers.

import { memo, type PointerEvent } from 'react'
import { OTHERWISE } from '../../../protocol/formats/policy.ts'
import { say } from '../../../words/words.ts'
import { Sentence } from '../../stage/Sentence.tsx'
import { Glyph } from '../../ui/Glyph.tsx'
import { numberText } from '../../ui/number.ts'
import type { Told } from '../edits.ts'
import type { Flag } from './flags.ts'
import type { RuleRow } from './rows.ts'
import styles from './rules.module.css'

const ToldView = ({ answer, refuse }: Told) =>
  answer === undefined ? (
    <span className={styles.told}>
      <span className={styles.pair}>
        {say('rules.list.replies')}
        <code>{refuse}</code>
      </span>
    </span>
  ) : (
    <span className={styles.told}>
      <span className={styles.pair}>
        <span className={styles.long}>{say('rules.list.recommended')}</span>
        <span className={styles.short}>{say('rules.list.recommendedShort')}</span>
        <code>{answer.recommended}</code>
      </span>
      <span className={styles.pair}>
        <span className={styles.long}>{say('rules.list.minimum')}</span>
        <span className={styles.short}>{say('rules.list.minimumShort')}</span>
        <code>{answer.minimum}</code>
      </span>
    </span>
  )

const FlagView = ({ kind, glyph, text }: Flag) => (
  <span className={styles.flag} data-flag={kind}>
    <Glyph name={glyph} size={12} />
    <span className={styles.flagText} title={text}>
      {text}
    </span>
  </span>
)

/** More would push the name out of its line; the findings below say all. */
const MOST_FLAGS = 2

interface Props {
  readonly row: RuleRow
  readonly domId: string
  readonly place: number
  readonly rows: number
  readonly selected: boolean
  readonly held: boolean
  onPick(id: string): void
  onPointerDown?(event: PointerEvent, place: number): void
}

function View(props: Props) {
  const { row, domId, place, rows, selected, held, onPick, onPointerDown } = props
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the list keeps the focus (aria-activedescendant)
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list answers the keys
    <div
      role="option"
      id={domId}
      className={styles.row}
      style={{ top: `calc(${place} * var(--row))` }}
      aria-selected={selected}
      aria-setsize={rows}
      aria-posinset={place + 1}
      title={row.sentence}
      data-off={!row.enabled}
      data-idle={row.neverFires}
      data-held={held}
      data-last={row.id === OTHERWISE}
      onClick={() => onPick(row.id)}
      onPointerDown={onPointerDown && ((event) => onPointerDown(event, place))}
    >
      <span className={styles.number}>
        {row.number !== null && <span className="visually-hidden">{say('rules.list.rule')} </span>}
        {row.number ?? (row.enabled ? '' : '–')}
      </span>
      <span className={styles.who}>
        <span className={styles.first}>
          <span className={styles.name}>{row.name}</span>
          {!row.enabled && <span className={styles.flag}>{say('rules.list.off')}</span>}
          {row.flags.slice(0, MOST_FLAGS).map((flag) => (
            <FlagView key={flag.kind} {...flag} />
          ))}
        </span>
        {row.match.length > 0 && (
          <span className={styles.match}>
            <Sentence parts={row.match} />
          </span>
        )}
      </span>
      <ToldView {...row.told} />
      <span className={styles.count}>
        {row.clients !== null && (
          <>
            {numberText(row.clients)}
            <span className="visually-hidden"> {say('rules.list.clients')}</span>
          </>
        )}
      </span>
    </div>
  )
}

export const RuleRowView = memo(
  View,
  (before, after) =>
    before.selected === after.selected &&
    before.held === after.held &&
    before.place === after.place &&
    before.rows === after.rows &&
    before.onPick === after.onPick &&
    JSON.stringify(before.row) === JSON.stringify(after.row),
)
