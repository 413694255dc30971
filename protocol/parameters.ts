// The one table of parameters. The codecs, the inspector, the reference pages and the docs all read it. The
// numbers are the protocol notes' own: the TrID is not counted. Meanings in words stand in the text catalogue,
// under the parameter's name.

import type { SourceId } from './sources.ts'

/** What a token is about; the window underlines each kind in its own ink. */
export type TokenKind = 'frame' | 'system' | 'software' | 'address'

const REQUEST_FIELDS = [
  'locale',
  'system-type',
  'system-ver',
  'system-arch',
  'requesting-library',
  'client-version',
  'client-identification',
  'user-handle',
] as const
export type RequestField = (typeof REQUEST_FIELDS)[number]

const REPLY_FIELDS = [
  'recommended-version',
  'recommended-version-2',
  'minimum-allowed-version',
  'download-url',
  'fallback-url',
] as const
export type ReplyField = (typeof REPLY_FIELDS)[number]

const SIGN_IN_FIELDS = ['security-package', 'sign-in-state', 'sign-in-handle'] as const
export type SignInField = (typeof SIGN_IN_FIELDS)[number]

export const FIELD_NAMES = [
  ...REQUEST_FIELDS,
  ...REPLY_FIELDS,
  ...SIGN_IN_FIELDS,
  'dialect',
  'code',
  'TrID',
] as const
export type FieldName = (typeof FIELD_NAMES)[number]

export interface Parameter<Name extends FieldName = FieldName> {
  readonly name: Name
  /** Place after the TrID, from 1. */
  readonly index: number
  readonly kind: TokenKind
  /** The dialect that brought it, by number. */
  readonly since: number
  readonly source: SourceId
}

/** CVQ and CVR, client to server: one table for both commands. */
export const REQUEST_PARAMETERS: readonly Parameter<RequestField>[] = [
  { name: 'locale', index: 1, kind: 'system', since: 2, source: 'seed' },
  { name: 'system-type', index: 2, kind: 'system', since: 2, source: 'seed' },
  { name: 'system-ver', index: 3, kind: 'system', since: 2, source: 'seed' },
  { name: 'system-arch', index: 4, kind: 'system', since: 2, source: 'seed' },
  { name: 'requesting-library', index: 5, kind: 'software', since: 2, source: 'seed' },
  { name: 'client-version', index: 6, kind: 'software', since: 2, source: 'seed' },
  { name: 'client-identification', index: 7, kind: 'software', since: 4, source: 'seed' },
  { name: 'user-handle', index: 8, kind: 'address', since: 8, source: 'seed' },
]

/** CVQ and CVR, server to client. */
export const REPLY_PARAMETERS: readonly Parameter<ReplyField>[] = [
  { name: 'recommended-version', index: 1, kind: 'software', since: 2, source: 'seed' },
  { name: 'recommended-version-2', index: 2, kind: 'software', since: 2, source: 'seed' },
  { name: 'minimum-allowed-version', index: 3, kind: 'software', since: 2, source: 'seed' },
  { name: 'download-url', index: 4, kind: 'address', since: 2, source: 'seed' },
  { name: 'fallback-url', index: 5, kind: 'address', since: 2, source: 'seed' },
]

/** USR as it begins signing in, client to server: as far as a dispatch server without accounts is told. */
export const SIGN_IN_PARAMETERS: readonly Parameter<SignInField>[] = [
  { name: 'security-package', index: 1, kind: 'software', since: 2, source: 'draft' },
  { name: 'sign-in-state', index: 2, kind: 'frame', since: 2, source: 'draft' },
  { name: 'sign-in-handle', index: 3, kind: 'address', since: 2, source: 'draft' },
]

/** The fewest and the most parameters a CVQ may carry, whatever the dialect; outside it the server answers 731. */
export const FEWEST_PARAMETERS = 6
export const MOST_PARAMETERS = 8
