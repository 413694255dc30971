// What the window is given at the start. The start scenario is run once, before Electron is ready.

import { app } from 'electron'
import { runOf, scenarioOfBranch } from '../../protocol/branch.ts'
import type { Scenario } from '../../protocol/formats/scenario.ts'
import type { Boot } from '../contract.ts'
import type { Recovery } from '../contract-files.ts'
import type { ShellAssets } from './assets.ts'
import { about } from './environment.ts'
import { runScenario } from './run.ts'

/** Everything but what is of the moment of asking. */
export type Prepared = Omit<Boot, 'theme' | 'settings' | 'recovery'>

export function prepareBoot({ catalogue, policies, start, rollout }: ShellAssets): Prepared {
  const versions = about(app.getVersion(), process.versions, process.execPath)
  return { catalogue, policies, start, rollout, ...runScenario(start, catalogue), about: versions }
}

/** Where there is unsaved work the window opens with it: the run in front is run in the start scenario's place. */
export function withRecovery(prepared: Prepared, recovery: Recovery): Omit<Boot, 'theme' | 'settings'> {
  const work = recovery.kind === 'here' ? recovery.work : null
  if (work?.scenario == null) return { ...prepared, recovery }
  const run = inFront(work.scenario.now, work.front)
  return { ...prepared, ...runScenario(run, prepared.catalogue), recovery }
}

function inFront(scenario: Scenario, front: number): Scenario {
  const branch = scenario.branches?.[front - 1]
  return branch === undefined ? runOf(scenario) : scenarioOfBranch(scenario, branch)
}
