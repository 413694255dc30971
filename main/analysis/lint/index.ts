// What is wrong with a policy, decided over every client there is: each fault with its rule, how many it concerns, the
// smallest client that shows it, and a repair (docs/decisions/0017 says exactly what each kind means).

import type { Catalogue } from '../../../protocol/formats/catalogue.ts'
import { FINDING_KINDS, type Finding } from '../../../protocol/formats/finding.ts'
import type { Policy } from '../../../protocol/formats/policy.ts'
import type { Sweep } from '../../../protocol/formats/sweep.ts'
import { findAnswers } from './find-answers.ts'
import { findJourneys } from './find-journeys.ts'
import { findLanguages } from './find-languages.ts'
import { findOrder } from './find-order.ts'
import { findRules } from './find-rules.ts'
import { findUnanswered } from './find-unanswered.ts'
import { findUrls } from './find-urls.ts'
import { type Found, labOf } from './lab.ts'

const RANKS: ReadonlyMap<string, number> = new Map(FINDING_KINDS.map((kind, rank) => [kind, rank]))
const rankOf = ({ finding }: Found): number => RANKS.get(finding.kind) ?? 0
const subjectOf = ({ finding }: Found): string => finding.facts.about ?? ''

const inOrder = (a: Found, b: Found): number => {
  const order = rankOf(a) - rankOf(b) || a.voice - b.voice
  if (order !== 0) return order
  return subjectOf(a) < subjectOf(b) ? -1 : 1
}

/** The worst first, then in the order of the rules. `sweep` is of this policy and catalogue. */
export function lint(policy: Policy, catalogue: Catalogue, sweep: Sweep): readonly Finding[] {
  const lab = labOf(policy, catalogue, sweep)
  return [
    ...findJourneys(lab),
    ...findAnswers(lab),
    ...findUrls(lab),
    ...findLanguages(lab),
    ...findRules(lab),
    ...findUnanswered(lab),
    ...findOrder(lab),
  ]
    .sort(inOrder)
    .map(({ finding }) => finding)
}
