// How a client judges an answer with three versions, by each behaviour the sources describe (docs/decisions/0013:
// client behaviour). Only versions are compared here; what the client does then is the session's.

import type { VersionReply } from './commands.ts'
import type { Behaviour } from './formats/client.ts'
import type { Outcome } from './formats/outcomes.ts'
import type { Comparison } from './formats/trace.ts'
import { unreachable } from './result.ts'
import { compareVersions } from './version.ts'

/** What a comparison can come to; the other outcomes come about without one. */
const COMPARED_OUTCOMES = [
  'upgrade-forced',
  'upgrade-offered',
  'up-to-date',
  'downgrade-advised',
  'incompatible',
] as const satisfies readonly Outcome[]
export type ComparedOutcome = (typeof COMPARED_OUTCOMES)[number]

export const isComparedOutcome = (outcome: Outcome): outcome is ComparedOutcome =>
  COMPARED_OUTCOMES.some((compared) => compared === outcome)

const isBelow = (left: string, right: string): boolean => compareVersions(left, right) < 0

export function compareWith(own: string, reply: VersionReply): Comparison {
  const { recommended, recommended2, minimum } = reply
  return { own, recommended, recommended2, minimum }
}

const offeredOrNot = ({ own, recommended }: Comparison): ComparedOutcome =>
  isBelow(own, recommended) ? 'upgrade-offered' : 'up-to-date'

/** Strictly below the minimum must upgrade (seed). */
const documented = (versions: Comparison): ComparedOutcome =>
  isBelow(versions.own, versions.minimum) ? 'upgrade-forced' : offeredOrNot(versions)

/** At the minimum is not enough, as long as there is something newer to go to: the seed's reading of its "Old" example. */
const minimumInclusive = (versions: Comparison): ComparedOutcome =>
  isBelow(versions.own, versions.recommended) && !isBelow(versions.minimum, versions.own)
    ? 'upgrade-forced'
    : offeredOrNot(versions)

/** recommended-version-2 as the highest version allowed: a guess the seed makes. */
function maximum(versions: Comparison): ComparedOutcome {
  if (isBelow(versions.own, versions.minimum)) return 'upgrade-forced'
  return isBelow(versions.recommended2, versions.own) ? 'downgrade-advised' : offeredOrNot(versions)
}

/** What the 8.0 beta did (NINA): silent when there is something newer, else error 81000305. */
const observedBeta = ({ own, recommended }: Comparison): ComparedOutcome =>
  isBelow(own, recommended) ? 'upgrade-offered' : 'incompatible'

export function judgeVersions(versions: Comparison, behaviour: Behaviour): ComparedOutcome {
  switch (behaviour) {
    case 'documented':
      return documented(versions)
    case 'minimum-inclusive':
      return minimumInclusive(versions)
    case 'maximum':
      return maximum(versions)
    case 'observed-8.0-beta':
      return observedBeta(versions)
    default:
      return unreachable(behaviour)
  }
}
