// Which clients count: the filters and a cell's row and column as sets of values of each part of the domain.

import type { Domain } from '../../../protocol/formats/sweep.ts'
import { type AxisName, PART_OF, partOf } from './axes.ts'
import type { Bucket } from './bucket.ts'
import { type Chosen, EVERYBODY } from './cells.ts'
import type { Scale } from './scale.ts'

/** By axis the keys of the buckets that count; an axis that is left out counts whole. */
export type Filters = Readonly<Partial<Record<AxisName, readonly string[]>>>

function flags(length: number, buckets: readonly Bucket[]): Uint8Array {
  const chosen = new Uint8Array(length)
  for (const { values } of buckets) for (const value of values) chosen[value] = 1
  return chosen
}

/** The clients of some buckets among those that count already. */
export function narrowed(domain: Domain, chosen: Chosen, axis: AxisName, buckets: readonly Bucket[]): Chosen {
  const name = PART_OF[axis]
  const before = chosen[name]
  const wanted = flags(partOf(domain, name).values, buckets)
  return { ...chosen, [name]: before === null ? wanted : wanted.map((flag, i) => flag & (before[i] ?? 0)) }
}

/** A filter none of whose values exist any more lets everybody through: it would else hide all without a trace. */
export function chosenBy(domain: Domain, filters: Filters, scales: readonly Scale[]): Chosen {
  return scales.reduce((chosen, { axis, buckets }) => {
    const keys = filters[axis]
    const wanted = keys === undefined ? [] : buckets.filter(({ key }) => keys.includes(key))
    return wanted.length === 0 ? chosen : narrowed(domain, chosen, axis, wanted)
  }, EVERYBODY)
}
