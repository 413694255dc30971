// What the fork panel has been told so far, and the settings that come of it. Pure.

import type { Catalogue, Release } from '../../protocol/formats/catalogue.ts'
import type { Client } from '../../protocol/formats/client.ts'
import type { Policy } from '../../protocol/formats/policy.ts'
import type { DownloadOutcome, Scenario } from '../../protocol/formats/scenario.ts'
import type { Trace } from '../../protocol/formats/trace.ts'
import { compareVersions } from '../../protocol/version.ts'
import { say } from '../../words/words.ts'
import type { Settings } from '../state/in-force.ts'
import type { Timeline } from '../state/types.ts'
import { changesBetween, nameOfChanges } from './say-change.ts'

export interface ForkDraft {
  readonly client: Client | null
  readonly policy: Policy | null
  readonly latencyMs: number | null
  /** Which message from the fork on is lost, counted from 1; 0: none. */
  readonly loses: number
  readonly download: DownloadOutcome | null
  /** null: named by what it changes. */
  readonly name: string | null
}

export const NOTHING: ForkDraft = {
  client: null,
  policy: null,
  latencyMs: null,
  loses: 0,
  download: null,
  name: null,
}

/** The number that the next message of the run has once so many events have happened. */
export const nextMessage = ({ events }: Pick<Trace, 'events'>, after: number): number =>
  events.slice(0, after).filter(({ kind }) => kind === 'send').length + 1

/** The network as it is from the fork on; null where it stays. */
function networkOf(
  { latencyMs, loses }: ForkDraft,
  ground: Scenario,
  next: number,
): Settings['network'] | null {
  const { network } = ground
  if ((latencyMs === null || latencyMs === network.latencyMs) && loses === 0) return null
  const lost = loses === 0 ? [] : [{ kind: 'drop', at: next + loses - 1 } as const]
  return { latencyMs: latencyMs ?? network.latencyMs, faults: [...network.faults, ...lost] }
}

/** What the branch sets; `ground` is what is in force where it begins, `next` the number of the next message. */
export function settingsOf(draft: ForkDraft, ground: Scenario, next: number): Settings {
  const network = networkOf(draft, ground, next)
  const { client, policy, download } = draft
  return {
    ...(client === null ? {} : { client }),
    ...(policy === null ? {} : { policy }),
    ...(network === null || network === undefined ? {} : { network }),
    ...(download === null || download === ground.download.outcome ? {} : { download: { outcome: download } }),
  }
}

/** What the branch is called where nobody gave it a name. */
export function suggestedName(
  ground: Scenario,
  settings: Settings,
  step: number,
  lost: number | null,
): string {
  const { network, ...others } = settings
  const latency = network === undefined ? {} : { network: { ...network, faults: ground.network.faults } }
  const changed = nameOfChanges(changesBetween(ground, { ...ground, ...others, ...latency }))
  const lostName = lost === null ? '' : say('time.fork.message', { number: lost })
  const what = [changed, lostName].filter((each) => each !== '').join(', ')
  const values = { what: what === '' ? say('time.fork.same') : what, step }
  return step === 0 ? say('time.fork.namedBegin', values) : say('time.fork.named', values)
}

export interface Neighbours {
  readonly higher: Release | null
  readonly lower: Release | null
}

/** The releases next to a client's version by version order, of its own library and kind of system. */
export function neighboursOf({ releases, systems }: Catalogue, client: Client): Neighbours {
  const here = new Set(systems.filter(({ type }) => type === client.system.type).map(({ id }) => id))
  const family = releases
    .filter((release) => release.library === client.library && release.systems.some((id) => here.has(id)))
    .toSorted((a, b) => compareVersions(a.version, b.version))
  return {
    higher: family.find(({ version }) => compareVersions(version, client.version) > 0) ?? null,
    lower: family.findLast(({ version }) => compareVersions(version, client.version) < 0) ?? null,
  }
}

/**
 * The step after which a fork can still change what comes: the one play stands at, or, where the run is over, the
 * one before the client compares.
 */
export function forkStep({ steps }: Timeline, current: number): number {
  if (current < steps.length) return current
  const compares = steps.find(({ kind }) => kind === 'compare')
  return Math.max((compares ?? steps.at(-1))?.number ?? 1, 1) - 1
}

/** One field of the client, read and set as text. */
export const FIELDS = {
  systemType: {
    read: ({ system }: Client) => system.type,
    set: (client: Client, type: string) => ({ ...client, system: { ...client.system, type } }),
  },
  systemVersion: {
    read: ({ system }: Client) => system.version,
    set: (client: Client, version: string) => ({ ...client, system: { ...client.system, version } }),
  },
  arch: {
    read: ({ system }: Client) => system.arch,
    set: (client: Client, arch: string) => ({ ...client, system: { ...client.system, arch } }),
  },
  locale: {
    read: ({ locale }: Client) => locale,
    set: (client: Client, locale: string) => ({ ...client, locale }),
  },
  library: {
    read: ({ library }: Client) => library,
    set: (client: Client, library: string) => ({ ...client, library }),
  },
  identification: {
    read: ({ identification }: Client) => identification ?? '',
    set: (client: Client, identification: string) => ({ ...client, identification }),
  },
  handle: {
    read: ({ handle }: Client) => handle ?? '',
    set: (client: Client, handle: string) => ({ ...client, handle }),
  },
} as const

export type ForkField = keyof typeof FIELDS
