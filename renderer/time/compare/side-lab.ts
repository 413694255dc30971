// The state as one of two runs side by side sees it: its own trace, timeline and moment in place of those of the run
// in front. So the stage's parts show either of them as they show one alone, and one play drives both.

import type { ComparedField, TraceComparison } from '../../../protocol/compare.ts'
import type { FieldName } from '../../../protocol/parameters.ts'
import { momentBeside } from '../../state/joint.ts'
import type { Lab } from '../../state/store.ts'
import type { Pair, SideName } from '../../state/time-types.ts'
import type { State } from '../../state/types.ts'
import { isFieldName } from './table.ts'

/** What a comparison calls by names of its own is drawn under the names of the wire. */
const DRAWN: Readonly<Record<string, FieldName>> = {
  own: 'client-version',
  recommended: 'recommended-version',
  minimum: 'minimum-allowed-version',
}

/** The field of the picture that a compared field stands for; null for one that is not drawn as a field. */
const drawnAs = ({ name }: ComparedField): FieldName | null =>
  DRAWN[name] ?? (isFieldName(name) ? name : null)

/** The drawn fields that differ, by the index of the side's event. */
export function differingOf(
  { rows }: TraceComparison,
  side: SideName,
): ReadonlyMap<number, ReadonlySet<FieldName>> {
  const differing = new Map<number, ReadonlySet<FieldName>>()
  for (const row of rows) {
    const index = row[side]
    if (row.same || index === null || row.left === null || row.right === null) continue
    const names = row.fields.filter(({ same }) => !same).map(drawnAs)
    const drawn = names.filter((name) => name !== null)
    if (drawn.length > 0) differing.set(index, new Set(drawn))
  }
  return differing
}

/** A store that shows another's state with some of it in other words; whatever it does, the other does. */
export function viewOf(lab: Lab, derive: (state: State) => Partial<State>): Lab {
  let seen: State | null = null
  let shown: State = lab.getState()
  const getState = (): State => {
    const state = lab.getState()
    if (state !== seen) {
      seen = state
      shown = { ...state, ...derive(state) }
    }
    return shown
  }
  return {
    ...lab,
    getState,
    getInitialState: getState,
    subscribe: (listener) =>
      lab.subscribe(() => {
        const before = shown
        listener(getState(), before)
      }),
  }
}

/** What both sides and the play of both have in common: the moment is told in their own timeline. */
const alone = { pair: null, trouble: null, pinned: null } as const

function sideState(
  side: SideName,
  differing: (pair: Pair) => State['differing'],
): (state: State) => Partial<State> {
  return ({ pair, time, seek }) => {
    if (pair === null) return {}
    const { run, trace, timeline } = pair[side]
    const { joint, comparison } = pair
    return {
      ...alone,
      scenario: run,
      trace,
      timeline,
      time: momentBeside(joint, timeline, time),
      seek: (moment) => seek(momentBeside(timeline, joint, moment)),
      partsAfter: comparison.partsAt,
      differing: differing(pair),
    }
  }
}

/** The left or the right run alone. */
export function sideLab(lab: Lab, side: SideName): Lab {
  let of: Pair['comparison'] | null = null
  let found: State['differing'] = null
  const differing = ({ comparison }: Pair): State['differing'] => {
    if (comparison !== of) found = differingOf(comparison, side)
    of = comparison
    return found
  }
  return viewOf(lab, sideState(side, differing))
}

/** What drives both. */
export const jointLab = (lab: Lab): Lab =>
  viewOf(lab, ({ pair }) =>
    pair === null ? {} : { ...alone, timeline: pair.joint, scenario: pair.left.run },
  )
