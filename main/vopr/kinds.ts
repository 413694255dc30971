// The kinds of fault, by where they strike. Their order is fixed: a seed names them by place.

/** What is written wrong: on lines of a client, and of a server that is none of ours. */
export const LINE_KINDS = [
  'lf-alone',
  'cr-alone',
  'lf-cr',
  'wrong-case',
  'missing-parameter',
  'extra-parameter',
  'wrong-value',
  'oversized-line',
  'non-ascii',
  'nul',
  'trid-border',
  'trid-missing',
  'trid-zeros',
  'empty-lines',
  'spaces',
  'trailing-space',
  'garbage',
  'second-ver',
  'unknown-command',
  'early-usr',
  'early-out',
  'pipelined',
  'bit-flip',
  'duplicate',
  'drop-bytes',
  'drop-line',
] as const
export type LineKind = (typeof LINE_KINDS)[number]

/** What happens to bytes on their way. */
export const WIRE_KINDS = ['split', 'merge', 'delay', 'reorder', 'slow-loris', 'half-close', 'reset'] as const
export type WireKind = (typeof WIRE_KINDS)[number]

/** What happens to everybody at once. */
export const WORLD_KINDS = [
  'clock-forward',
  'clock-back',
  'policy-followed',
  'policy-for-new',
  'server-restart',
] as const
export type WorldKind = (typeof WORLD_KINDS)[number]

export const DOWNLOAD_KINDS = [
  'download-cut',
  'download-stall',
  'download-missing',
  'download-error',
  'download-wrong-length',
] as const
export type DownloadKind = (typeof DOWNLOAD_KINDS)[number]

export const FAULT_KINDS = [...LINE_KINDS, ...WIRE_KINDS, ...WORLD_KINDS, ...DOWNLOAD_KINDS] as const
export type FaultKind = (typeof FAULT_KINDS)[number]

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
