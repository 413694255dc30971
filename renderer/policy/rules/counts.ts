// How many clients each rule answers, counted once for each sweep.

import { OTHERWISE, type Policy } from '../../../protocol/formats/policy.ts'
import { BY_OTHERWISE, type Domain, type Sweep } from '../../../protocol/formats/sweep.ts'

/** By rule id, and `otherwise`. Clients that a check refuses, or that never ask, are nobody's. */
export type Answered = ReadonlyMap<string, number>

/** How many clients of one program a system, architecture and locale stand for, in the cells' order. */
const weightsOf = ({ systems, archs, locales }: Domain): readonly number[] =>
  [...systems.sizes].flatMap((system) =>
    [...archs.sizes].flatMap((arch) => [...locales.sizes].map((locale) => system * arch * locale)),
  )

/** By the rule's place among all, -1 for `otherwise`: how many clients it is asked for and answers. */
function countByPlace({ domain, cells }: Sweep): ReadonlyMap<number, number> {
  const { kinds, cohorts, defaultCohort } = domain
  const weights = weightsOf(domain)
  const counts = new Map<number, number>()
  let cell = 0
  for (const { sendsHandle } of kinds) {
    for (const clients of weights) {
      for (let cohort = 0; cohort < cohorts.length; cohort++) {
        const place = cells.asked[cell++] ?? BY_OTHERWISE
        // As `weightOf` of protocol/sweep.ts, without making a place of every cell.
        if (sendsHandle || cohort === defaultCohort) counts.set(place, (counts.get(place) ?? 0) + clients)
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
