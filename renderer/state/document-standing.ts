// How documents stand to their files: in which file each is, and whether it is another than when it was last opened
// or saved.

import type { ChosenFile, Document } from '../../main/contract-files.ts'
import { placeNow } from '../app/keys.ts'
import type { RolloutPlan } from '../rollout/plan.ts'
import type { Kept } from './document-types.ts'
import { isSamePolicy } from './same-policy.ts'
import type { State } from './types.ts'
import { documentOf, type Workspace } from './workspace.ts'

export interface Standing<Value> {
  readonly kept: Value
  readonly file: ChosenFile | null
}

/** What was taken up since by others, a lesson for one, is in no file. */
const standingOf = <Value>({ of, value, file }: Kept<Value>, base: Value): Standing<Value> =>
  of === base ? { kept: value, file } : { kept: base, file: null }

export const scenarioStanding = ({ keptWorkspace, baseWorkspace }: State): Standing<Workspace> =>
  standingOf(keptWorkspace, baseWorkspace)

export const planStanding = ({ keptPlan, planBase }: State): Standing<RolloutPlan> =>
  standingOf(keptPlan, planBase)

/** Each value is written out once: the window asks at every frame of play. */
function written<Value extends object>(text: (value: Value) => string): (value: Value) => string {
  const known = new WeakMap<Value, string>()
  return (value) => {
    const before = known.get(value)
    if (before !== undefined) return before
    const now = text(value)
    known.set(value, now)
    return now
  }
}

const workspaceText = written((workspace: Workspace) => JSON.stringify(documentOf(workspace)))
const planText = written((plan: RolloutPlan) => JSON.stringify(plan))

export function isEdited(state: State): boolean {
  const { workspace } = state
  const { kept } = scenarioStanding(state)
  return workspace !== kept && workspaceText(workspace) !== workspaceText(kept)
}

export const isPolicyEdited = ({ draft, kept }: State): boolean => !isSamePolicy(draft, kept)

export function isPlanEdited(state: State): boolean {
  const { kept } = planStanding(state)
  return state.plan !== kept && planText(state.plan) !== planText(kept)
}

export const isUnsaved = (state: State, what: Document['kind']): boolean =>
  ({ scenario: isEdited, policy: isPolicyEdited, rollout: isPlanEdited })[what](state)

/** Which document Save is about where one is. */
export function documentHere(state: Pick<State, 'screen' | 'policyView' | 'recorded'>): Document['kind'] {
  switch (placeNow(state)) {
    case 'policy':
      return 'policy'
    case 'rollout':
      return 'rollout'
    case 'negotiate':
    // The scenario behind it.
    case 'recording':
    case 'lessons':
    case 'live':
    case 'reference':
      return 'scenario'
  }
}

export function fileOf(state: State, what: Document['kind']): ChosenFile | null {
  switch (what) {
    case 'scenario':
      return scenarioStanding(state).file
    case 'policy':
      return state.file
    case 'rollout':
      return planStanding(state).file
  }
}
