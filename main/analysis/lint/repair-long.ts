// The repair of a long journey: its first upgrade goes where the last one ends. It is tried before it is proposed,
// for what ends one client's way may begin another's.

import type { Repair } from '../../../protocol/formats/finding.ts'
import { compareVersions } from '../../../protocol/version.ts'
import { MOST_HOPS, someForced } from './journeys.ts'
import { type Lab, saidOf } from './lab.ts'
import { changeAnswer, requireNothing } from './repairs.ts'
import { RESTS, Roads } from './roads.ts'
import type { Said } from './voices.ts'

/** Versions tried. */
const MOST_TRIED = 3

function isShorter({ survey }: Lab, voice: number, said: Said): boolean {
  if (compareVersions(said.recommended, said.minimum) < 0) return false
  const roads = new Roads(survey, { voice, said })
  return !someForced(
    survey,
    roads,
    (by) => by === voice,
    ({ end, hops }) => end !== RESTS || hops > MOST_HOPS,
  )
}

export function longRepair(lab: Lab, voice: number): Repair {
  const own = saidOf(lab, voice)
  const ends = [...(lab.journeys.lastVoices.get(voice) ?? [])].sort(([, a], [, b]) => b - a)
  for (const [last] of ends.slice(0, MOST_TRIED)) {
    const { recommended, recommended2, downloadUrl, fallbackUrl } = saidOf(lab, last)
    const answer = { recommended, recommended2, downloadUrl, fallbackUrl }
    if (isShorter(lab, voice, { ...own, ...answer }))
      return changeAnswer(lab, voice, 'recommend', answer, { version: recommended })
  }
  return requireNothing(lab, voice)
}
