// The kinds of fault, told apart; and every two of them.

import {
  DOWNLOAD_KINDS,
  FAULT_KINDS,
  type FaultKind,
  LINE_KINDS,
  WORLD_KINDS,
} from '../../protocol/fault-kinds.ts'

function is<Kind extends FaultKind>(kinds: readonly Kind[]): (kind: FaultKind) => kind is Kind {
  const known: ReadonlySet<FaultKind> = new Set(kinds)
  return (kind): kind is Kind => known.has(kind)
}

export const isLineKind = is(LINE_KINDS)
export const isWorldKind = is(WORLD_KINDS)
export const isDownloadKind = is(DOWNLOAD_KINDS)

/** Every two kinds, once. */
export const PAIRS: readonly (readonly [FaultKind, FaultKind])[] = FAULT_KINDS.flatMap((first, i) =>
  FAULT_KINDS.slice(i + 1).map((second) => [first, second] as const),
)

const places: ReadonlyMap<FaultKind, number> = new Map(FAULT_KINDS.map((kind, place) => [kind, place]))
export const placeOf = (kind: FaultKind): number => places.get(kind) ?? 0
