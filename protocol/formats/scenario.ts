// `cvq-lab/scenario@1`: a client, a policy, a network and a download; running it gives a trace. Beside them it may
// carry what changes on the way, named points, other runs, and a lesson. A file may name its policies and clients
// (`builtin:NAME`, or a path beside it); a Scenario has them inline.

import * as v from 'valibot'
import {
  bookmarksSchema,
  branchesFileSchema,
  branchesSchema,
  bugSchema,
  changesFileSchema,
  changesSchema,
  clientOrName,
  policyOrName,
} from './branch.ts'
import { expectSchema } from './claim.ts'
import { clientSchema } from './client.ts'
import { lessonSchema } from './lesson.ts'
import { downloadSchema, networkSchema } from './network.ts'
import { policySchema } from './policy.ts'
import { count, document, formatName, text } from './schema.ts'

export type { Bookmark, Branch, Change } from './branch.ts'
export type { Expectation } from './claim.ts'
export { DOWNLOAD_OUTCOMES, type DownloadOutcome } from './network.ts'

export const SCENARIO_FORMAT = 'cvq-lab/scenario@1'

export const DEFAULT_SEED = 42

const head = {
  format: v.optional(formatName(SCENARIO_FORMAT), SCENARIO_FORMAT),
  title: text,
  seed: v.optional(count, DEFAULT_SEED),
}

const middle = {
  bug: bugSchema,
  network: v.optional(networkSchema, {}),
  download: v.optional(downloadSchema, {}),
  expect: v.optional(expectSchema, {}),
}

const tail = {
  bookmarks: v.exactOptional(bookmarksSchema),
  lesson: v.exactOptional(lessonSchema),
}

/** A scenario with its clients and policies inline, every default filled in. */
export const scenarioSchema = document({
  ...head,
  client: clientSchema,
  policy: policySchema,
  ...middle,
  changes: v.exactOptional(changesSchema),
  branches: v.exactOptional(branchesSchema),
  ...tail,
})
export type Scenario = v.InferOutput<typeof scenarioSchema>

/** A scenario as a file has it: clients and policies inline or by name. */
export const scenarioFileSchema = document({
  ...head,
  client: clientOrName,
  policy: policyOrName,
  ...middle,
  changes: v.exactOptional(changesFileSchema),
  branches: v.exactOptional(branchesFileSchema),
  ...tail,
})
export type ScenarioFile = v.InferOutput<typeof scenarioFileSchema>
