// The data files the app comes with, and the scenario it opens with. One that is broken is a sentence, not a
// white window.

import { join } from 'node:path'
import { faultSentence } from '../../diagram/say-fault.ts'
import type { Scenario } from '../../protocol/formats/scenario.ts'
import { fail, ok, type Result } from '../../protocol/result.ts'
import { say } from '../../words/words.ts'
import { type Assets, loadAssets } from '../files.ts'

const START = 'start'

export interface ShellAssets extends Assets {
  readonly start: Scenario
}

/** All assets, or the sentence that says which is wrong and what to do. */
export function loadShellAssets(folder: string): Result<ShellAssets, string> {
  const assets = loadAssets(folder)
  if (!assets.ok) return fail(sentence(faultSentence(assets.reason.file, assets.reason.fault)))
  const start = assets.value.scenarios.find(({ name }) => name === START)?.scenario
  if (start !== undefined) return ok({ ...assets.value, start })
  const file = join(folder, 'lessons', `${START}.cvq.json`)
  return fail(sentence(faultSentence(file, { kind: 'missing-file' })))
}

const sentence = (problem: string): string => say('shell.start.failed', { problem, name: say('shell.name') })
