// What the window is given at the start, made from the assets before it asks.

import { app } from 'electron'
import type { Boot } from '../contract.ts'
import type { ShellAssets } from './assets.ts'
import { about } from './environment.ts'
import { runScenario } from './run.ts'
import type { ThemeKeeper } from './theme.ts'

/** The start scenario is run once; the theme is the one of the moment of asking. */
export function prepareBoot({ catalogue, policies, start }: ShellAssets, theme: ThemeKeeper): () => Boot {
  const first = runScenario(start, catalogue)
  const versions = about(app.getVersion(), process.versions, process.execPath)
  return () => ({ catalogue, policies, start, ...first, about: versions, theme: theme.current() })
}
