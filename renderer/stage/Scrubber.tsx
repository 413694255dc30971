// The run as a line: a bar for each message, a dot for each local step, in the hue of who acts. Every step takes
// the same room, and its mark is where it is complete. A run of too many steps for that has a ruler.

import { type PointerEvent, useMemo } from 'react'
import type { Step } from '../../diagram/drawing.ts'
import { plain, say } from '../../words/words.ts'
import { useLab } from '../state/lab.ts'
import { currentStep } from '../state/selectors.ts'
import { momentAt, placeAt } from '../state/timeline.ts'
import { ScrubberMarks } from '../time/ScrubberMarks.tsx'
import { Ruler } from './Ruler.tsx'
import styles from './scrubber.module.css'
import { useSize } from './use-size.ts'
import { isLong } from './use-view.ts'

/** Room in px at root size 16 that a word, and a number, need to stand apart from the next. */
const WORD_ROOM = 58
const NUMBER_ROOM = 19
/** The same for a number of a long run. */
const LONG_NUMBER_ROOM = 40
/** Within this many px a pointer is taken to mean the mark itself. */
const SNAP = 5

/** Every how many steps a label has room, so that labels stay apart: 1, 2, 5, 10, … */
function labelEvery(room: number): number {
  const needed = NUMBER_ROOM / Math.max(room, 0.1)
  return [1, 2, 5, 10, 20, 50, 100].find((each) => each >= needed) ?? 200
}

/** As `labelEvery`, with numbers of four digits and more. */
function longLabelEvery(room: number): number {
  const needed = LONG_NUMBER_ROOM / room
  const power = 10 ** Math.floor(Math.log10(needed))
  return power * ([1, 2, 5].find((each) => each * power >= needed) ?? 10)
}

interface MarkProps {
  readonly step: Step
  readonly at: string
  readonly current: number
  readonly label: string | null
  readonly last: boolean
}

function Mark({ step, at, current, label, last }: MarkProps) {
  const phase = step.number > current ? 'future' : step.number === current ? 'current' : 'past'
  const shape = step.kind === 'message' ? 'bar' : 'dot'
  return (
    <span
      className={styles.mark}
      style={{ left: at }}
      data-phase={phase}
      data-actor={step.actor}
      data-shape={shape}
      data-last={last}
    >
      <span className={styles.shape} />
      {label !== null && <span className={styles.label}>{label}</span>}
    </span>
  )
}

export function Scrubber() {
  const timeline = useLab((state) => state.timeline)
  const time = useLab((state) => state.time)
  const current = useLab(currentStep)
  const seek = useLab((state) => state.seek)
  const [track, { width, root }] = useSize<HTMLDivElement>()
  const { steps } = timeline
  const room = width / Math.max(steps.length, 1) / root
  const words = room >= WORD_ROOM
  const long = isLong(timeline)
  const every = long ? longLabelEvery(room) : labelEvery(room)
  const place = `${(placeAt(timeline, time) / steps.length) * 100}%`
  const sentence = steps[current - 1]?.sentence

  const marks = useMemo(() => {
    if (long) return <Ruler steps={steps.length} every={every} current={current} />
    const label = ({ number, word }: Step) => {
      if (words) return word
      return number % every === 0 || number === 1 || number === current ? String(number) : null
    }
    const crowded = (number: number) =>
      every > 1 && number !== current && Math.abs(number - current) * room < NUMBER_ROOM
    return steps.map((step) => (
      <Mark
        key={step.number}
        step={step}
        at={`${(step.number / steps.length) * 100}%`}
        current={current}
        label={crowded(step.number) ? null : label(step)}
        last={step.number === steps.length}
      />
    ))
  }, [steps, current, room, words, every, long])

  const follow = (event: PointerEvent<HTMLDivElement>) => {
    const box = track.current?.getBoundingClientRect()
    if (box === undefined || event.buttons !== 1) return
    const exact = ((event.clientX - box.left) / box.width) * steps.length
    const mark = Math.round(exact)
    const near = (Math.abs(exact - mark) / steps.length) * box.width <= SNAP
    seek(momentAt(timeline, near ? mark : exact))
  }

  return (
    <div
      className={styles.scrubber}
      role="slider"
      tabIndex={0}
      aria-label={say('stage.transport.scrubber')}
      aria-valuemin={0}
      aria-valuemax={steps.length}
      aria-valuenow={current}
      aria-valuetext={
        sentence === undefined
          ? say('stage.transport.before')
          : say('stage.diagram.announce', { number: current, total: steps.length, sentence: plain(sentence) })
      }
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId)
        follow(event)
      }}
      onPointerMove={follow}
    >
      <div ref={track} className={styles.track} data-labels={words ? 'words' : 'numbers'}>
        <span className={styles.line} />
        <span className={styles.done} style={{ width: place }} />
        {marks}
        <ScrubberMarks />
        <svg className={styles.head} style={{ left: place }} viewBox="0 0 11 13" aria-hidden="true">
          <path d="M0.5 1.5a1 1 0 0 1 1-1h8a1 1 0 0 1 1 1v6.5L5.5 13 0.5 8z" />
        </svg>
      </div>
    </div>
  )
}
