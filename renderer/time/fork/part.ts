// What each part of the fork panel is given.

import type { Scenario } from '../../../protocol/formats/scenario.ts'
import type { ForkDraft } from '../fork-draft.ts'

export interface PartProps {
  readonly draft: ForkDraft
  /** What is in force where the branch begins. */
  readonly ground: Scenario
  change(part: Partial<ForkDraft>): void
}
