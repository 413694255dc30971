// Everybody in a policy who can answer: its rules by their place, and `otherwise` behind the last. Cells name them by
// the same numbers, so what lint counts by voice lies in flat arrays.

import {
  type Answer,
  type Match,
  OTHERWISE,
  type Policy,
  type Rule,
} from '../../../protocol/formats/policy.ts'
import { BY_OTHERWISE } from '../../../protocol/formats/sweep.ts'
import type { Ranks } from '../ranks.ts'

/** What an answer says on the wire: no fallback URL without a download URL (docs/decisions/0005). */
export type Said = { readonly [Key in keyof Answer]-?: NonNullable<Answer[Key]> }

export interface Voice {
  readonly id: string
  readonly enabled: boolean
  /** Of `otherwise`: none. */
  readonly match: Match
  /** null: it refuses. */
  readonly said: Said | null
  /** The code it refuses with; null: it answers. */
  readonly refuses: number | null
}

const saidBy = (answer: Answer): Said => ({
  ...answer,
  recommended2: answer.recommended2 ?? answer.recommended,
  fallbackUrl: answer.downloadUrl === '' ? '' : answer.fallbackUrl,
})

const voiceOf = ({ answer, refuse }: Pick<Rule, 'answer' | 'refuse'>) =>
  answer === undefined ? { said: null, refuses: refuse ?? 420 } : { said: saidBy(answer), refuses: null }

export const voicesOf = ({ rules, otherwise }: Policy): readonly Voice[] => [
  ...rules.map((rule) => ({ id: rule.id, enabled: rule.enabled, match: rule.match, ...voiceOf(rule) })),
  { id: OTHERWISE, enabled: true, match: {}, ...voiceOf(otherwise) },
]

/** The voice that a cell names; below 0 where nobody was asked. */
export const voiceAt = (rule: number, voices: number): number => (rule === BY_OTHERWISE ? voices - 1 : rule)

/** By voice: the places of its versions among all versions; 0 where it names none. */
export interface VoicePlaces {
  readonly recommended: Int32Array
  readonly minimum: Int32Array
}

export function placesOf(voices: readonly Voice[], ranks: Ranks): VoicePlaces {
  const placeBy = (key: 'recommended' | 'minimum') =>
    Int32Array.from(voices, ({ said, enabled }) => (said === null || !enabled ? 0 : ranks.of(said[key])))
  return { recommended: placeBy('recommended'), minimum: placeBy('minimum') }
}
