// The data files the app comes with, and the scenario and the rollout it opens with. One that is broken is a sentence, not a
// white window.

import { join } from 'node:path'
import { faultSentence } from '../../diagram/say-fault.ts'
import type { Rollout } from '../../protocol/formats/rollout.ts'
import type { Scenario } from '../../protocol/formats/scenario.ts'
import { fail, ok, type Result } from '../../protocol/result.ts'
import { say } from '../../words/words.ts'
import { type Basics, type FileFault, loadBasics, loadBuiltinScenario } from '../files.ts'
import { loadRollout } from '../rollout-file.ts'

export const START = 'start'
export const ROLLOUT = 'october-2009'

/** Without the scenarios: of those the start alone is needed before the window is there. */
export interface ShellAssets extends Basics {
  readonly start: Scenario
  readonly rollout: Rollout
}

/** What the first screen needs of the assets, or the sentence that says which is wrong and what to do. */
export function loadShellAssets(folder: string): Result<ShellAssets, string> {
  const basics = loadBasics(folder)
  if (!basics.ok) return fail(sentence(basics.reason))
  const start = loadBuiltinScenario(folder, START, basics.value)
  if (!start.ok) return fail(sentence(start.reason))
  const builtIns = { ...basics.value, scenarios: [] }
  const rollout = loadRollout(join(folder, 'rollouts', `${ROLLOUT}.rollout.json`), builtIns)
  if (!rollout.ok) return fail(sentence(rollout.reason))
  return ok({ ...basics.value, start: start.value, rollout: rollout.value })
}

const sentence = ({ file, fault }: FileFault): string =>
  say('shell.start.failed', { problem: faultSentence(file, fault), name: say('shell.name') })
