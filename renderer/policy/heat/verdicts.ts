// What can become of a client, as the heat map tells it: the end of its journey where that is a policy's bug, else
// the outcome. In order of how bad it is, so that a cell can show the worst of its clients.

import { type TileAndGlyph, tileOf } from '../../../diagram/tile.ts'
import { JOURNEY_ENDS, type JourneyEnd, OUTCOMES, type Outcome } from '../../../protocol/formats/outcomes.ts'
import { say } from '../../../words/words.ts'

type Fate = Outcome | 'loops' | 'stranded'

/** The worst first. */
export const VERDICTS = [
  'loops',
  'stranded',
  'refused',
  'no-shared-dialect',
  'no-cvq',
  'incompatible',
  'not-understood',
  'connection-lost',
  'upgrade-forced',
  'downgrade-advised',
  'upgrade-offered',
  'dialect-agreed',
  'up-to-date',
] as const satisfies readonly Fate[]
export type Verdict = (typeof VERDICTS)[number]

/** In tables of places in `VERDICTS`: there is no client. */
export const NOBODY = 255

const verdictOf = (outcome: Outcome, end: JourneyEnd): Verdict =>
  end === 'loops' || end === 'stranded' ? end : outcome

const ENDS = JOURNEY_ENDS.length

/** Places in `VERDICTS` by `placeOfVerdict`. */
export const VERDICT_TABLE: Uint8Array = Uint8Array.from({ length: OUTCOMES.length * ENDS }, (_, i) => {
  const outcome = OUTCOMES[Math.floor(i / ENDS)]
  const end = JOURNEY_ENDS[i % ENDS]
  return outcome === undefined || end === undefined ? NOBODY : VERDICTS.indexOf(verdictOf(outcome, end))
})

/** Where `VERDICT_TABLE` has the verdict of an outcome and an end, given as their places in their lists. */
export const placeOfVerdict = (outcome: number, end: number): number => outcome * ENDS + end

export const wordOf = (verdict: Verdict): string => say(`verdicts.word.${verdict}`)

export function tileOfVerdict(verdict: Verdict): TileAndGlyph {
  if (verdict === 'loops' || verdict === 'stranded') return tileOf('upgrade-forced', verdict)
  return tileOf(verdict, 'rests')
}
