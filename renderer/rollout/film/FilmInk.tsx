// What the film shows: areas, bars and lines, drawn once and shown twice, paler for what is to come. Only the width
// of what has happened changes while play runs.

import { memo, useId } from 'react'
import { type FilmPicture, playheadOf } from '../picture/picture.ts'
import { LOOKS } from '../states.ts'
import styles from './chart.module.css'

interface DrawnProps {
  readonly picture: FilmPicture
  readonly id: string
}

/** How lines of releases are told apart where they cross; the newest is whole. */
const DASHES = ['none', '7 3', '2 3', '10 3 2 3', '4 4', '1 5']

/** Depends on the picture alone: it is not drawn anew while play runs. */
const Drawn = memo(({ picture, id }: DrawnProps) => (
  <g id={id}>
    {picture.areas.map(({ state, area, edge }) => {
      const { fill, ink } = LOOKS[state]
      return (
        <g key={state}>
          <path d={area} fill={fill === 'none' ? 'none' : `var(--${fill})`} />
          {state === 'stranded' && <path d={area} fill={`url(#${id}-hatch)`} />}
          {state !== 'unseen' && <path d={edge} className={styles.edge} stroke={`var(--${ink})`} />}
        </g>
      )
    })}
    {picture.load !== '' && <path d={picture.load} className={styles.load} />}
    {picture.failures !== '' && <path d={picture.failures} className={styles.failures} />}
    {picture.lines.map(({ version, product, d, rank }) => (
      <path
        key={`${product} ${version}`}
        d={d}
        className={styles.line}
        strokeDasharray={DASHES[rank % DASHES.length]}
      />
    ))}
  </g>
))

/** Stranded clients are told from all others on grey paper too. */
const Hatch = ({ id }: { readonly id: string }) => (
  <pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
    <path d="M0 0V6" className={styles.hatch} />
  </pattern>
)

interface Props {
  readonly picture: FilmPicture
  readonly hour: number
}

export function FilmInk({ picture, hour }: Props) {
  const id = useId()
  const { left } = picture.charts
  return (
    <>
      <defs>
        <Hatch id={`${id}-hatch`} />
        <Drawn picture={picture} id={id} />
        <clipPath id={`${id}-past`}>
          <rect x={left} y={0} width={playheadOf(picture, hour) - left} height={picture.paper.height} />
        </clipPath>
      </defs>
      <use href={`#${id}`} className={styles.future} />
      <use href={`#${id}`} clipPath={`url(#${id}-past)`} />
    </>
  )
}
