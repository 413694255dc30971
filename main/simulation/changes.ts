// What a scenario's changes put in place of what was, made ready: policies compiled, clients as a session takes them.

import type { Catalogue } from '../../protocol/formats/catalogue.ts'
import type { Client } from '../../protocol/formats/client.ts'
import type { DownloadOutcome, Scenario } from '../../protocol/formats/scenario.ts'
import { type CompiledPolicy, compilePolicy } from '../server/policy.ts'
import { withIdentification } from './identity.ts'

export interface Network {
  /** One way, in virtual milliseconds. */
  readonly latencyMs: number
  /** Numbers of the messages that are lost, counted from 1 over the whole run. */
  readonly drops: ReadonlySet<number>
}

/** A fork of the timeline; what is left out goes on as it is. */
export interface ReadyChange {
  /** How many events of the run come before it. */
  readonly after: number
  readonly client?: Client
  readonly policy?: CompiledPolicy
  readonly network?: Network
  readonly download?: DownloadOutcome
}

export const networkOf = ({ latencyMs, faults }: Scenario['network']): Network => ({
  latencyMs,
  drops: new Set(faults.filter(({ kind }) => kind === 'drop').map(({ at }) => at)),
})

/** In the order in which they come. */
export const changesOf = ({ changes = [] }: Scenario, catalogue: Catalogue): readonly ReadyChange[] =>
  changes.map(({ after, client, policy, network, download }) => ({
    after,
    ...(client === undefined ? {} : { client: withIdentification(client, catalogue) }),
    ...(policy === undefined ? {} : { policy: compilePolicy(policy, catalogue) }),
    ...(network === undefined ? {} : { network: networkOf(network) }),
    ...(download === undefined ? {} : { download: download.outcome }),
  }))
