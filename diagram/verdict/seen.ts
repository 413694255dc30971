// What the person at that computer would have seen, as far as a source says it (reference: what real clients did
// with the answer); where none does, that is what is said.

import type { Trace } from '../../protocol/formats/trace.ts'
import { type Part, parts } from '../../words/words.ts'
import { aftermathOf, type HopFacts, hopFacts } from '../facts.ts'
import { visible } from '../text-width.ts'
import { lastHop } from './journey.ts'

const TOLD_CODES = [420, 710, 731] as const

function seenOfRefusal(code: number | null): readonly Part[] {
  const told = TOLD_CODES.find((known) => known === code)
  return told === undefined
    ? parts('verdicts.seen.refused', { code: code ?? '' })
    : parts(`verdicts.seen.refused${told}`)
}

/** What is seen of one hop's outcome. */
export function seenOf({ judgement }: HopFacts): readonly Part[] {
  if (judgement === null) return parts('verdicts.seen.connection-lost')
  const { outcome, behaviour, code, comparison } = judgement
  if (outcome === 'refused') return seenOfRefusal(code)
  if (outcome === 'upgrade-offered' && behaviour === 'observed-8.0-beta') return parts('verdicts.seen.silent')
  return parts(`verdicts.seen.${outcome}`, { recommended: visible(comparison?.recommended ?? '') })
}

/** What is seen of a journey that ends badly. */
export function seenOfStranded(trace: Trace): readonly Part[] {
  const facts = hopFacts(trace, lastHop(trace))
  if (facts.judgement?.outcome === 'refused') return parts('verdicts.seen.strandedRefused')
  const { opened } = aftermathOf(trace, facts.hop)
  return opened?.kind === 'openUrl'
    ? parts('verdicts.seen.strandedPage', { url: visible(opened.url) })
    : parts('verdicts.seen.strandedNothing')
}
