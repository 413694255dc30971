// Unsaved work as it stands in the recovery file: what the window tells, with paths in place of numbers.

import * as v from 'valibot'
import { policySchema } from '../../../protocol/formats/policy.ts'
import { check, parseJson } from '../../../protocol/formats/read.ts'
import { rolloutFileSchema } from '../../../protocol/formats/rollout.ts'
import { scenarioSchema } from '../../../protocol/formats/scenario.ts'
import { count, document, formatName, text } from '../../../protocol/formats/schema.ts'
import { type ChosenFile, type Recovered, screenSchema, type Work, workPart } from '../../contract-files.ts'
import type { KnownFiles } from './known-files.ts'

const FORMAT = 'cvq-lab/recovery@1'

/** A file as the next start finds it again, with what was known of its content. */
const fileSchema = document({ path: text, stamp: v.nullable(text), older: v.nullable(text) })
type StoredFile = v.InferOutput<typeof fileSchema>

const storedSchema = document({
  format: formatName(FORMAT),
  screen: screenSchema,
  front: count,
  scenario: v.nullable(workPart(scenarioSchema, fileSchema)),
  policy: v.nullable(workPart(policySchema, fileSchema)),
  rollout: v.nullable(workPart(rolloutFileSchema, fileSchema)),
})
export type StoredWork = v.InferOutput<typeof storedSchema>

const withFile = <Part extends { readonly file: unknown }, File>(part: Part, file: File) => ({
  ...part,
  file,
})

/** What is told now on top of what was told before. */
export function storedWork(
  { screen, front, scenario, policy, rollout }: Work,
  before: StoredWork | null,
  known: KnownFiles,
): StoredWork {
  const fileOf = (number: number | null): StoredFile | null => {
    const of = number === null ? undefined : known.get(number)
    return of === undefined ? null : { path: of.path, stamp: of.stamp, older: of.older }
  }
  return {
    format: FORMAT,
    screen,
    front,
    scenario:
      scenario === undefined
        ? (before?.scenario ?? null)
        : scenario && withFile(scenario, fileOf(scenario.file)),
    policy: policy === undefined ? (before?.policy ?? null) : policy && withFile(policy, fileOf(policy.file)),
    rollout:
      rollout === undefined ? (before?.rollout ?? null) : rollout && withFile(rollout, fileOf(rollout.file)),
  }
}

/** For the window: its files get numbers of this start, with what was known of them then. */
export function recoveredWork(
  { screen, front, scenario, policy, rollout }: StoredWork,
  known: KnownFiles,
): Recovered {
  const chosenOf = (file: StoredFile | null): ChosenFile | null => {
    if (file === null) return null
    const chosen = known.choose(file.path)
    if (file.stamp !== null && known.get(chosen.file)?.stamp === null) {
      known.note(chosen.file, file.stamp, file.older)
    }
    return chosen
  }
  return {
    screen,
    front,
    scenario: scenario && withFile(scenario, chosenOf(scenario.file)),
    policy: policy && withFile(policy, chosenOf(policy.file)),
    rollout: rollout && withFile(rollout, chosenOf(rollout.file)),
  }
}

export const printWork = (work: StoredWork): string => `${JSON.stringify(work)}\n`

/** null of a text that is no recovery file of this version, whole. */
export function readWork(content: string): StoredWork | null {
  const json = parseJson(content)
  const read = json.ok ? check(storedSchema, json.value) : json
  return read.ok ? read.value : null
}
