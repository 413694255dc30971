// A policy judged twice: by the sweep, and by the independent checker for everybody in it. For tests alone.

import type { Catalogue } from '../../../protocol/formats/catalogue.ts'
import type { Policy } from '../../../protocol/formats/policy.ts'
import type { Sweep } from '../../../protocol/formats/sweep.ts'
import { domainOf } from '../domain.ts'
import { sweep } from '../sweep.ts'
import { everybody, type Somebody } from './everybody.ts'
import { type Soul, soulOf } from './souls.ts'

export interface Judged {
  readonly swept: Sweep
  readonly people: readonly Somebody[]
  /** Of each of the people. */
  readonly souls: readonly Soul[]
}

export function judged(policy: Policy, catalogue: Catalogue): Judged {
  const domain = domainOf([policy], catalogue)
  const swept = sweep(policy, catalogue, domain)
  if (swept === null) throw new Error('nobody cancelled')
  const people = everybody(domain, catalogue)
  const souls = people.map(({ person, exists }) => soulOf(policy, catalogue, person, exists))
  return { swept, people, souls }
}
