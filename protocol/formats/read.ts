// The door of every file format: any value in, a checked one out, or one Fault that names the place and what was
// expected. The format's name is looked at first, so that a file of another kind, or of a newer app, is told apart
// from a broken one, and one of an older app is brought up to date. Nothing half-read comes out.

import * as v from 'valibot'
import { fail, ok, type Result } from '../result.ts'
import { type Catalogue, catalogueSchema } from './catalogue.ts'
import { CLIENT_FORMAT, type Client, clientSchema } from './client.ts'
import type { Fault } from './fault.ts'
import { faultOfIssue } from './issue.ts'
import { formatParts, migrate } from './migrate.ts'
import { POLICY_FORMAT, type Policy, policySchema } from './policy.ts'
import {
  ROLLOUT_FORMAT,
  type Rollout,
  type RolloutFile,
  rolloutFileSchema,
  rolloutSchema,
} from './rollout.ts'
import {
  SCENARIO_FORMAT,
  type Scenario,
  type ScenarioFile,
  scenarioFileSchema,
  scenarioSchema,
} from './scenario.ts'
import { TRACE_FORMAT, type Trace, traceSchema } from './trace.ts'

export { parseJson } from './json.ts'

/** Checks any value against a schema; the first thing wrong ends it. */
export function check<Schema extends v.GenericSchema>(
  schema: Schema,
  value: unknown,
): Result<v.InferOutput<Schema>, Fault> {
  const result = v.safeParse(schema, value, { abortEarly: true })
  return result.success ? ok(result.output) : fail(faultOfIssue(result.issues[0]))
}

/** What is wrong with a file's `format`, else null. `cvq-lab/policy@2` is a policy of a newer app. */
function faultOfFormat(value: unknown, expected: string): Fault | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null
  if (!('format' in value)) return { kind: 'missing-key', path: '', key: 'format' }
  const { format } = value
  // A format that is no text fails its schema like any other field.
  if (format === expected || typeof format !== 'string') return null
  const got = format.slice(0, 60)
  const ours = formatParts(expected)
  const its = formatParts(format)
  return ours !== null && its?.name === ours.name && its.number > ours.number
    ? { kind: 'newer-format', got, expected }
    : { kind: 'unknown-format', got, expected: [expected] }
}

const reader =
  <Schema extends v.GenericSchema>(format: string, schema: Schema) =>
  (value: unknown): Result<v.InferOutput<Schema>, Fault> => {
    const { value: todays } = migrate(value, format)
    const fault = faultOfFormat(todays, format)
    return fault === null ? check(schema, todays) : fail(fault)
  }

export const readClient: (value: unknown) => Result<Client, Fault> = reader(CLIENT_FORMAT, clientSchema)

export const readPolicy: (value: unknown) => Result<Policy, Fault> = reader(POLICY_FORMAT, policySchema)

/** A scenario with its client and policy inline. */
export const readScenario: (value: unknown) => Result<Scenario, Fault> = reader(
  SCENARIO_FORMAT,
  scenarioSchema,
)

/** A scenario as a file has it: its client and policy inline, or named. */
export const readScenarioFile: (value: unknown) => Result<ScenarioFile, Fault> = reader(
  SCENARIO_FORMAT,
  scenarioFileSchema,
)

/** A rollout with its policies inline. */
export const readRollout: (value: unknown) => Result<Rollout, Fault> = reader(ROLLOUT_FORMAT, rolloutSchema)

/** A rollout as a file has it: its policies inline, or named. */
export const readRolloutFile: (value: unknown) => Result<RolloutFile, Fault> = reader(
  ROLLOUT_FORMAT,
  rolloutFileSchema,
)

/** A trace that was saved. */
export const readTrace: (value: unknown) => Result<Trace, Fault> = reader(TRACE_FORMAT, traceSchema)

/** The catalogue of assets/catalogue, its three files under `releases`, `systems` and `locales`. */
export const readCatalogue = (value: unknown): Result<Catalogue, Fault> => check(catalogueSchema, value)
