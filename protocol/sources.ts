// Where a fact of the protocol comes from. Facts, not sentences, were taken from these.

export const SOURCES = {
  seed: { title: 'CVQ page of the msnp-wiki, October 2024 (the document this app comes from)' },
  wiki: { title: 'msnp-wiki by yellows111: docs/commands, docs/versions, error table' },
  nina: { title: 'NINA wiki, Protocols/MSNP' },
  msnpiki: { title: 'MSNPiki (msnfanatic)' },
  hypothetic: { title: 'hypothetic.org MSN Messenger documentation, 2.0 and 2.1' },
  draft: { title: 'draft-movva-msn-messenger-protocol-00, 1999' },
  purple: { title: "libpurple's msn plugin" },
  bitlbee: { title: 'BitlBee' },
  msnpsharp: { title: 'MSNPSharp and libmsn' },
  escargot: { title: 'Escargot server' },
  capture: { title: 'Captured exchanges, assets/transcripts' },
  inference: { title: 'Inferred; no source states it' },
  ours: { title: 'Decided for this app, docs/decisions' },
} as const satisfies Record<string, { readonly title: string }>

export type SourceId = keyof typeof SOURCES
