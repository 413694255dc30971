// The catalogue's releases over time: a lane for each product, a mark for each release. The list of the chapter says
// the same in words; the marks are for the pointer and for arrow keys.

import { useMemo } from 'react'
import { textWidth } from '../../diagram/text-width.ts'
import { type Lane, type Mark, type Timeline, timelineOf } from '../../reference/timeline.ts'
import { plain, say } from '../../words/words.ts'
import { useSize } from '../stage/use-size.ts'
import { useLab } from '../state/lab.ts'
import { useRoving } from '../ui/use-roving.ts'
import styles from './timeline.module.css'
import { useReference } from './use-reference.ts'

/** Size of a version under its mark, and the room between two of them, in px at root size 16. */
const LABEL_SIZE = 11
const LABEL_GAP = 8

const percent = ({ from, to }: Timeline, at: number): number => ((at - from) / (to - from)) * 100

/** Marks whose version has room to stand under them, from the left. */
function labelled(timeline: Timeline, { marks }: Lane, width: number): ReadonlySet<string> {
  const shown = new Set<string>()
  let free = 0
  for (const { id, version, at } of [...marks].sort((a, b) => a.at - b.at)) {
    const x = (percent(timeline, at) / 100) * width
    const half = textWidth(version, 'mono', 400, LABEL_SIZE) / 2
    if (x - half < free || x + half > width) continue
    shown.add(id)
    free = x + half + LABEL_GAP
  }
  return shown
}

interface MarkProps {
  readonly mark: Mark
  readonly at: string
  readonly isShown: boolean
  readonly label: boolean
  readonly roving: ReturnType<typeof useRoving>
}

function MarkView({ mark, at, isShown, label, roving }: MarkProps) {
  const { byId } = useReference()
  const openEntry = useLab((state) => state.openEntry)
  const entry = byId.get(mark.id)
  const name = entry === undefined ? mark.version : `${entry.title}. ${plain(entry.summary)}`
  return (
    <button
      type="button"
      className={styles.mark}
      style={{ left: at }}
      data-roving=""
      data-dated={mark.dated}
      aria-current={isShown ? 'true' : undefined}
      aria-label={name}
      title={name}
      tabIndex={roving.tabIndexOf(mark.id)}
      onFocus={roving.onFocusOf(mark.id)}
      onClick={() => openEntry(mark.id)}
    >
      <span className={styles.dot} />
      {label && <span className={styles.version}>{mark.version}</span>}
    </button>
  )
}

function LaneView({
  lane,
  timeline,
  shown,
  width,
}: {
  readonly lane: Lane
  readonly timeline: Timeline
  readonly shown: string | null
  readonly width: number
}) {
  const keys = lane.marks.map(({ id }) => id)
  const roving = useRoving(keys, shown, 'along')
  const labels = labelled(timeline, lane, width)
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a lane
    <div role="group" aria-label={lane.product} className={styles.lane} onKeyDown={roving.onKeyDown}>
      <span className={styles.product} aria-hidden="true">
        {lane.product}
      </span>
      <div className={styles.track}>
        {lane.marks.map((mark) => (
          <MarkView
            key={mark.id}
            mark={mark}
            at={`${percent(timeline, mark.at)}%`}
            isShown={mark.id === shown}
            label={labels.has(mark.id)}
            roving={roving}
          />
        ))}
      </div>
    </div>
  )
}

const years = ({ from, to }: Timeline): readonly number[] =>
  Array.from({ length: to - from + 1 }, (_, i) => from + i)

export function ReleaseTimeline({ shown }: { readonly shown: string | null }) {
  const releases = useLab(({ boot }) => boot.catalogue.releases)
  const timeline = useMemo(() => timelineOf(releases), [releases])
  const [axis, { width, root }] = useSize<HTMLDivElement>()
  const { lanes, from, to } = timeline
  return (
    <section className={styles.timeline} aria-label={say('reference.release.timeline')}>
      <h3>{say('reference.release.timeline')}</h3>
      <p className="visually-hidden">
        {say('reference.release.timelineSummary', { count: releases.length, from, to, lanes: lanes.length })}
      </p>
      {lanes.map((lane) => (
        <LaneView key={lane.product} lane={lane} timeline={timeline} shown={shown} width={width / root} />
      ))}
      <div className={styles.axis} aria-hidden="true">
        <div ref={axis} className={styles.track}>
          {years(timeline).map((year) => (
            <span key={year} className={styles.year} style={{ left: `${percent(timeline, year)}%` }}>
              {year}
            </span>
          ))}
        </div>
      </div>
      <p className={styles.note}>{say('reference.release.timelineNote')}</p>
    </section>
  )
}
