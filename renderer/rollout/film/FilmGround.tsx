// What stands still around the film: axes, titles, labels at the ends, the policies' beginnings and the outages.

import { memo } from 'react'
import { ShapeView } from '../../stage/ShapeView.tsx'
import { LABEL_SIZE } from '../picture/end-labels.ts'
import { type FilmPicture, LABEL_GAP } from '../picture/picture.ts'
import styles from './chart.module.css'

interface Props {
  readonly picture: FilmPicture
}

/** Between a text's middle and its baseline. */
const SINK = 4

function EndLabels({ picture: { labels, charts } }: Props) {
  const { right } = charts
  return labels.map(({ label, at, y }) => (
    <g key={`${label.title} ${y}`}>
      <title>{label.title}</title>
      <path className={styles.leader} d={`M${right + 2} ${at}L${right + LABEL_GAP - 3} ${y}`} />
      <ShapeView
        light={null}
        shape={{
          kind: 'text',
          x: right + LABEL_GAP,
          y: y + SINK,
          anchor: 'start',
          size: LABEL_SIZE,
          ink: label.ink,
          runs: label.runs,
        }}
      />
    </g>
  ))
}

export const FilmGround = memo(({ picture }: Props) => (
  <>
    {picture.ground.map((shape, i) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: a shape has no other name than its place
      <ShapeView key={i} shape={shape} light={null} />
    ))}
    <EndLabels picture={picture} />
  </>
))
