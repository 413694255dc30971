// On the scrubber: a pennant where a bookmark stands, a fork where the run leaves another.

import { useMemo } from 'react'
import { say } from '../../words/words.ts'
import { bookmarksOf } from '../state/bookmarks.ts'
import { useLab } from '../state/lab.ts'
import { stepShowing } from '../state/moments.ts'
import { plainChangesOf } from './changes-of-run.ts'
import styles from './marks.module.css'

export function ScrubberMarks() {
  const run = useLab((state) => state.scenario)
  const timeline = useLab((state) => state.timeline)
  return useMemo(() => {
    const many = Math.max(timeline.steps.length, 1)
    const left = (events: number) => `${(stepShowing(timeline, events) / many) * 100}%`
    return (
      <>
        {bookmarksOf(run).map(({ event, name }, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two bookmarks may say the same
          <span key={i} className={styles.mark} style={{ left: left(event) }} data-mark="bookmark">
            <svg viewBox="0 0 8 10" className={styles.pennant}>
              <title>{say('time.bookmarks.mark', { name })}</title>
              <path d="M0 0h8v10L4 7 0 10z" />
            </svg>
          </span>
        ))}
        {run.changes?.map(({ after }, i) => (
          <span key={after} className={styles.mark} style={{ left: left(after) }} data-mark="fork">
            <svg viewBox="0 0 16 16" className={styles.fork}>
              <title>{say('time.parting.label', { what: plainChangesOf(run, i) })}</title>
              <path d="M4 1.5v13M4 9.5c0-3.25 7.5-1.5 7.5-6M8.75 5.25l2.75-2.75 2.75 2.75" />
            </svg>
          </span>
        ))}
      </>
    )
  }, [run, timeline])
}
