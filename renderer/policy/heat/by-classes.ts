// One pass over a sweep's cells, gathered by the classes of one or two parts of the domain. The classes of those
// parts stay apart; how many values each has is for later, because its values may go to different rows.

import type { Sweep } from '../../../protocol/formats/sweep.ts'
import { type PartName, partOf } from './axes.ts'
import { add, type Chosen, emptyTable, type Table } from './cells.ts'
import { NOBODY, placeOfVerdict, VERDICT_TABLE } from './verdicts.ts'

/** By class of a part, or by each combination of classes of several parts, the later one's fastest. */
interface Factor {
  /** Clients that count, as far as they are not for later; 0 where none counts. */
  readonly clients: Float64Array
  /** How many clients each of those stands for in the end. */
  readonly times: Float64Array
  /** What it adds to the place in the table. */
  readonly place: Uint32Array
}

/** How many of each class's values count. */
function weights(classes: number, classOf: Uint32Array, chosen: Uint8Array | null): Float64Array {
  const counts = new Float64Array(classes)
  for (const [value, group] of classOf.entries()) {
    if (chosen === null || chosen[value] === 1) counts[group] = (counts[group] ?? 0) + 1
  }
  return counts
}

/** A part whose classes are gathered: they all have one place. */
const gathered = (counts: Float64Array): Factor => ({
  clients: counts,
  times: new Float64Array(counts.length).fill(1),
  place: new Uint32Array(counts.length),
})

/** A part whose classes stay apart, each `step` places from the one before. */
const apart = (counts: Float64Array, step: number): Factor => ({
  clients: counts.map((count) => Math.min(count, 1)),
  times: counts,
  place: Uint32Array.from(counts, (_, group) => group * step),
})

function product(outer: Factor, inner: Factor): Factor {
  const length = outer.place.length * inner.place.length
  const clients = new Float64Array(length)
  const times = new Float64Array(length)
  const place = new Uint32Array(length)
  let at = 0
  for (let o = 0; o < outer.place.length; o++) {
    for (let i = 0; i < inner.place.length; i++) {
      clients[at] = (outer.clients[o] ?? 0) * (inner.clients[i] ?? 0)
      times[at] = (outer.times[o] ?? 0) * (inner.times[i] ?? 0)
      place[at] = (outer.place[o] ?? 0) + (inner.place[i] ?? 0)
      at += 1
    }
  }
  return { clients, times, place }
}

/** The sweep by classes of the row's part and of the column's; totals are of clients already. */
export function byClasses(
  sweep: Sweep,
  rows: PartName,
  columns: PartName,
  chosen: Chosen,
  sought: number | null,
): Table {
  const { domain, cells } = sweep
  const across = rows === columns ? 1 : partOf(domain, columns).classes
  const factor = (name: PartName, counts = chosen[name]): Factor => {
    const { classes, classOf } = partOf(domain, name)
    const weight = weights(classes, classOf, counts)
    return name === rows ? apart(weight, across) : name === columns ? apart(weight, 1) : gathered(weight)
  }
  const kinds = factor('kind')
  const places = product(product(factor('system'), factor('arch')), factor('locale'))
  const withHandle = product(places, factor('cohort'))
  // A client without a handle is in the default cohort alone.
  const counts = chosen.cohort?.[domain.defaultCohort] ?? 1
  const onlyDefault = Uint8Array.from(domain.cohorts, (_, i) => (i === domain.defaultCohort ? counts : 0))
  const withoutHandle = product(places, factor('cohort', onlyDefault))

  const table = emptyTable(partOf(domain, rows).classes, across, sought)
  for (let kind = 0; kind < domain.kinds.length; kind++) {
    if (kinds.clients[kind] === 0) continue
    const rest = domain.kinds[kind]?.sendsHandle === true ? withHandle : withoutHandle
    gather(table, cells, kind * rest.place.length, kinds.place[kind] ?? 0, rest)
  }
  return table
}

/** The cells of one kind, from `first` on. */
function gather(table: Table, cells: Sweep['cells'], first: number, at: number, rest: Factor): void {
  const { outcome, end, hops } = cells
  const { totals } = table
  for (let i = 0; i < rest.place.length; i++) {
    const clients = rest.clients[i] ?? 0
    if (clients === 0) continue
    const cell = first + i
    const verdict = VERDICT_TABLE[placeOfVerdict(outcome[cell] ?? 0, end[cell] ?? 0)] ?? NOBODY
    add(table, at + (rest.place[i] ?? 0), verdict, clients, clients, hops[cell] ?? 0)
    totals[verdict] = (totals[verdict] ?? 0) + clients * (rest.times[i] ?? 0)
  }
}
