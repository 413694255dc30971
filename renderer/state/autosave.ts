// Keeps unsaved work: what changed is told to the main process within a second, and that writes it to the disk.
// Together that is at most two (docs/decisions/0022).

import type { Work } from '../../main/contract-files.ts'
import { namedPlan } from '../rollout/named-plan.ts'
import type { DocumentCalls } from './document-calls.ts'
import {
  isEdited,
  isPlanEdited,
  isPolicyEdited,
  planStanding,
  scenarioStanding,
} from './document-standing.ts'
import type { Lab } from './store.ts'
import { type Pace, throttle } from './throttle.ts'
import type { State } from './types.ts'
import { documentOf } from './workspace.ts'

export const PACE: Pace = { soon: 200, apart: 1000 }

type PartName = 'scenario' | 'policy' | 'rollout'
type Parts = Pick<Work, PartName>

/** What of the state a part is made from: the same values make the same part. */
function ingredients(state: State): Readonly<Record<PartName, readonly unknown[]>> {
  const scenario = scenarioStanding(state)
  const plan = planStanding(state)
  return {
    scenario: [state.workspace.runs, state.workspace.lesson, scenario.kept, scenario.file],
    policy: [state.draft, state.kept, state.file],
    rollout: [state.plan, plan.kept, plan.file],
  }
}

const areSame = (a: readonly unknown[] | undefined, b: readonly unknown[]): boolean =>
  a?.length === b.length && a.every((each, i) => each === b[i])

/** What is neither edited nor in a file of its own is as every start has it. */
function partOf(state: State, name: PartName): Parts {
  switch (name) {
    case 'scenario': {
      const { kept, file } = scenarioStanding(state)
      const { workspace } = state
      if (file === null && !isEdited(state)) return { scenario: null }
      return { scenario: { now: documentOf(workspace), base: documentOf(kept), file: file?.file ?? null } }
    }
    case 'policy': {
      const { draft, kept, file } = state
      if (file === null && !isPolicyEdited(state)) return { policy: null }
      return { policy: { now: draft, base: kept, file: file?.file ?? null } }
    }
    case 'rollout': {
      const { kept, file } = planStanding(state)
      if (file === null && !isPlanEdited(state)) return { rollout: null }
      return { rollout: { now: namedPlan(state.plan), base: namedPlan(kept), file: file?.file ?? null } }
    }
  }
}

const PARTS: readonly PartName[] = ['scenario', 'policy', 'rollout']

const isAnyUnsaved = (state: State): boolean =>
  isEdited(state) || isPolicyEdited(state) || isPlanEdited(state)

export interface Autosave {
  /** Tells what is not told yet, and waits until it is on the disk. */
  flush(): Promise<void>
  stop(): void
}

/** Begins when called: earlier work that was not taken up by then is replaced. */
export function keepWork(lab: Lab, calls: Pick<DocumentCalls, 'keepWork'>, now: () => number): Autosave {
  let told: Partial<Record<PartName, readonly unknown[]>> = {}
  let toldScreen: string | null = null
  /** Whether the main process holds nothing of ours. */
  let nothing = lab.getState().boot.recovery.kind === 'none'
  let sent: Promise<unknown> = Promise.resolve()

  function send(): void {
    const state = lab.getState()
    if (!isAnyUnsaved(state)) {
      if (!nothing) sent = calls.keepWork(null)
      nothing = true
      told = {}
      return
    }
    const made = ingredients(state)
    const due = PARTS.filter((name) => !areSame(told[name], made[name]))
    const parts = due.map((name) => partOf(state, name))
    told = made
    toldScreen = screenOf(state)
    nothing = false
    sent = calls.keepWork(Object.assign({ screen: state.screen, front: state.workspace.front }, ...parts))
  }

  const screenOf = ({ screen, workspace }: State): string => `${screen} ${workspace.front}`

  const soon = throttle(send, PACE, now)

  if (isAnyUnsaved(lab.getState())) soon.ask()
  const stop = lab.subscribe((state, before) => {
    const made = ingredients(state)
    const was = ingredients(before)
    const isEdit = PARTS.some((name) => !areSame(was[name], made[name]))
    if (isEdit || (!nothing && screenOf(state) !== toldScreen)) soon.ask()
  })

  return {
    flush: async () => {
      soon.flush()
      await sent
    },
    stop: () => {
      stop()
      soon.stop()
    },
  }
}
