// Every planted bug by its name (protocol/bug-names.ts): a server that does one thing wrong, as somebody who writes such
// a server might. Each is a wrapper around sessions of the right server; none of it is in main/server.

import type { BugName } from '../../../protocol/bug-names.ts'
import type { CompiledPolicy } from '../../server/policy.ts'
import type { Dispatch } from '../../server/session.ts'
import { ANSWER, CLOSING, VERBS } from './answers.ts'
import { FRAMING } from './framing.ts'
import type { Plant, PlantedServer } from './line-wise.ts'
import { MEMORY } from './memory.ts'
import { CLIENT, LOCALE, ORDER, PARAMETERS } from './query.ts'
import { TRID } from './trid.ts'
import { STATE, VER } from './ver.ts'

export type { PlantedServer } from './line-wise.ts'

const PLANTS: Readonly<Record<BugName, Plant>> = {
  ...FRAMING,
  ...TRID,
  ...VER,
  ...STATE,
  ...PARAMETERS,
  ...LOCALE,
  ...CLIENT,
  ...ORDER,
  ...ANSWER,
  ...VERBS,
  ...CLOSING,
  ...MEMORY,
}

/** A new server with this bug: what it gives is asked for a session whenever a connection is opened. */
export const plantedServer = (name: BugName): PlantedServer => PLANTS[name]()

/** The first connection of such a server. */
export const plant = (name: BugName, policy: CompiledPolicy): Dispatch => plantedServer(name)(policy)
