// The film as a line of days, with the policies' beginnings on it.

import { type PointerEvent, useMemo } from 'react'
import { say } from '../../../words/words.ts'
import scrubber from '../../stage/scrubber.module.css'
import { useSize } from '../../stage/use-size.ts'
import { useLab } from '../../state/lab.ts'
import { HOURS_A_DAY, momentText } from '../moment.ts'
import { ticks } from '../picture/scale.ts'
import { populationSentence } from '../summary.ts'
import { useShownHour } from '../use-film.ts'

/** Room in px at root size 16 for the number of a day. */
const LABEL_ROOM = 26

export function FilmScrubber() {
  const shown = useLab((state) => state.film)
  const seek = useLab((state) => state.seekFilm)
  const hour = useShownHour()
  const [track, { width, root }] = useSize<HTMLDivElement>()
  const hours = shown?.film.hours ?? HOURS_A_DAY
  const rollout = shown?.rollout ?? null
  const at = (hoursIn: number) => `${(hoursIn / hours) * 100}%`

  const marks = useMemo(() => {
    const place = (hoursIn: number) => `${(hoursIn / hours) * 100}%`
    const days = ticks({ top: hours / HOURS_A_DAY, zero: 0, end: width / root }, LABEL_ROOM)
    const begins = (rollout?.policies ?? []).filter(({ day }) => day > 0 && day * HOURS_A_DAY < hours)
    return (
      <>
        {days.map((day) => (
          <span key={day} className={scrubber.mark} style={{ left: place(day * HOURS_A_DAY) }}>
            <span className={scrubber.label}>{day}</span>
          </span>
        ))}
        {begins.map(({ day }) => (
          <span
            key={`begins ${day}`}
            className={scrubber.mark}
            style={{ left: place(day * HOURS_A_DAY) }}
            data-actor="server"
            data-shape="bar"
          >
            <span className={scrubber.shape} />
          </span>
        ))}
      </>
    )
  }, [hours, rollout, width, root])

  const follow = (event: PointerEvent<HTMLDivElement>) => {
    const box = track.current?.getBoundingClientRect()
    if (box === undefined || event.buttons !== 1) return
    seek(Math.floor(((event.clientX - box.left) / box.width) * hours))
  }

  return (
    <div
      className={scrubber.scrubber}
      role="slider"
      tabIndex={0}
      aria-label={say('rollout.transport.scrubber')}
      aria-disabled={shown === null}
      aria-valuemin={0}
      aria-valuemax={hours - 1}
      aria-valuenow={hour}
      aria-valuetext={
        shown === null
          ? say('rollout.none.word')
          : say('rollout.transport.at', {
              moment: momentText(hour),
              population: populationSentence(shown.film, hour),
            })
      }
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId)
        follow(event)
      }}
      onPointerMove={follow}
    >
      <div ref={track} className={scrubber.track}>
        <span className={scrubber.line} />
        <span className={scrubber.done} style={{ width: at(hour + 1) }} />
        {marks}
        <svg className={scrubber.head} style={{ left: at(hour + 1) }} viewBox="0 0 11 13" aria-hidden="true">
          <path d="M0.5 1.5a1 1 0 0 1 1-1h8a1 1 0 0 1 1 1v6.5L5.5 13 0.5 8z" />
        </svg>
      </div>
    </div>
  )
}
