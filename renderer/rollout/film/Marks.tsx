// What lies over the film, so that nothing of it hides them: policies' beginnings, outages, the busiest hour, the
// charts' titles, and what the marks on the load mean.

import { memo } from 'react'
import { textWidth } from '../../../diagram/text-width.ts'
import { say } from '../../../words/words.ts'
import { markRowTop } from '../picture/charts.ts'
import { LABEL_SIZE } from '../picture/end-labels.ts'
import type { FilmPicture } from '../picture/picture.ts'
import styles from './chart.module.css'

interface Props {
  readonly picture: FilmPicture
}

/** Between a mark and its words. */
const GAP = 7
/** Of a title's baseline over its chart. */
const TITLE_SINK = 6

function Beginnings({ picture: { marks, charts } }: Props) {
  return marks.map(({ x, name, label, row }) => (
    <g key={x} className={styles.mark}>
      <title>{name}</title>
      {x > charts.left && <line x1={x} x2={x} y1={markRowTop(row) + 3} y2={charts.axis} />}
      <text x={x > charts.left ? x + 5 : x} y={markRowTop(row) + 13}>
        {label}
      </text>
    </g>
  ))
}

function Peak({ picture: { peak } }: Props) {
  if (peak === null) return null
  const isLeft = peak.side === 'left'
  return (
    <g className={styles.peak}>
      <circle cx={peak.x} cy={peak.y} r={2.5} />
      <text x={isLeft ? peak.x - GAP : peak.x + GAP} y={peak.y + 4} textAnchor={isLeft ? 'end' : 'start'}>
        {peak.text}
      </text>
    </g>
  )
}

/** Over the charts, where policies' lines pass. */
function Titles({ picture: { charts } }: Props) {
  const { clients, load, versions } = charts
  const titles = [
    { chart: clients, words: say('rollout.picture.clients') },
    { chart: load, words: say('rollout.picture.load') },
    { chart: versions, words: say('rollout.picture.versions') },
  ]
  return titles.map(
    ({ chart, words }) =>
      chart !== null && (
        <text key={words} className={styles.title} x={charts.left} y={chart.plot.top - TITLE_SINK}>
          {words}
        </text>
      ),
  )
}

const SWATCH = 9

/** In the row of the load's title, from the right. */
function Keys({ picture: { charts, bands, failures } }: Props) {
  const keys = [
    { isThere: bands.length > 0, name: say('rollout.picture.outage'), look: styles.band },
    { isThere: failures !== '', name: say('rollout.picture.failures'), look: styles.failures },
  ].filter(({ isThere }) => isThere)
  const y = charts.load.plot.top - TITLE_SINK
  let right = charts.right - GAP
  return keys.map(({ name, look }) => {
    const end = right
    const from = end - textWidth(name, 'sans', 400, LABEL_SIZE) - GAP - SWATCH
    right = from - 2 * GAP
    return (
      <g key={name} className={styles.key}>
        <rect className={look} x={from} y={y - SWATCH} width={SWATCH} height={SWATCH} />
        <text x={end} y={y} textAnchor="end">
          {name}
        </text>
      </g>
    )
  })
}

export const Marks = memo(({ picture }: Props) => {
  const { bands, charts } = picture
  return (
    <>
      {bands.map(({ x, width }) => (
        <rect
          key={`${x} ${width}`}
          className={styles.band}
          x={x}
          y={charts.clients.plot.top}
          width={width}
          height={charts.load.plot.bottom - charts.clients.plot.top}
        />
      ))}
      <Beginnings picture={picture} />
      <Titles picture={picture} />
      <Keys picture={picture} />
      <Peak picture={picture} />
    </>
  )
})
