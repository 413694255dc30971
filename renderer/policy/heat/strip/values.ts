// Which versions, systems and languages a group of clients has, in words.

import { say } from '../../../../words/words.ts'
import { AXES, type AxisName, partOf } from '../axes.ts'
import type { Bucket } from '../bucket.ts'
import type { ClientGroup } from '../clients.ts'
import { chosenIn, type Grid, type Place, type Scales } from '../grid.ts'
import type { Scale } from '../scale.ts'

export interface ValueLine {
  readonly axis: AxisName
  readonly names: readonly string[]
  readonly mono: boolean
  /** How many more there are than are named. */
  readonly more: number
}

const MOST_NAMED = 12

/** The buckets of an axis that have a client of the group, among those of the cell. */
function bucketsOf(
  grid: Grid,
  place: Place,
  { part, buckets }: Scale,
  group: ClientGroup,
): readonly Bucket[] {
  const { classOf } = partOf(grid.sweep.domain, part)
  const counted = chosenIn(grid, place)[part]
  const classes = group.classes[part]
  return buckets.filter(({ values }) =>
    values.some((value) => classes[classOf[value] ?? 0] === 1 && (counted === null || counted[value] === 1)),
  )
}

/** A line for each axis on which the group has something to tell. */
export function valueLines(
  grid: Grid,
  scales: Scales,
  place: Place,
  group: ClientGroup,
): readonly ValueLine[] {
  return AXES.filter((axis) => scales[axis].buckets.length > 1).map((axis) => {
    const buckets = bucketsOf(grid, place, scales[axis], group)
    const names = buckets.slice(0, MOST_NAMED).map(({ full }) => full)
    const all = buckets.length === scales[axis].buckets.length && buckets.length > MOST_NAMED
    return {
      axis,
      names: all ? [say('heat.strip.all', { count: buckets.length })] : names,
      mono: !all && buckets.every(({ mono }) => mono),
      more: all ? 0 : buckets.length - names.length,
    }
  })
}
