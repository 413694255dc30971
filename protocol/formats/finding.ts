// What lint finds in a policy: a fault, the rule that has it, a client that shows it, and a repair. What each kind
// means exactly is written in docs/decisions/0017.

import type { Client } from './client.ts'
import type { PolicyEdit } from './policy-edit.ts'

/** The worst first; findings are told in this order. */
export const FINDING_KINDS = [
  'loop',
  'stranded',
  'downgrade',
  'recommended-below-minimum',
  'minimum-out-of-reach',
  'shadowed-rule',
  'dead-rule',
  'other-systems-installer',
  'same-file',
  'url-missing',
  'url-scheme',
  'wrong-language',
  'cohort-fraction',
  'unanswered-system',
  'unanswered-library',
  'long-journey',
  'order-matters',
] as const
export type FindingKind = (typeof FINDING_KINDS)[number]

/** What the sentences quote, by name: versions, systems, URLs. Which there are depends on the kind. */
export type FindingFacts = Readonly<Record<string, string>>

export interface Finding {
  readonly kind: FindingKind
  /** The id of the rule at fault, or `otherwise`. */
  readonly rule: string
  /** Ids of other rules that play a part: who shadows it, who takes turns with it in a loop. */
  readonly others: readonly string[]
  /** How many clients of the domain it concerns. */
  readonly clients: number
  /** The smallest: fewest fields changed from the default client, then the newest version. null: it concerns none. */
  readonly witness: Client | null
  /** `about` is the subject of those kinds of which one rule can have several: a system type, a language. */
  readonly facts: FindingFacts
  readonly repair: Repair
}

/** What tells a finding from all others of the same policy; the same fault of a later policy has the same. */
export const findingKey = ({ kind, rule, facts }: Pick<Finding, 'kind' | 'rule' | 'facts'>): string =>
  JSON.stringify([kind, rule, facts.about ?? ''])

export const REPAIR_KINDS = [
  'recommend',
  'lower-minimum',
  'require-nothing',
  'ask-nothing',
  'use-url',
  'limit',
  'move-above',
  'disable',
  'answer-version',
  'answer-them',
  'add-language',
  'add-both',
  'percent',
] as const
export type RepairKind = (typeof REPAIR_KINDS)[number]

export interface Repair {
  readonly kind: RepairKind
  readonly edits: readonly PolicyEdit[]
  /** What the button's words quote. */
  readonly facts: FindingFacts
}
