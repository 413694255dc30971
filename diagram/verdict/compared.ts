// What a comparison of versions came to, as a sentence.

import type { Comparison, Judgement, Trace } from '../../protocol/formats/trace.ts'
import { compareVersions } from '../../protocol/version.ts'
import { type Part, parts } from '../../words/words.ts'
import { aftermathOf, type HopFacts } from '../facts.ts'
import { visible } from '../text-width.ts'

type Compared = 'up-to-date' | 'upgrade-offered' | 'upgrade-forced' | 'downgrade-advised' | 'incompatible'

const valuesOf = ({ own, recommended, recommended2, minimum }: Comparison) => ({
  own: visible(own),
  recommended: visible(recommended),
  recommended2: visible(recommended2),
  minimum: visible(minimum),
})

function offered(trace: Trace, hop: number, judgement: Judgement, versions: Comparison): readonly Part[] {
  const values = valuesOf(versions)
  if (judgement.behaviour === 'observed-8.0-beta') return parts('verdicts.sentence.silent', values)
  if (aftermathOf(trace, hop).installed !== null) return parts('verdicts.sentence.offeredTaken', values)
  return compareVersions(versions.own, versions.minimum) === 0
    ? parts('verdicts.sentence.offeredAtMinimum', values)
    : parts('verdicts.sentence.offered', values)
}

function forced(trace: Trace, hop: number, versions: Comparison): readonly Part[] {
  const values = valuesOf(versions)
  if (compareVersions(versions.own, versions.minimum) >= 0)
    return parts('verdicts.sentence.forcedAtMinimum', values)
  return aftermathOf(trace, hop).close?.actor === 'server'
    ? parts('verdicts.sentence.forcedByServer', values)
    : parts('verdicts.sentence.forced', values)
}

/** The sentence of an outcome that came from comparing versions. */
export function comparedSentence(
  trace: Trace,
  { hop }: HopFacts,
  judgement: Judgement,
  versions: Comparison,
  outcome: Compared,
): readonly Part[] {
  const values = valuesOf(versions)
  switch (outcome) {
    case 'up-to-date':
      return compareVersions(versions.own, versions.recommended) > 0
        ? parts('verdicts.sentence.newer', values)
        : parts('verdicts.sentence.recommended', values)
    case 'upgrade-offered':
      return offered(trace, hop, judgement, versions)
    case 'upgrade-forced':
      return forced(trace, hop, versions)
    case 'downgrade-advised':
      return parts('verdicts.sentence.downgrade', values)
    case 'incompatible':
      return parts('verdicts.sentence.incompatible', values)
  }
}
