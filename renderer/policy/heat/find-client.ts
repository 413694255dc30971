// Where a client stands in a domain, so that the cell of a finding's witness can be shown.

import { cohortOf } from '../../../protocol/cohort.ts'
import { type Client, DEFAULT_HANDLE } from '../../../protocol/formats/client.ts'
import type { ClientKind, Domain } from '../../../protocol/formats/sweep.ts'
import type { Point } from '../../../protocol/sweep.ts'

const isOfKind = (kind: ClientKind, client: Client): boolean =>
  kind.version === client.version &&
  kind.library === client.library &&
  (client.identification === undefined || kind.identification === client.identification)

const offersAlike = (kind: ClientKind, client: Client): boolean =>
  kind.offers.length === client.offers.length && kind.offers.every((name, i) => name === client.offers[i])

/** Of kinds that only their dialects tell apart, the client's own first. */
function kindOf({ kinds }: Domain, client: Client): number {
  const exact = kinds.findIndex((kind) => isOfKind(kind, client) && offersAlike(kind, client))
  return exact >= 0 ? exact : kinds.findIndex((kind) => isOfKind(kind, client))
}

function cohortPlace({ cohorts, defaultCohort, kinds }: Domain, client: Client, kind: number): number {
  const handle = client.handle ?? DEFAULT_HANDLE
  if (kinds[kind]?.sendsHandle !== true || handle === DEFAULT_HANDLE) return defaultCohort
  const place = cohorts.findIndex(({ buckets }) =>
    buckets.every(({ salt, from, below }) => {
      const bucket = cohortOf(salt, handle)
      return bucket >= from && bucket < below
    }),
  )
  return place < 0 ? defaultCohort : place
}

/** null where the domain does not have the client: it is of another policy's. */
export function pointOfClient(domain: Domain, client: Client): Point | null {
  const kind = kindOf(domain, client)
  const { system } = client
  const systemPlace = domain.systems.values.findIndex(
    ({ type, version }) => type === system.type && version === system.version,
  )
  const arch = domain.archs.values.indexOf(system.arch)
  const locale = domain.locales.values.indexOf(client.locale.toLowerCase())
  if (kind < 0 || systemPlace < 0 || arch < 0 || locale < 0) return null
  return { kind, system: systemPlace, arch, locale, cohort: cohortPlace(domain, client, kind) }
}
