// What lint finds in a policy: a fault, the rule that has it, a client that shows it, and a repair.

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
  readonly facts: FindingFacts
  readonly repair: Repair
}

export const REPAIR_KINDS = [
  'recommend',
  'lower-minimum',
  'move-above',
  'disable',
  'limit',
  'answer-them',
  'ask-nothing',
  'use-url',
  'add-language',
  'percent',
] as const
export type RepairKind = (typeof REPAIR_KINDS)[number]

export interface Repair {
  readonly kind: RepairKind
  readonly edits: readonly PolicyEdit[]
  /** What the button's words quote. */
  readonly facts: FindingFacts
}
