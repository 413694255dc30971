// The shape of the rollout's state: what is edited, the newest film of it, and where its play stands.

import type { Refusal } from '../../main/contract.ts'
import type { Film, Rollout } from '../../protocol/formats/rollout.ts'
import type { RolloutPlan } from '../rollout/plan.ts'

export interface ShownFilm {
  readonly film: Film
  /** What it is of. */
  readonly rollout: Rollout
  readonly plan: RolloutPlan
}

export type FilmTrouble =
  | Refusal
  /** The person ended the work on it. */
  | { readonly kind: 'cancelled' }

export interface RolloutSlice {
  readonly plan: RolloutPlan
  /** What `resetPlan` returns to. */
  readonly planBase: RolloutPlan
  readonly canUndoPlan: boolean
  readonly canRedoPlan: boolean
  /** How often it was reset: what stands half typed in a field is dropped then. */
  readonly planResets: number
  /** The newest finished film; it stays while a newer one is under way. */
  readonly film: ShownFilm | null
  /** Whether a newer one is under way. */
  readonly filming: boolean
  /** How far long work on a newer one is, of 1; null while there is none, and before the first word of it. */
  readonly filmProgress: number | null
  /** Why the newest rollout gave no film; the one before it stays on show. */
  readonly filmTrouble: FilmTrouble | null
  /** Where play stands, in hours from the start; the hour it lies in is the one that is shown. */
  readonly filmTime: number
  readonly rolling: boolean
  /** Changes the rollout as one undoable edit and asks for its film. Giving back the same rollout is no edit. */
  editPlan(change: (plan: RolloutPlan) => RolloutPlan): void
  undoPlan(): void
  redoPlan(): void
  resetPlan(): void
  /** Takes up another rollout in place of this one, with nothing to undo; what stands is given up. */
  takePlan(plan: RolloutPlan): void
  /** Asks for the film of the rollout under the policies as they are now, unless it is there or under way. */
  makeFilm(): void
  cancelFilm(): void
  /** Moves play on by real milliseconds; at the end it stops. */
  advanceFilm(ms: number): void
  roll(): void
  pauseFilm(): void
  /** To an hour from the start, or its nearest within the film. */
  seekFilm(hour: number): void
  /** By hours on, or back. */
  stepFilm(hours: number): void
}
