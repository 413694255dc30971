// The kinds of fault of the simulation under faults (main/vopr), by where they strike. Their order is fixed: a seed names
// them by place. The window offers them by these names.

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
