// What the window is given at the start. The start scenario is run once, before Electron is ready.

import { app } from 'electron'
import type { Boot } from '../contract.ts'
import type { ShellAssets } from './assets.ts'
import { about } from './environment.ts'
import { runScenario } from './run.ts'

/** Everything but the theme, which is the one of the moment of asking. */
export type Prepared = Omit<Boot, 'theme'>

export function prepareBoot({ catalogue, policies, start, rollout }: ShellAssets): Prepared {
  const versions = about(app.getVersion(), process.versions, process.execPath)
  return { catalogue, policies, start, rollout, ...runScenario(start, catalogue), about: versions }
}
