// By which rule, or which check, what a hop came to was decided.

import type { Outcome } from '../../protocol/formats/outcomes.ts'
import type { Why } from '../../protocol/formats/trace.ts'
import { type Part, parts, say } from '../../words/words.ts'
import { type HopFacts, ruleNumber } from '../facts.ts'
import { visible } from '../text-width.ts'

/** Nobody decided on what was lost; a VER before it does not count. */
function whyOf({ decision }: Pick<HopFacts, 'decision'>, outcome: Outcome): Why | null {
  const why = decision?.why ?? null
  return outcome === 'connection-lost' && why?.failed === null && why.dialect !== null ? null : why
}

export function byRule(facts: Pick<HopFacts, 'decision'>, outcome: Outcome): readonly Part[] {
  const why = whyOf(facts, outcome)
  if (why === null) return parts('verdicts.by.none')
  if (why.failed !== null)
    return parts('verdicts.by.check', { check: say(`diagram.decide.check.${why.failed.check}`) })
  if (why.dialect !== null) return parts('verdicts.by.dialect')
  const n = ruleNumber(why)
  if (n !== null) return parts('verdicts.by.rule', { n, id: visible(why.rule ?? '') })
  return parts(why.rule === null ? 'verdicts.by.none' : 'verdicts.by.otherwise')
}
