// Versions side by side, number by number from the left, as a client compares them: equal until one is older or
// newer, and what comes after that is not read.

import type { Prediction } from '../../protocol/formats/lesson.ts'
import type { Comparison, Judgement, Trace } from '../../protocol/formats/trace.ts'
import { isComparedOutcome } from '../../protocol/judge.ts'
import { unreachable } from '../../protocol/result.ts'
import { compareVersions } from '../../protocol/version.ts'

export interface PartPair {
  /** null where a version has fewer numbers; it counts as 0. */
  readonly own: string | null
  readonly other: string | null
  /** What the client's own number is beside the other. */
  readonly mark: 'equal' | 'older' | 'newer' | 'unread'
}

export function partsOf(own: string, other: string): readonly PartPair[] {
  const ours = own.split('.')
  const theirs = other.split('.')
  let decided = false
  return Array.from({ length: Math.max(ours.length, theirs.length) }, (_, i): PartPair => {
    const pair = { own: ours[i] ?? null, other: theirs[i] ?? null }
    if (decided) return { ...pair, mark: 'unread' }
    const order = compareVersions(pair.own ?? '0', pair.other ?? '0')
    decided = order !== 0
    return { ...pair, mark: order === 0 ? 'equal' : order < 0 ? 'older' : 'newer' }
  })
}

export type Against = Exclude<keyof Comparison, 'own'>

/** With which of the server's versions the client compared to come to this, in order. */
function decisive({ outcome, behaviour }: Judgement): readonly Against[] {
  if (!isComparedOutcome(outcome)) return []
  switch (outcome) {
    case 'upgrade-forced':
      return ['minimum']
    case 'upgrade-offered':
      return behaviour === 'observed-8.0-beta' ? ['recommended'] : ['minimum', 'recommended']
    case 'up-to-date':
    case 'incompatible':
      return ['recommended']
    case 'downgrade-advised':
      return ['recommended2']
    default:
      return unreachable(outcome)
  }
}

export interface ComparedVersions {
  readonly own: string
  readonly against: Against
  readonly other: string
  readonly parts: readonly PartPair[]
}

/** The comparisons that decided between the question and its answer; none where no versions were compared. */
export function comparisonsIn({ events }: Trace, { at, reveal }: Prediction): readonly ComparedVersions[] {
  const judged = events.slice(at, reveal).find(({ kind }) => kind === 'judge')
  if (judged?.kind !== 'judge' || judged.judgement.comparison === null) return []
  const { judgement } = judged
  const { comparison } = judgement
  if (comparison === null) return []
  const { own } = comparison
  return decisive(judgement).map((against) => {
    const other = comparison[against]
    return { own, against, other, parts: partsOf(own, other) }
  })
}
