// The picture of the film: all of it at once, what has happened in full ink, what is to come paler, and the line at
// which play stands. Pressing or dragging on it moves play; pointing shows the figures of the hour there.

import { type PointerEvent, useMemo } from 'react'
import { say } from '../../../words/words.ts'
import { useSize } from '../../stage/use-size.ts'
import { useLab } from '../../state/lab.ts'
import type { ShownFilm } from '../../state/rollout-types.ts'
import { chartScale } from '../picture/charts.ts'
import { hourUnder, pictureOf } from '../picture/picture.ts'
import { summarySentence } from '../summary.ts'
import { useBeginnings } from '../use-film.ts'
import styles from './chart.module.css'
import { FilmGround } from './FilmGround.tsx'
import { FilmInk } from './FilmInk.tsx'
import { Marks } from './Marks.tsx'
import { Playhead } from './Playhead.tsx'
import panel from './panel.module.css'

interface Props {
  readonly shown: ShownFilm
  readonly hour: number
  readonly pointed: number | null
  onPoint(hour: number | null): void
}

export function FilmChart({ shown, hour, pointed, onPoint }: Props) {
  const [box, size] = useSize<HTMLDivElement>()
  const { width, height } = size
  const scale = chartScale(size)
  const seek = useLab((state) => state.seekFilm)
  const beginnings = useBeginnings(shown)
  const { film, rollout } = shown
  const picture = useMemo(
    () =>
      width <= 0
        ? null
        : pictureOf(
            { film, beginnings, outages: rollout.outages },
            { width: width / scale, height: height / scale },
          ),
    [film, beginnings, rollout, width, height, scale],
  )

  const point = (event: PointerEvent<HTMLDivElement>) => {
    if (picture === null) return
    const at = (event.clientX - event.currentTarget.getBoundingClientRect().left) / scale
    const isHeld = event.buttons === 1
    const within = isHeld ? Math.min(Math.max(at, picture.charts.left), picture.charts.right) : at
    const under = hourUnder(picture, within)
    onPoint(isHeld ? null : under)
    if (isHeld && under !== null) seek(under)
  }

  return (
    <div
      ref={box}
      className={`${panel.chart} ${styles.chart}`}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId)
        point(event)
      }}
      onPointerMove={point}
      onPointerLeave={() => onPoint(null)}
    >
      {picture !== null && (
        <svg
          className={styles.picture}
          role="img"
          aria-label={say('rollout.picture.label', { summary: summarySentence(film) })}
          viewBox={`0 0 ${picture.paper.width} ${picture.paper.height}`}
          width={width}
          height={height}
        >
          <FilmGround picture={picture} />
          <FilmInk picture={picture} hour={hour} />
          <Marks picture={picture} />
          <Playhead picture={picture} hour={hour} pointed={pointed} />
        </svg>
      )}
    </div>
  )
}
