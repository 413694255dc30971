// The line at which play stands, and the one under the pointer.

import { type FilmPicture, playheadOf } from '../picture/picture.ts'
import styles from './chart.module.css'

interface Props {
  readonly picture: FilmPicture
  readonly hour: number
  readonly pointed: number | null
}

export function Playhead({ picture, hour, pointed }: Props) {
  const { clients, axis } = picture.charts
  const { top } = clients.plot
  const x = playheadOf(picture, hour)
  return (
    <>
      {pointed !== null && (
        <line
          className={styles.pointed}
          x1={playheadOf(picture, pointed)}
          x2={playheadOf(picture, pointed)}
          y1={top}
          y2={axis}
        />
      )}
      <line className={styles.playhead} x1={x} x2={x} y1={top - 6} y2={axis} />
      <path className={styles.head} d={`M${x - 5} ${top - 12}h10v5l-5 6l-5-6z`} />
    </>
  )
}
