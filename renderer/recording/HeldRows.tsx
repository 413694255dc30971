// One connection line by line, as a diff: said by both, by the recorded server alone, or by ours alone with its why.
// A press on a recorded line goes to it in the picture.

import { type KeyboardEvent, useMemo, useState } from 'react'
import { useStore } from 'zustand'
import { heldBecause } from '../../diagram/say-recording.ts'
import { visible } from '../../diagram/text-width.ts'
import type { HeldRow } from '../../protocol/recording.ts'
import { say } from '../../words/words.ts'
import { Sentence } from '../stage/Sentence.tsx'
import { shownMessage } from '../state/selectors.ts'
import type { Lab } from '../state/store.ts'
import { Button } from '../ui/Button.tsx'
import { useRoving } from '../ui/use-roving.ts'
import { closedAt, saidText } from './held.ts'
import styles from './recording.module.css'

/** Rows are listed by so many at a time. */
const PAGE = 100

const SIGNS = { both: '', expected: '−', got: '+' } as const

/** Ends play where the message has arrived, so that picture and inspector show it. */
export function goToMessage(lab: Lab, message: number): void {
  const { timeline, seek } = lab.getState()
  const step = timeline.steps.find((each) => each.kind === 'message' && each.message === message)
  if (step !== undefined) seek(step.begins + step.lasts)
}

const Said = ({ row }: { readonly row: HeldRow }) => (
  <>
    <span className={styles.sign} aria-hidden="true">
      {SIGNS[row.mark]}
    </span>
    {row.mark !== 'both' && <span className="visually-hidden">{say(`recording.held.${row.mark}`)}: </span>}
    <span className={styles.from}>{row.from}</span>
    <code className={styles.line}>{visible(saidText(row))}</code>
  </>
)

interface Props {
  readonly lab: Lab
  /** From 1. */
  readonly number: number
  readonly rows: readonly HeldRow[]
}

export function HeldRows({ lab, number, rows }: Props) {
  const [most, setMost] = useState(PAGE)
  const shown = useStore(lab, shownMessage)
  const listed = useMemo(() => rows.slice(0, most), [rows, most])
  const keys = useMemo(
    () => listed.flatMap(({ message }) => (message === null ? [] : [String(message)])),
    [listed],
  )
  const { onKeyDown, tabIndexOf, onFocusOf } = useRoving(keys, shown === null ? null : String(shown), 'down')
  const closed = useMemo(() => closedAt(rows), [rows])
  const more = rows.length - listed.length
  // The list's keys are the buttons' alone: what scrolls around it keeps Home and End.
  const onKey = (event: KeyboardEvent<HTMLElement>) => {
    if (event.target instanceof HTMLElement && event.target.dataset.roving !== undefined) onKeyDown(event)
  }
  return (
    <>
      <ol className={styles.rows} aria-label={say('recording.held.rows', { n: number })} onKeyDown={onKey}>
        {listed.map((row, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a line has no other name than its place
          <li key={i} className={styles.row} data-mark={i > closed ? 'over' : row.mark}>
            {row.message === null ? (
              <div className={styles.said}>
                <Said row={row} />
              </div>
            ) : (
              <button
                type="button"
                className={styles.said}
                data-roving={row.message}
                aria-current={row.message === shown ? 'true' : undefined}
                tabIndex={tabIndexOf(String(row.message))}
                onFocus={onFocusOf(String(row.message))}
                onClick={() => row.message !== null && goToMessage(lab, row.message)}
              >
                <Said row={row} />
              </button>
            )}
            {row.why !== null && (
              <p className={styles.why}>
                <Sentence parts={heldBecause(row.why)} />
                {i === closed && ` ${say('recording.held.over')}`}
              </p>
            )}
          </li>
        ))}
      </ol>
      {more > 0 && (
        <div className={styles.more}>
          <Button look="quiet" onClick={() => setMost(most + PAGE)}>
            {say('recording.held.more', { count: Math.min(more, PAGE) })}
          </Button>
        </div>
      )}
    </>
  )
}
