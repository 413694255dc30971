// The bookmarks of the run in front: go to one, name it, delete it, set one where play stands.

import { useState } from 'react'
import type { Bookmark } from '../../protocol/formats/scenario.ts'
import { say } from '../../words/words.ts'
import { bookmarksOf, renamedBookmark, withoutBookmark } from '../state/bookmarks.ts'
import { useLab } from '../state/lab.ts'
import { endOfStep, stepShowing } from '../state/moments.ts'
import { currentStep, playedTimeline } from '../state/selectors.ts'
import { frontOf, withFront } from '../state/workspace.ts'
import { Button } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'
import { NameField } from './NameField.tsx'
import styles from './panels.module.css'
import { Sheet } from './Sheet.tsx'

interface RowProps {
  readonly mark: Bookmark
  readonly place: number
  readonly step: number
  readonly current: boolean
}

function Row({ mark, place, step, current }: RowProps) {
  const [naming, setNaming] = useState(false)
  const change = useLab((state) => state.change)
  const seek = useLab((state) => state.seek)
  const played = useLab(playedTimeline)
  const { name } = mark
  return (
    <li className={styles.row} data-current={current}>
      {naming ? (
        <NameField
          label={say('time.bookmarks.name')}
          name={name}
          className={styles.naming}
          onName={(text) =>
            change((workspace) => withFront(workspace, renamedBookmark(frontOf(workspace), place, text)))
          }
          onDone={() => setNaming(false)}
        />
      ) : (
        <button
          type="button"
          className={styles.main}
          aria-current={current ? 'step' : undefined}
          onClick={() => seek(endOfStep(played, step))}
        >
          <span className="visually-hidden">{`${say('time.goTo.prefix')} `}</span>
          <span className={styles.number}>{step}</span>
          <span className={styles.what}>{name}</span>
        </button>
      )}
      <button
        type="button"
        className={styles.act}
        aria-label={say('time.bookmarks.rename', { name })}
        title={say('time.bookmarks.rename', { name })}
        onClick={() => setNaming(true)}
      >
        <Icon name="pencil" />
      </button>
      <button
        type="button"
        className={styles.act}
        aria-label={say('time.bookmarks.remove', { name })}
        title={say('time.bookmarks.remove', { name })}
        onClick={() =>
          change((workspace) => withFront(workspace, withoutBookmark(frontOf(workspace), place)))
        }
      >
        <Icon name="trash" />
      </button>
    </li>
  )
}

function toggleWord(isMarked: boolean, step: number): string {
  if (step === 0) return say(isMarked ? 'time.bookmarks.awayBegin' : 'time.bookmarks.hereBegin')
  return say(isMarked ? 'time.bookmarks.away' : 'time.bookmarks.here', { step })
}

export function BookmarksPanel() {
  const marks = useLab(({ scenario }) => bookmarksOf(scenario))
  const timeline = useLab((state) => state.timeline)
  const current = useLab(currentStep)
  const toggleBookmark = useLab((state) => state.toggleBookmark)
  const openTime = useLab((state) => state.openTime)
  const rows = marks.map((mark, place) => ({ mark, place, step: stepShowing(timeline, mark.event) }))
  const isMarked = rows.some(({ step }) => step === current)
  return (
    <Sheet
      title={say('time.bookmarks.title')}
      foot={
        <>
          <Button data-first="" onClick={toggleBookmark}>
            {toggleWord(isMarked, current)} <kbd>{say('time.bookmarks.key')}</kbd>
          </Button>
          <Button look="quiet" onClick={() => openTime('go-to')}>
            {say('time.bookmarks.goToStep')}
          </Button>
        </>
      }
    >
      {rows.length === 0 ? (
        <p className={styles.empty}>{say('time.bookmarks.none')}</p>
      ) : (
        <ul className={styles.rows} aria-label={say('time.bookmarks.list')}>
          {rows.map((row) => (
            <Row key={`${row.mark.event} ${row.place}`} {...row} current={row.step === current} />
          ))}
        </ul>
      )}
    </Sheet>
  )
}
