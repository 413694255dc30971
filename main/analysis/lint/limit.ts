// Limits a rule to some of the systems it matches: the shortest conditions on type and version that let in exactly
// those.

import type { Match } from '../../../protocol/formats/policy.ts'
import type { SystemPoint } from '../../../protocol/formats/sweep.ts'
import { compareVersions } from '../../../protocol/version.ts'

/** A system the domain has, whether the rule matches it now, and whether it is to match it afterwards. */
export interface LimitedSystem extends SystemPoint {
  readonly matched: boolean
  readonly kept: boolean
}

export type SystemLimit = Pick<Match, 'systemType' | 'systemVersion'>

/** Systems whose versions compare as equal: a range lets in all of them or none. */
interface Step {
  readonly version: string
  readonly kept: boolean
}

/** Oldest first; null where two of the same version part. */
function stepsOf(systems: readonly LimitedSystem[]): readonly Step[] | null {
  const sorted = [...systems].sort((a, b) => compareVersions(a.version, b.version))
  const steps: Step[] = []
  for (const { version, kept } of sorted) {
    const last = steps.at(-1)
    if (last === undefined || compareVersions(last.version, version) !== 0) steps.push({ version, kept })
    else if (last.kept !== kept) return null
  }
  return steps
}

/** Each run of kept steps by the bounds it needs: none at the ends. */
function rangeOf(steps: readonly Step[]): string {
  const alternatives: string[] = []
  for (const [i, { version, kept }] of steps.entries()) {
    if (!kept || steps[i - 1]?.kept === true) continue
    const end = steps.slice(i).find((step) => !step.kept)
    const bounds = [i > 0 ? `>=${version}` : null, end === undefined ? null : `<${end.version}`]
    alternatives.push(bounds.filter((bound) => bound !== null).join(' '))
  }
  return alternatives.join(' || ')
}

/** null where type and version cannot say it, or nothing would be left. */
export function limitTo(systems: readonly LimitedSystem[]): SystemLimit | null {
  const systemType = [...new Set(systems.filter(({ kept }) => kept).map(({ type }) => type))]
  if (systemType.length === 0) return null
  const ofTypes = systems.filter(({ type }) => systemType.includes(type))
  if (ofTypes.every(({ matched, kept }) => matched === kept)) return { systemType }
  const steps = stepsOf(ofTypes)
  return steps === null ? null : { systemType, systemVersion: rangeOf(steps) }
}

/** `win, winnt >=5.0`, as the repair's button names it. */
export const limitText = ({ systemType = [], systemVersion }: SystemLimit): string =>
  [systemType.join(', '), ...(systemVersion === undefined ? [] : [systemVersion])].join(' ')
