// The heat map's numbers by grid cell, in typed arrays, and how one cell's clients are added to another's.

import type { PartName } from './axes.ts'
import { NOBODY, VERDICTS } from './verdicts.ts'

/** Which values of each part count; null where all do. */
export type Chosen = Readonly<Record<PartName, Uint8Array | null>>

export const EVERYBODY: Chosen = { kind: null, system: null, arch: null, locale: null, cohort: null }

/** By grid cell, `row * columns + column`. */
export interface Table {
  readonly rows: number
  readonly columns: number
  /** Place in `VERDICTS` of the verdict that is looked for: shown before any worse one; null: none is. */
  readonly sought: number | null
  /** Place in `VERDICTS` of the worst verdict, or of the one sought; NOBODY where there is no client. */
  readonly worst: Uint8Array
  readonly clients: Float64Array
  /** Clients with that verdict. */
  readonly shown: Float64Array
  /** Most upgrades installed by those. */
  readonly hops: Uint32Array
  /** Which verdicts there are: a bit for each, by its place in `VERDICTS`. */
  readonly found: Uint16Array
  /** By place in `VERDICTS`: clients of the whole table. */
  readonly totals: Float64Array
}

export const emptyTable = (rows: number, columns: number, sought: number | null): Table => ({
  rows,
  columns,
  sought,
  worst: new Uint8Array(rows * columns).fill(NOBODY),
  clients: new Float64Array(rows * columns),
  shown: new Float64Array(rows * columns),
  hops: new Uint32Array(rows * columns),
  found: new Uint16Array(rows * columns),
  totals: new Float64Array(VERDICTS.length),
})

/** Whether clients of a cell have different verdicts. */
export const isMixed = (found: number): boolean => (found & (found - 1)) !== 0

/** Puts what one cell of a table holds, `times` over, to a cell of another. */
export function put(from: Table, place: number, times: number, to: Table, target: number): void {
  const verdict = from.worst[place] ?? NOBODY
  const clients = (from.clients[place] ?? 0) * times
  if (clients === 0) return
  add(to, target, verdict, clients, (from.shown[place] ?? 0) * times, from.hops[place] ?? 0)
  to.found[target] = (to.found[target] ?? 0) | (from.found[place] ?? 0)
}

/** Adds clients with a verdict, and perhaps with others that are not shown, to a cell. */
export function add(
  to: Table,
  at: number,
  verdict: number,
  clients: number,
  shown: number,
  hops: number,
): void {
  const known = to.worst[at] ?? NOBODY
  to.clients[at] = (to.clients[at] ?? 0) + clients
  to.found[at] = (to.found[at] ?? 0) | (1 << verdict)
  if (known === verdict) {
    to.shown[at] = (to.shown[at] ?? 0) + shown
    if (hops > (to.hops[at] ?? 0)) to.hops[at] = hops
    return
  }
  if (verdict === to.sought || (verdict < known && known !== to.sought)) {
    to.worst[at] = verdict
    to.shown[at] = shown
    to.hops[at] = hops
  }
}
