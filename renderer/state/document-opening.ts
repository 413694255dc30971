// Puts what was opened in its place in the window; where that is taken by unsaved work, after asking.

import type { ChosenFile, Document, Opened } from '../../main/contract-files.ts'
import type { Policy } from '../../protocol/formats/policy.ts'
import type { Rollout } from '../../protocol/formats/rollout.ts'
import type { Scenario } from '../../protocol/formats/scenario.ts'
import { planOf } from '../rollout/plan.ts'
import { fileOf, isUnsaved } from './document-standing.ts'
import type { Notice, Taken } from './document-types.ts'
import type { Questions } from './questions.ts'
import type { GetState, SetState } from './tools.ts'
import type { State } from './types.ts'
import { workspaceOf } from './workspace.ts'

type Save = (what: Document['kind'], elsewhere: boolean) => Promise<boolean>

export interface Opening {
  take(opened: Opened): Promise<void>
  /** What the disk has takes the place of what the window has, as an edit: undo brings that back. */
  reload(opened: Opened): Promise<void>
  /** Does it at once, or after asking where unsaved work of that kind would be given up. */
  whenFree(what: Document['kind'], then: () => void): Promise<void>
}

const nameOf = (state: State, what: Document['kind']): string =>
  fileOf(state, what)?.name ?? (what === 'policy' ? state.draft.name : state.workspace.runs[0].title)

export function createOpening(set: SetState, get: GetState, { ask }: Questions, save: Save): Opening {
  async function isFree(what: Document['kind']): Promise<boolean> {
    if (!isUnsaved(get(), what)) return true
    const given = await ask({ kind: 'replace', what, name: nameOf(get(), what) })
    return given === 'other' || (given === 'yes' && (await save(what, false)))
  }

  /** `notice` is what there is to say once it is done. */
  async function whenFree(
    what: Document['kind'],
    then: () => void,
    notice: Notice | null = null,
  ): Promise<void> {
    if (!(await isFree(what))) return
    then()
    set({ notice })
  }

  function showPolicy(view: State['policyView']): void {
    get().showPolicyView(view)
    get().show('policy')
  }

  /** `file` is null of a copy. */
  function takeScenario(scenario: Scenario, file: ChosenFile | null): void {
    get().closeRecording()
    get().show('negotiate')
    get().takeUp(scenario)
    const of = get().baseWorkspace
    set({ keptWorkspace: { of, value: of, file } })
  }

  function take({ content, chosen }: Taken, notice: Notice | null): void {
    switch (content.kind) {
      case 'scenario':
        void whenFree('scenario', () => takeScenario(content.scenario, chosen), notice)
        break
      case 'policy':
        void whenFree('policy', () => takePolicy(content.policy, chosen), notice)
        break
      case 'rollout':
        void whenFree('rollout', () => takeRollout(content.rollout, chosen), notice)
        break
      case 'client':
        get().closeRecording()
        get().show('negotiate')
        get().edit((scenario) => ({ ...scenario, client: content.client }))
        set({ notice: { kind: 'other-client', name: chosen.name } })
        break
      case 'recording':
        get().show('negotiate')
        get().showRecording(content.recording)
        set({ notice })
    }
  }

  function takePolicy(policy: Policy, file: ChosenFile): void {
    get().takePolicy(policy, file)
    get().selectRule(null)
    showPolicy('rules')
  }

  function takeRollout(rollout: Rollout, file: ChosenFile): void {
    const plan = planOf(rollout, get().boot.policies)
    showPolicy('rollout')
    get().takePlan(plan)
    set({ keptPlan: { of: plan, value: plan, file } })
  }

  function reload(opened: Taken): void {
    const { content, chosen } = opened
    get().forgetChange(chosen.file)
    set({ notice: null })
    if (content.kind === 'scenario' && fileOf(get(), 'scenario')?.file === chosen.file) {
      const value = workspaceOf(content.scenario)
      get().change(() => value)
      set({ keptWorkspace: { of: get().baseWorkspace, value, file: chosen } })
    } else if (content.kind === 'policy' && get().file?.file === chosen.file) {
      get().takePolicy(content.policy, chosen)
    } else if (content.kind === 'rollout' && fileOf(get(), 'rollout')?.file === chosen.file) {
      const value = planOf(content.rollout, get().boot.policies)
      get().editPlan(() => value)
      set({ keptPlan: { of: get().planBase, value, file: chosen } })
    } else take(opened, null)
  }

  async function takeOpened(opened: Opened): Promise<void> {
    switch (opened.kind) {
      case 'cancelled':
        return
      case 'opened': {
        const { older: format, chosen } = opened
        get().forgetChange(chosen.file)
        return take(opened, format === null ? null : { kind: 'migrated', name: chosen.name, format })
      }
      case 'linked': {
        set({ notice: null })
        const given = await ask({ kind: 'link', scenario: opened.scenario })
        if (given !== 'yes') return
        return whenFree('scenario', () => takeScenario(opened.scenario, null))
      }
      default:
        set({ notice: opened })
    }
  }

  return {
    take: takeOpened,
    reload: async (opened) => (opened.kind === 'opened' ? reload(opened) : takeOpened(opened)),
    whenFree: (what, then) => whenFree(what, then),
  }
}
