// One release's verdict under a scenario's policy, as the ladder shows it.

import type { JourneyEnd, Outcome } from './outcomes.ts'

/** What one release would see under the scenario's policy; in the order of the catalogue's releases. */
export interface ReleaseVerdict {
  readonly outcome: Outcome
  readonly end: JourneyEnd
  readonly code: number | null
  /** The rule that answered, `otherwise`, or null. */
  readonly rule: string | null
  /** What the server named, when it answered with versions. */
  readonly recommended: string | null
  readonly minimum: string | null
}
