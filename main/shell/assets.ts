// The data files the app comes with, and the scenario and the rollout it opens with. One that is broken is a sentence, not a
// white window.

import { join } from 'node:path'
import { faultSentence } from '../../diagram/say-fault.ts'
import type { Rollout } from '../../protocol/formats/rollout.ts'
import type { Scenario } from '../../protocol/formats/scenario.ts'
import { fail, ok, type Result } from '../../protocol/result.ts'
import { say } from '../../words/words.ts'
import { type Assets, type FileFault, loadAssets } from '../files.ts'
import { loadRollout } from '../rollout-file.ts'

const START = 'start'
const ROLLOUT = 'october-2009'

export interface ShellAssets extends Assets {
  readonly start: Scenario
  readonly rollout: Rollout
}

/** All assets, or the sentence that says which is wrong and what to do. */
export function loadShellAssets(folder: string): Result<ShellAssets, string> {
  const assets = loadAssets(folder)
  if (!assets.ok) return fail(sentence(assets.reason))
  const start = assets.value.scenarios.find(({ name }) => name === START)?.scenario
  if (start === undefined) {
    const file = join(folder, 'lessons', `${START}.cvq.json`)
    return fail(sentence({ file, fault: { kind: 'missing-file' } }))
  }
  const rollout = loadRollout(join(folder, 'rollouts', `${ROLLOUT}.rollout.json`), assets.value)
  return rollout.ok ? ok({ ...assets.value, start, rollout: rollout.value }) : fail(sentence(rollout.reason))
}

const sentence = ({ file, fault }: FileFault): string =>
  say('shell.start.failed', { problem: faultSentence(file, fault), name: say('shell.name') })
