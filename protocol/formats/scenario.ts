// `cvq-lab/scenario@1`: a client, a policy, a network and a download; running it gives a trace. A file may name
// its policy or client (`builtin:NAME`, or a path beside it); a Scenario has both inline.

import * as v from 'valibot'
import { clientSchema } from './client.ts'
import { JOURNEY_ENDS, OUTCOMES } from './outcomes.ts'
import { policySchema } from './policy.ts'
import {
  choice,
  count,
  document,
  errorCode,
  formatName,
  list,
  milliseconds,
  text,
  wireLine,
} from './schema.ts'

export const SCENARIO_FORMAT = 'cvq-lab/scenario@1'

export const DOWNLOAD_OUTCOMES = ['completes', 'fails', 'stalls'] as const
export type DownloadOutcome = (typeof DOWNLOAD_OUTCOMES)[number]

export const DEFAULT_SEED = 42
export const DEFAULT_LATENCY_MS = 40

const faultSchema = document({
  /** drop: the message is lost on the way. */
  kind: choice(['drop']),
  /** Which message, counted from 1 over the whole run. */
  at: v.pipe(count, v.minValue(1, 'position')),
})

const networkSchema = document({
  /** One way, in virtual milliseconds. */
  latencyMs: v.optional(milliseconds, DEFAULT_LATENCY_MS),
  faults: v.optional(list(faultSchema), []),
})

const expectSchema = document({
  outcome: v.optional(choice(OUTCOMES)),
  code: v.optional(v.nullable(errorCode)),
  end: v.optional(choice(JOURNEY_ENDS)),
  disconnectedBy: v.optional(v.nullable(choice(['client', 'server', 'network']))),
  /** Transcript lines, `S: CVQ 2 …`, that must all occur, in this order. */
  lines: v.optional(list(v.pipe(wireLine, v.regex(/^[CS]: /, 'trace-line')))),
})
export type Expectation = v.InferOutput<typeof expectSchema>

const head = {
  format: v.optional(formatName(SCENARIO_FORMAT), SCENARIO_FORMAT),
  title: text,
  seed: v.optional(count, DEFAULT_SEED),
}

const tail = {
  network: v.optional(networkSchema, {}),
  download: v.optional(document({ outcome: v.optional(choice(DOWNLOAD_OUTCOMES), 'completes') }), {}),
  expect: v.optional(expectSchema, {}),
}

/** A scenario with its client and policy inline, every default filled in. */
export const scenarioSchema = document({ ...head, client: clientSchema, policy: policySchema, ...tail })
export type Scenario = v.InferOutput<typeof scenarioSchema>

/** A scenario as a file has it: client and policy inline or by name. */
export const scenarioFileSchema = document({
  ...head,
  client: v.union([text, clientSchema], 'client'),
  policy: v.union([text, policySchema], 'policy'),
  ...tail,
})
export type ScenarioFile = v.InferOutput<typeof scenarioFileSchema>
