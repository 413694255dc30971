// The verdict of a live conversation as far as it has come: what our server decided and why, and what a client that
// follows the documentation would make of it. Of an unfinished one it claims no end.

import type { EventOf, Trace, TraceEvent } from '../../protocol/formats/trace.ts'
import { unreachable } from '../../protocol/result.ts'
import { type Part, parts, say } from '../../words/words.ts'
import { sentLine } from '../beats.ts'
import { type HopFacts, hopFacts } from '../facts.ts'
import { closeSentence } from '../say-close.ts'
import { failureOf } from '../say-failure.ts'
import { visible } from '../text-width.ts'
import { tileOfOutcome } from '../tile.ts'
import { byRule } from './by-rule.ts'
import { comparedSentence } from './compared.ts'
import { lostSentence, notUnderstoodSentence, refusedSentence, refusedWord, withoutCvq } from './refusal.ts'
import type { Verdict } from './verdict.ts'

type Judged = EventOf<'judge'>

const lastOf = <Kind extends TraceEvent['kind']>(
  events: readonly TraceEvent[],
  kind: Kind,
): EventOf<Kind> | null => events.findLast((event): event is EventOf<Kind> => event.kind === kind) ?? null

/** What the sentence of one answer needs: the decision it came from, whatever came before and after. */
function factsOf(trace: Trace, judged: Judged, before: readonly TraceEvent[]): HopFacts {
  const { judgement } = judged
  const version = judgement.comparison?.own
  return {
    ...hopFacts(trace, 0),
    ...(version === undefined ? {} : { version }),
    judgement,
    decision: lastOf(before, 'decide'),
  }
}

function sentenceOf(trace: Trace, facts: HopFacts, { judgement, message }: Judged): readonly Part[] {
  const { outcome, comparison } = judgement
  const reply = visible(message === null ? '' : (sentLine(trace, message) ?? ''))
  switch (outcome) {
    case 'upgrade-forced':
      if (comparison === null) return []
      return parts('recording.verdict.forced', {
        own: visible(comparison.own),
        minimum: visible(comparison.minimum),
        recommended: visible(comparison.recommended),
      })
    case 'up-to-date':
    case 'upgrade-offered':
    case 'downgrade-advised':
    case 'incompatible':
      return comparison === null ? [] : comparedSentence(trace, facts, judgement, comparison, outcome)
    case 'refused':
      return refusedSentence(facts)
    case 'dialect-agreed':
      return parts('recording.verdict.agreed', { reply })
    case 'no-shared-dialect':
    case 'no-cvq':
      return withoutCvq(facts, outcome)
    case 'not-understood':
      return notUnderstoodSentence(facts)
    case 'connection-lost':
      return lostSentence(trace, facts)
    default:
      return unreachable(outcome)
  }
}

const nothing = (word: string, sentence: readonly Part[]): Verdict => ({
  tile: 'none',
  glyph: 'dots',
  word,
  sentence,
  rule: [],
  seen: parts('recording.live.notSeen'),
})

/** Before play begins. */
export const beforeLive = (): Verdict => nothing(say('recording.live.word'), parts('recording.live.before'))

/** Nothing is judged: the connection is open still, or over; what was refused without a word says why. */
function unjudged(events: readonly TraceEvent[]): Verdict {
  const failed = lastOf(events, 'decide')?.why.failed ?? null
  const close = lastOf(events, 'close')
  const is = close === null ? 'open' : 'over'
  const word = say(`recording.live.none.${is}`)
  const state = parts(`recording.live.${is}`)
  if (close?.because !== undefined) return nothing(word, [...closeSentence(close), SPACE, ...state])
  return nothing(word, failed === null ? state : [...failureOf(failed), END, ...state])
}

const END: Part = { text: '. ', wire: false }
const SPACE: Part = { text: ' ', wire: false }

/** As far as the events before an index have come. */
export function liveVerdict(trace: Trace, until: number): Verdict {
  const events = trace.events.slice(0, until)
  const judged = lastOf(events, 'judge')
  if (judged === null) return unjudged(events)
  const { outcome } = judged.judgement
  const facts = factsOf(trace, judged, events.slice(0, events.indexOf(judged)))
  return {
    ...tileOfOutcome(outcome),
    word: outcome === 'refused' ? refusedWord(facts) : say(`verdicts.word.${outcome}`),
    sentence: sentenceOf(trace, facts, judged),
    rule: byRule(facts, outcome),
    seen: parts('recording.live.seen'),
  }
}
