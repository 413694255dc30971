// Where a fact of the protocol comes from: facts, not sentences, were taken from these. Their titles are in the
// catalogue, at `wire.sourceTitle`.

export const SOURCES = [
  'seed',
  'wiki',
  'nina',
  'msnpiki',
  'hypothetic',
  'draft',
  'purple',
  'bitlbee',
  'msnpsharp',
  'escargot',
  'capture',
  'inference',
  'ours',
] as const

export type SourceId = (typeof SOURCES)[number]
