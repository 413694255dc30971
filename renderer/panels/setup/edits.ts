// Edits of the scenario as pure functions of it: what each control of the client and server panel changes.

import { clientOfRelease } from '../../../protocol/catalogue.ts'
import type { Catalogue, Release, System } from '../../../protocol/formats/catalogue.ts'
import type { Client } from '../../../protocol/formats/client.ts'
import type { Policy } from '../../../protocol/formats/policy.ts'
import type { Scenario } from '../../../protocol/formats/scenario.ts'

export type Edit = (scenario: Scenario) => Scenario

const isSame = (before: unknown, after: unknown): boolean => JSON.stringify(before) === JSON.stringify(after)

/** Changes the client; a change to what it already is, is none. */
export const clientEdit =
  (change: Partial<Client>): Edit =>
  (scenario) => {
    const client = { ...scenario.client, ...change }
    return isSame(client, scenario.client) ? scenario : { ...scenario, client }
  }

export const pickRelease =
  (catalogue: Catalogue, release: Release): Edit =>
  (scenario) =>
    clientEdit(clientOfRelease(catalogue, scenario.client, release))(scenario)

export const pickSystem = ({ type, version, arch }: System): Edit =>
  clientEdit({ system: { type, version, arch } })

export const systemEdit =
  (change: Partial<Client['system']>): Edit =>
  (scenario) =>
    clientEdit({ system: { ...scenario.client.system, ...change } })(scenario)

export const pickPolicy =
  (policy: Policy): Edit =>
  (scenario) =>
    isSame(policy, scenario.policy) ? scenario : { ...scenario, policy }

/** Whether two policies have the same name, dialects, rules and otherwise; switches may differ. */
export const isSamePolicy = (a: Policy, b: Policy): boolean =>
  isSame({ ...a, server: null }, { ...b, server: null })

/** What of a release the client no longer has, after changes by hand. */
export const isChanged = (release: Release, { identification, offers }: Client): boolean =>
  (identification !== undefined && identification !== release.identification) ||
  !isSame(offers, release.offers)
