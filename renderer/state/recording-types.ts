// The shape of a recorded run in the window's state: the recording in front of the scenario, in a lab of its own, and
// what our server would have said to its client.

import type { Policy } from '../../protocol/formats/policy.ts'
import type { Held, Recording } from '../../protocol/recording.ts'

/** Which policy our server is held under. */
export type HeldUnder =
  | { readonly kind: 'active' }
  | { readonly kind: 'draft' }
  | { readonly kind: 'builtin'; readonly name: string }

export interface Recorded<Lab> {
  readonly recording: Recording
  /** Shows the recording's trace. The window's own lab keeps the scenario as it was. */
  readonly lab: Lab
  readonly under: HeldUnder
  /** The newest answer, with the policy it was given for; it stays while a newer one is under way. */
  readonly held: { readonly policy: Policy; readonly answer: Held } | null
  /** Whether the newest question was not answered. */
  readonly failed: boolean
}

export interface RecordingSlice<Lab> {
  /** The recording on show on the screen Negotiate; null while the scenario is. */
  readonly recorded: Recorded<Lab> | null
  /** Shows a recording in front of the scenario. Nothing of it is executed. */
  showRecording(recording: Recording): void
  /** Back to the scenario, as it was. */
  closeRecording(): void
  /** Another policy for our server. */
  holdUnder(under: HeldUnder): void
  /** Asks our server again if the policy it is held under is another by now. */
  hold(): Promise<void>
  /** A scenario whose client says what the recorded one said; unsaved work is asked about first. */
  makeScenario(): void
}
