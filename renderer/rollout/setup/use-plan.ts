// What the setup's fields share: the rollout, how it is edited, and what its names stand for.

import { useMemo } from 'react'
import { useLab } from '../../state/lab.ts'
import type { PlanEdit } from '../edits.ts'
import type { PoliciesNow, RolloutPlan } from '../plan.ts'

export interface PlanInHand {
  readonly plan: RolloutPlan
  edit(change: PlanEdit): void
  /** Changes when half-typed text is to be dropped. */
  readonly epoch: number
}

export function usePlan(): PlanInHand {
  const plan = useLab((state) => state.plan)
  const edit = useLab((state) => state.editPlan)
  const epoch = useLab((state) => state.planResets)
  return { plan, edit, epoch }
}

export function usePoliciesNow(): PoliciesNow {
  const draft = useLab((state) => state.draft)
  const active = useLab((state) => state.active)
  const builtins = useLab(({ boot }) => boot.policies)
  return useMemo(() => ({ draft, active, builtins }), [draft, active, builtins])
}
