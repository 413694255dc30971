// The verdict of a recorded run, connection by connection: what a client that follows the documentation would make of
// the recorded answers. It names no rule and no screen, for a recording holds neither (docs/decisions/0024).

import type { Comparison, EventOf, Trace } from '../../protocol/formats/trace.ts'
import { unreachable } from '../../protocol/result.ts'
import { type Part, parts, say } from '../../words/words.ts'
import { hopFacts } from '../facts.ts'
import { lookupOf } from '../lookup.ts'
import { visible } from '../text-width.ts'
import { tileOfOutcome } from '../tile.ts'
import { comparedSentence } from './compared.ts'
import type { Verdict } from './verdict.ts'

type Judged = EventOf<'judge'>

const forced = ({ own, minimum, recommended }: Comparison): readonly Part[] =>
  parts('recording.verdict.forced', {
    own: visible(own),
    minimum: visible(minimum),
    recommended: visible(recommended),
  })

/** What is told of an answer where nobody says why it came: the line itself. */
export function quotingSentence(trace: Trace, { hop, message, judgement }: Judged): readonly Part[] {
  const { outcome, comparison } = judgement
  const sent = message === null ? undefined : lookupOf(trace).sent.get(message)
  if (sent === undefined) return parts('recording.verdict.closed')
  const { longerThan } = sent
  const reply = visible(sent.line)
  switch (outcome) {
    case 'upgrade-forced':
      return comparison === null ? [] : forced(comparison)
    case 'up-to-date':
    case 'upgrade-offered':
    case 'downgrade-advised':
    case 'incompatible':
      return comparison === null
        ? []
        : comparedSentence(trace, hopFacts(trace, hop), judgement, comparison, outcome)
    case 'refused':
      return parts('recording.verdict.refused', { reply })
    case 'dialect-agreed':
      return parts('recording.verdict.agreed', { reply })
    case 'no-shared-dialect':
      return parts('recording.verdict.noneShared', { reply })
    case 'not-understood':
      return longerThan === undefined
        ? parts('recording.verdict.notUnderstood', { reply })
        : parts('recording.verdict.tooLong', { bytes: longerThan })
    case 'no-cvq':
    case 'connection-lost':
      return parts('recording.verdict.closed')
    default:
      return unreachable(outcome)
  }
}

/** The judgement of a connection, or of the first that has one. */
export const judgedOn = ({ events }: Trace, hop: number | null): Judged | null => {
  const found = events.find((event) => event.kind === 'judge' && (hop === null || event.hop === hop))
  return found?.kind === 'judge' ? found : null
}

const nothing = (sentence: readonly Part[]): Verdict => ({
  tile: 'none',
  glyph: 'dots',
  word: say('recording.verdict.word'),
  sentence,
  rule: [],
  seen: parts('recording.verdict.seen'),
})

/** Before play begins, and as long as nothing was answered. */
export const beforeRecorded = (): Verdict => nothing(parts('recording.verdict.before'))
export const recordedUnderWay = (): Verdict => nothing(parts('recording.verdict.underway'))

/** Of one connection, or of the first that has one. */
export function recordedVerdict(trace: Trace, hop: number | null): Verdict {
  const judged = judgedOn(trace, hop)
  if (judged === null) return nothing(parts('recording.verdict.nothing'))
  const { outcome } = judged.judgement
  return {
    ...tileOfOutcome(outcome),
    word: say(`verdicts.word.${outcome}`),
    sentence: quotingSentence(trace, judged),
    rule: parts('recording.verdict.rule'),
    seen: parts('recording.verdict.seen'),
  }
}
