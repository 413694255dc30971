// A trace's verdict in words: tile, word, one sentence of what happened, by which rule, and what the person at
// that computer would have seen. `verdictAt` follows play time, so that nothing is told before it has happened.

import type { Trace } from '../protocol/formats/trace.ts'
import { unreachable } from '../protocol/result.ts'
import { type Part, parts, say } from '../words/words.ts'
import type { Drawing, Frame, Step } from './drawing.ts'
import { aftermathOf, type HopFacts, hopFacts } from './facts.ts'
import { amountAt, megabytes } from './rows/download.ts'
import { visible } from './text-width.ts'
import { tileOf, tileOfOutcome } from './tile.ts'
import { byRule } from './verdict/by-rule.ts'
import { comparedSentence } from './verdict/compared.ts'
import { downloadSentence, loopSentence, strandedSentence, thenSentence } from './verdict/journey.ts'
import { beforeLive, liveVerdict } from './verdict/live.ts'
import {
  beforeRecorded,
  judgedOn,
  quotingSentence,
  recordedUnderWay,
  recordedVerdict,
} from './verdict/recorded.ts'
import {
  lostSentence,
  notUnderstoodSentence,
  refusedSentence,
  refusedWord,
  withoutCvq,
} from './verdict/refusal.ts'
import { seenOf, seenOfStranded } from './verdict/seen.ts'
import type { Verdict } from './verdict/verdict.ts'

export type { Verdict } from './verdict/verdict.ts'

/** The comparison's zone is full by then (rows/compare.ts), so the verdict tells nothing before the picture does. */
const TOLD_FROM = 0.8

/** An answer came, or the server closed, and nothing was decided: it is one into which nobody sees. */
function isUnexplained(trace: Trace, { decision, hop, judgement }: HopFacts): boolean {
  if (decision !== null || judgement === null) return false
  return judgement.outcome === 'connection-lost' ? aftermathOf(trace, hop).close?.actor === 'server' : true
}

function firstSentence(trace: Trace, facts: HopFacts): readonly Part[] {
  const { judgement } = facts
  const judged = judgedOn(trace, facts.hop)
  const outcome = judgement?.outcome ?? trace.outcome
  if (
    judged !== null &&
    !judgement?.comparison &&
    isUnexplained(trace, facts) &&
    outcome !== 'connection-lost'
  )
    return quotingSentence(trace, judged)
  switch (outcome) {
    case 'up-to-date':
    case 'upgrade-offered':
    case 'upgrade-forced':
    case 'downgrade-advised':
    case 'incompatible':
      return judgement?.comparison
        ? comparedSentence(trace, facts, judgement, judgement.comparison, outcome)
        : []
    case 'refused':
      return refusedSentence(facts)
    case 'dialect-agreed':
      return parts('verdicts.sentence.agreed', {
        dialect: visible(facts.decision?.why.dialect?.chosen ?? ''),
      })
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

/** What the first connection came to, whatever follows. */
function firstVerdict(trace: Trace): Verdict {
  const facts = hopFacts(trace, 0)
  const outcome = facts.judgement?.outcome ?? trace.outcome
  return {
    ...tileOfOutcome(outcome),
    word: outcome === 'refused' ? refusedWord(facts) : say(`verdicts.word.${outcome}`),
    sentence: firstSentence(trace, facts),
    rule: isUnexplained(trace, facts) ? parts('verdicts.by.unsaid') : byRule(facts, outcome),
    seen: seenOf(facts),
  }
}

/** The verdict of the whole journey. */
export function verdictOf(trace: Trace): Verdict {
  if (trace.recorded === true) return recordedVerdict(trace, null)
  if (trace.live === true) return liveVerdict(trace, trace.events.length)
  const first = firstVerdict(trace)
  const { end } = trace.journey
  const tile = tileOf(trace.outcome, end)
  if (end === 'loops')
    return {
      ...first,
      ...tile,
      word: say('verdicts.word.loops'),
      sentence: loopSentence(trace),
      seen: parts('verdicts.seen.loops'),
    }
  if (end === 'stranded')
    return {
      ...first,
      ...tile,
      word: say('verdicts.word.stranded'),
      sentence: strandedSentence(trace),
      seen: seenOfStranded(trace),
    }
  return { ...first, sentence: [...first.sentence, ...thenSentence(trace)] }
}

const noVerdict = (sentence: readonly Part[]): Verdict => ({
  tile: 'none',
  glyph: 'dots',
  word: say('verdicts.none.word'),
  sentence,
  rule: [],
  seen: [],
})

/** While the installer comes in, and when it does not. */
function duringDownload(trace: Trace, first: Verdict, step: Step, progress: number): Verdict {
  const event = trace.events[step.event]
  if (event?.kind !== 'download') return first
  const { bytes, broken } = amountAt(event, progress)
  if (broken) return downloadBroken(trace, first, step.hop)
  const recommended = hopFacts(trace, step.hop).judgement?.comparison?.recommended ?? ''
  const values = { recommended, done: megabytes(bytes), total: megabytes(event.totalBytes) }
  return { ...first, sentence: parts('verdicts.sentence.downloading', values) }
}

function downloadBroken(trace: Trace, first: Verdict, hop: number): Verdict {
  const { download, opened } = aftermathOf(trace, hop)
  if (download?.kind !== 'download' || download.outcome === 'completes') return first
  const url = opened?.kind === 'openUrl' ? opened.url : null
  const isForced = first.tile === 'force'
  const word = isForced ? say('verdicts.downloadFailed') : first.word
  return { ...first, word, sentence: downloadSentence(download, url) }
}

/** Of the last answer that was judged; a live client may ask more than once. */
function liveVerdictAt(trace: Trace, step: Step | undefined, progress: number): Verdict {
  if (step === undefined) return beforeLive()
  return liveVerdict(trace, step.kind === 'compare' && progress < TOLD_FROM ? step.event : step.event + 1)
}

/** The verdict as far as play has come. */
export function verdictAt(trace: Trace, drawing: Drawing, { current, progress }: Frame): Verdict {
  const step = drawing.steps[current - 1]
  if (trace.live === true) return liveVerdictAt(trace, step, progress)
  const isRecorded = trace.recorded === true
  if (step === undefined) return isRecorded ? beforeRecorded() : noVerdict(parts('verdicts.none.before'))
  // A recording's connections are not one journey: the verdict is of the one that play is on.
  const told = isRecorded ? step.hop : 0
  const judged = drawing.steps.find(({ kind, hop }) => kind === 'compare' && hop === told)
  const isTold = judged === undefined || current > judged.number || (step === judged && progress >= TOLD_FROM)
  if (isRecorded) return isTold ? recordedVerdict(trace, told) : recordedUnderWay()
  if (step.kind === 'end') return verdictOf(trace)
  if (!isTold) return noVerdict(parts('verdicts.none.underway'))
  const first = firstVerdict(trace)
  if (step.kind === 'download') return duringDownload(trace, first, step, progress)
  return step.kind === 'openUrl' ? downloadBroken(trace, first, step.hop) : first
}
