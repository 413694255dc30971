// Puts in what a scenario file names: its clients and policies, its own and those of its changes and branches.

import type { Client } from '../protocol/formats/client.ts'
import type { Policy } from '../protocol/formats/policy.ts'
import type { Scenario, ScenarioFile } from '../protocol/formats/scenario.ts'
import { ok, type Result } from '../protocol/result.ts'

/** How names are looked up; `key` is where in the file the name stands, such as `branches[0].policy`. */
export interface Names<Fault> {
  policy(name: string, key: string): Result<Policy, Fault>
  client(name: string, key: string): Result<Client, Fault>
}

/** Inline or by name, or left out. */
interface Parts {
  readonly client?: string | Client
  readonly policy?: string | Policy
}

interface Inline {
  readonly client?: Client
  readonly policy?: Policy
}

/** The first fault ends it. */
function each<Item, Made, Fault>(
  items: readonly Item[],
  make: (item: Item, i: number) => Result<Made, Fault>,
): Result<readonly Made[], Fault> {
  const made: Made[] = []
  for (const [i, item] of items.entries()) {
    const result = make(item, i)
    if (!result.ok) return result
    made.push(result.value)
  }
  return ok(made)
}

/** `place` stands before the keys: empty for the scenario itself. */
function inline<Part extends Parts, Fault>(
  part: Part,
  place: string,
  names: Names<Fault>,
): Result<Omit<Part, 'client' | 'policy'> & Inline, Fault> {
  const { client, policy, ...rest } = part
  const ownPolicy = typeof policy === 'string' ? names.policy(policy, `${place}policy`) : ok(policy)
  if (!ownPolicy.ok) return ownPolicy
  const ownClient = typeof client === 'string' ? names.client(client, `${place}client`) : ok(client)
  if (!ownClient.ok) return ownClient
  return ok({
    ...rest,
    ...(ownClient.value === undefined ? {} : { client: ownClient.value }),
    ...(ownPolicy.value === undefined ? {} : { policy: ownPolicy.value }),
  })
}

const changesOf = <Fault>(
  changes: NonNullable<ScenarioFile['changes']>,
  place: string,
  names: Names<Fault>,
): Result<NonNullable<Scenario['changes']>, Fault> =>
  each(changes, (change, i) => inline(change, `${place}changes[${i}].`, names))

const branchesOf = <Fault>(
  branches: NonNullable<ScenarioFile['branches']>,
  names: Names<Fault>,
): Result<NonNullable<Scenario['branches']>, Fault> =>
  each(branches, ({ changes, ...branch }, i) => {
    const own = inline(branch, `branches[${i}].`, names)
    if (!own.ok || changes === undefined) return own
    const changed = changesOf(changes, `branches[${i}].`, names)
    return changed.ok ? ok({ ...own.value, changes: changed.value }) : changed
  })

/** The scenario with everything inline; the first name that stands for nothing is the fault. */
export function resolveScenario<Fault>(file: ScenarioFile, names: Names<Fault>): Result<Scenario, Fault> {
  const { client, policy, changes, branches, ...rest } = file
  const ownPolicy = typeof policy === 'string' ? names.policy(policy, 'policy') : ok(policy)
  if (!ownPolicy.ok) return ownPolicy
  const ownClient = typeof client === 'string' ? names.client(client, 'client') : ok(client)
  if (!ownClient.ok) return ownClient
  const changed = changes === undefined ? ok(undefined) : changesOf(changes, '', names)
  if (!changed.ok) return changed
  const others = branches === undefined ? ok(undefined) : branchesOf(branches, names)
  if (!others.ok) return others
  return ok({
    ...rest,
    client: ownClient.value,
    policy: ownPolicy.value,
    ...(changed.value === undefined ? {} : { changes: changed.value }),
    ...(others.value === undefined ? {} : { branches: others.value }),
  })
}
