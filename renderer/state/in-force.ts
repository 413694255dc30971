// What of a run is in force at a point: its client, policy, network and download, after the changes that came until
// then. The setup shows and edits what is in force at the end: of a forked run, what holds from the fork on.

import type { Policy } from '../../protocol/formats/policy.ts'
import type { Change, Scenario } from '../../protocol/formats/scenario.ts'
import type { Trace } from '../../protocol/formats/trace.ts'

/** What a fork may change; left out, it stays as it is. */
export type Settings = Omit<Change, 'after'>

/** The run with the client, policy, network and download of the moment after that many events. */
export function inForceAt(run: Scenario, events: number): Scenario {
  const changes = run.changes?.filter(({ after }) => after <= events) ?? []
  if (changes.length === 0) return run
  return {
    ...run,
    client: changes.findLast(({ client }) => client)?.client ?? run.client,
    policy: changes.findLast(({ policy }) => policy)?.policy ?? run.policy,
    network: changes.findLast(({ network }) => network)?.network ?? run.network,
    download: changes.findLast(({ download }) => download)?.download ?? run.download,
  }
}

/** As it is at the end of the run; the run itself where nothing changes on the way. */
export const inForce = (run: Scenario): Scenario => inForceAt(run, Number.POSITIVE_INFINITY)

/** After how many events the newest change of a run comes; null where nothing changes on the way. */
export const forkedAfter = (run: Scenario): number | null => run.changes?.at(-1)?.after ?? null

/** What of `next` is another than in `now`. */
export function settingsBetween(now: Scenario, next: Scenario): Settings {
  return {
    ...(next.client === now.client ? {} : { client: next.client }),
    ...(next.policy === now.policy ? {} : { policy: next.policy }),
    ...(next.network === now.network ? {} : { network: next.network }),
    ...(next.download === now.download ? {} : { download: next.download }),
  }
}

/** The inverse of `inForce`: an edit of what is in force, as an edit of the run. It changes its newest change. */
export function withInForce(run: Scenario, next: Scenario): Scenario {
  const newest = run.changes?.at(-1)
  if (run.changes === undefined || newest === undefined) return next
  const { client, policy, network, download } = run
  const changes = [...run.changes.slice(0, -1), { ...newest, ...settingsBetween(inForce(run), next) }]
  return { ...next, client, policy, network, download, changes }
}

/** The policy under which the server decided on a message: a fork may have changed it since. */
export function policyThatDecided(run: Scenario, { events }: Pick<Trace, 'events'>, message: number): Policy {
  const place = events.findIndex((event) => event.kind === 'decide' && event.message === message)
  return inForceAt(run, Math.max(place, 0)).policy
}
