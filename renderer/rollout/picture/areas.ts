// The clients as areas on each other, one a state, over all hours: closed paths, and the upper edge of each.

import type { Film, FilmState } from '../../../protocol/formats/rollout.ts'
import { STACKED } from '../states.ts'
import { type Column, onScale, px, type Scale } from './scale.ts'

export interface Area {
  readonly state: FilmState
  /** Path data. */
  readonly area: string
  /** Path data of the upper edge, where anybody is in the state; '' where that is never two columns together. */
  readonly edge: string
  /** Of its place at the film's end; null where nobody is in the state then. */
  readonly endsAt: { readonly top: number; readonly bottom: number } | null
}

type Heights = Float64Array

/** Who is in a state at the end of each column; before the first hour nobody has asked yet. */
function heightsOf(film: Film, state: FilmState, columns: readonly Column[]): Heights {
  const heights = new Float64Array(columns.length + 1)
  heights[0] = state === 'unseen' ? film.clients : 0
  columns.forEach(({ to }, i) => {
    heights[i + 1] = film.population[state][to - 1] ?? 0
  })
  return heights
}

/** The stretches of an edge along which the area under it has a height. */
const edgeOf = (points: readonly string[], own: Heights): string =>
  points
    .map((point, i) => {
      if (i === 0 || ((own[i] ?? 0) === 0 && (own[i - 1] ?? 0) === 0)) return ''
      const isJoined = i > 1 && ((own[i - 1] ?? 0) > 0 || (own[i - 2] ?? 0) > 0)
      return isJoined ? `L${point}` : `M${points[i - 1]}L${point}`
    })
    .join('')

const sums = (below: Heights, own: Heights): Heights => below.map((height, i) => height + (own[i] ?? 0))

export function areasOf(film: Film, columns: readonly Column[], x: Scale, y: Scale): readonly Area[] {
  const points = (heights: Heights): readonly string[] =>
    [...heights].map((height, i) => {
      const hour = i === 0 ? 0 : (columns[i - 1]?.to ?? 0)
      return `${px(onScale(x, hour))} ${px(onScale(y, height))}`
    })
  const areas: Area[] = []
  let below: Heights = new Float64Array(columns.length + 1)
  for (const state of STACKED) {
    const own = heightsOf(film, state, columns)
    const above = sums(below, own)
    if (own.some((height) => height > 0)) {
      const upper = points(above)
      const lower = points(below)
      const isThere = (own.at(-1) ?? 0) > 0
      areas.push({
        state,
        area: `M${upper.join('L')}L${lower.toReversed().join('L')}Z`,
        edge: edgeOf(upper, own),
        endsAt: isThere
          ? { top: onScale(y, above.at(-1) ?? 0), bottom: onScale(y, below.at(-1) ?? 0) }
          : null,
      })
    }
    below = above
  }
  return areas
}
