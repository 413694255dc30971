// `cvq-lab/client@1`: who asks. Defaults are those of the contracts.

import * as v from 'valibot'
import {
  choice,
  document,
  flag,
  formatName,
  lcid,
  list,
  token,
  tokenOrEmpty,
  trid,
  version,
  wireLine,
} from './schema.ts'

export const CLIENT_FORMAT = 'cvq-lab/client@1'

export const BEHAVIOURS = ['documented', 'minimum-inclusive', 'maximum', 'observed-8.0-beta'] as const
export type Behaviour = (typeof BEHAVIOURS)[number]

export const clientSchema = document({
  format: v.optional(formatName(CLIENT_FORMAT), CLIENT_FORMAT),
  /** As sent in VER, best first; an empty list sends no VER. */
  offers: list(token),
  locale: lcid,
  system: document({ type: token, version: token, arch: token }),
  library: token,
  version,
  /** Left out: as the best dialect offered has it. null: not sent. '': sent empty. */
  identification: v.optional(v.nullable(tokenOrEmpty)),
  /** Left out: as the best dialect offered has it. null: not sent. */
  handle: v.optional(v.nullable(token)),
  firstTrid: v.optional(trid, 1),
  /** A whole line sent in place of the built CVQ. */
  line: v.optional(v.nullable(wireLine), null),
  behaviour: v.optional(choice(BEHAVIOURS), 'documented'),
  takesOffers: v.optional(flag, false),
})

export type Client = v.InferOutput<typeof clientSchema>

/** The handle a client sends when its file names none and its dialect has one. */
export const DEFAULT_HANDLE = 'example@hotmail.com'
