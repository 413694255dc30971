// How many clients each rule answers, counted once for each sweep.

import { OTHERWISE, type Policy } from '../../../protocol/formats/policy.ts'
import { BY_OTHERWISE, type Sweep } from '../../../protocol/formats/sweep.ts'

/** By rule id, and `otherwise`. Clients that a check refuses, or that never ask, are nobody's. */
export type Answered = ReadonlyMap<string, number>

/** By the rule's place among all, -1 for `otherwise`: how many clients it is asked for and answers. */
function countByPlace({ domain, cells }: Sweep): ReadonlyMap<number, number> {
  const { kinds, systems, archs, locales, cohorts } = domain
  const counts = new Map<number, number>()
  let cell = 0
  for (let kind = 0; kind < kinds.length; kind++) {
    for (const system of systems.sizes) {
      for (const arch of archs.sizes) {
        for (const locale of locales.sizes) {
          const clients = system * arch * locale
          for (let cohort = 0; cohort < cohorts.length; cohort++) {
            const place = cells.asked[cell++] ?? BY_OTHERWISE
            counts.set(place, (counts.get(place) ?? 0) + clients)
          }
        }
      }
    }
  }
  return counts
}

/** `policy` is the one that was swept. */
export function answeredBy(sweep: Sweep, policy: Policy): Answered {
  const byPlace = countByPlace(sweep)
  const rules = policy.rules.map(({ id }, place): [string, number] => [id, byPlace.get(place) ?? 0])
  return new Map([...rules, [OTHERWISE, byPlace.get(BY_OTHERWISE) ?? 0]])
}
