// What a worker thread is asked that looks for a failure, and what it answers.

import type { BugName } from '../../../protocol/bug-names.ts'
import type { FaultKind } from '../../../protocol/fault-kinds.ts'
import type { Policy } from '../../../protocol/formats/policy.ts'
import type { FaultsCounts, FaultsFailure } from '../../contract-vopr.ts'

export interface FaultsTask {
  readonly policies: readonly Policy[]
  readonly bug: BugName | null
  readonly sessions: number
  readonly seed: number
  /** null: all. */
  readonly kinds: readonly FaultKind[] | null
}

export interface FaultsFound {
  readonly counts: FaultsCounts
  readonly failure: FaultsFailure | null
}
