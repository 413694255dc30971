// Unsaved work of an earlier start comes back: each document as it stood, with what it was when it was last saved
// behind it, so that undo leads there.

import type { Recovered } from '../../main/contract-files.ts'
import { planNamed } from '../rollout/named-plan.ts'
import type { GetState, SetState } from './tools.ts'
import { workspaceOf } from './workspace.ts'

export function restored(work: Recovered, get: GetState, set: SetState): void {
  const { scenario, policy, rollout, front, screen } = work
  if (scenario !== null) {
    const now = { ...workspaceOf(scenario.now), front }
    get().takeUp(scenario.base)
    const of = get().baseWorkspace
    set({ keptWorkspace: { of, value: of, file: scenario.file } })
    get().change(() => now)
    get().last()
  }
  if (policy !== null) {
    get().takePolicy(policy.base, policy.file)
    get().editPolicy(() => policy.now)
  }
  if (rollout !== null) {
    const plan = planNamed(rollout.base)
    get().takePlan(plan)
    set({ keptPlan: { of: plan, value: plan, file: rollout.file } })
    get().editPlan(() => planNamed(rollout.now))
  }
  get().show(screen)
  set({ recovered: work })
}

/** Back to what was last saved. It stays in the history: who changes their mind undoes it. */
export function discarded(get: GetState, set: SetState): void {
  const { recovered } = get()
  if (recovered === null) return
  const { scenario, policy, rollout } = recovered
  if (scenario !== null) get().change(() => get().baseWorkspace)
  if (policy !== null) get().editPolicy(() => policy.base)
  if (rollout !== null) get().editPlan(() => get().planBase)
  set({ recovered: null })
}
