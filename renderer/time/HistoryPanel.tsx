// Every run of this session, the newest on top: what was changed, and what came of it. A click undoes or redoes as
// much as leads there; what was undone stays in sight.

import { say } from '../../words/words.ts'
import { Sentence } from '../stage/Sentence.tsx'
import { useLab } from '../state/lab.ts'
import { frontOf, type Workspace } from '../state/workspace.ts'
import { Icon } from '../ui/Icon.tsx'
import styles from './panels.module.css'
import { RunTile } from './RunTile.tsx'
import { Sheet } from './Sheet.tsx'
import { sayEntry } from './say-entry.ts'

interface RowProps {
  readonly before: Workspace | null
  readonly entry: Workspace
  readonly place: number
  /** Where the present stands. */
  readonly present: number
}

function Row({ before, entry, place, present }: RowProps) {
  const jump = useLab((state) => state.jump)
  const keepRun = useLab((state) => state.keepRun)
  const showPair = useLab((state) => state.showPair)
  const front = useLab((state) => state.scenario)
  const run = frontOf(entry)
  const what = sayEntry(before, entry)
  const number = place + 1
  const isNow = place === present
  const isUndone = place > present
  const title = say('time.history.keptName', { title: run.title, number })
  return (
    <li className={styles.row} data-current={isNow} data-undone={isUndone}>
      <button
        type="button"
        className={styles.main}
        aria-current={isNow ? 'true' : undefined}
        {...(isNow ? { 'data-first': '' } : {})}
        onClick={() => jump(place)}
      >
        <span className="visually-hidden">{`${number}. `}</span>
        <RunTile run={run} />
        <span className={styles.what}>
          <Sentence parts={what} />
        </span>
        {isNow && <span className={styles.aside}>{say('time.history.now')}</span>}
        {isUndone && <span className={styles.aside}>{say('time.history.undone')}</span>}
      </button>
      <button
        type="button"
        className={styles.act}
        aria-label={say('time.history.keepOf', { number })}
        title={say('time.history.keep')}
        onClick={() => keepRun({ ...run, title })}
      >
        <Icon name="plus" />
      </button>
      <button
        type="button"
        className={styles.act}
        disabled={isNow}
        aria-label={say('time.history.compareOf', { number })}
        title={say('time.history.compareOf', { number })}
        onClick={() => void showPair(run, front)}
      >
        <Icon name="compare" />
      </button>
    </li>
  )
}

export function HistoryPanel() {
  const entries = useLab((state) => state.entries)
  const present = useLab((state) => state.entry)
  return (
    <Sheet title={say('time.history.title')}>
      <p className={styles.lead}>{say('time.history.lead')}</p>
      <ol className={styles.rows} aria-label={say('time.history.list')} reversed>
        {entries
          .map((entry, place) => (
            <Row
              // biome-ignore lint/suspicious/noArrayIndexKey: an entry is told by its place in the history
              key={place}
              before={entries[place - 1] ?? null}
              entry={entry}
              place={place}
              present={present}
            />
          ))
          .toReversed()}
      </ol>
    </Sheet>
  )
}
