// Turns the schema of a file format into JSON Schema, for editors and for other people's programs. What JSON Schema
// cannot say (a known LCID, rule ids that differ) is left to the code.
import { type ConversionConfig, type JsonSchema, toJsonSchema } from '@valibot/to-json-schema'
import type { GenericSchema, ObjectEntries } from 'valibot'
import { CLIENT_FORMAT, clientSchema } from '../../protocol/formats/client.ts'
import type { Expected } from '../../protocol/formats/fault.ts'
import { POLICY_FORMAT, policySchema } from '../../protocol/formats/policy.ts'
import { ROLLOUT_FORMAT, rolloutFileSchema } from '../../protocol/formats/rollout.ts'
import { SCENARIO_FORMAT, scenarioFileSchema } from '../../protocol/formats/scenario.ts'
import { TRACE_FORMAT, traceSchema } from '../../protocol/formats/trace.ts'

export interface Format {
  /** Of the file in assets/schemas, without its ending. */
  readonly name: string
  readonly format: string
  readonly schema: GenericSchema
}

export const FORMATS: readonly Format[] = [
  { name: 'client', format: CLIENT_FORMAT, schema: clientSchema },
  { name: 'policy', format: POLICY_FORMAT, schema: policySchema },
  { name: 'rollout', format: ROLLOUT_FORMAT, schema: rolloutFileSchema },
  { name: 'scenario', format: SCENARIO_FORMAT, schema: scenarioFileSchema },
  { name: 'trace', format: TRACE_FORMAT, schema: traceSchema },
]

const COMPARATOR = '(<=|>=|<|=|>)\\s*[0-9]+(\\.[0-9]+)*'
const ALL_OF = `${COMPARATOR}(\\s+${COMPARATOR})*`

/** What the code checks by a function of its own, as far as JSON Schema can say it; by what the check expects. */
const CHECKS: Readonly<Partial<Record<Expected, JsonSchema>>> = {
  version: { pattern: '^[0-9]+(\\.[0-9]+)*$' },
  range: { pattern: `^\\s*${ALL_OF}(\\s*\\|\\|\\s*${ALL_OF})*\\s*$` },
  lcid: { pattern: '^0x[0-9A-Fa-f]{4}$' },
  'locale-or-language': { pattern: '^(0x[0-9A-Fa-f]{4}|[a-z]{2,3})$' },
  'answer-or-refuse': { oneOf: [{ required: ['answer'] }, { required: ['refuse'] }] },
}

/** The output side has the objects; what may be left out is decided anew, since defaults are filled in there. */
const CONFIG: ConversionConfig = {
  typeMode: 'output',
  errorMode: 'ignore',
  overrideSchema: ({ valibotSchema, jsonSchema }) =>
    isObjectSchema(valibotSchema) ? exactObject(jsonSchema, valibotSchema.entries) : null,
  overrideAction: ({ valibotAction, jsonSchema }) => {
    const expected = 'message' in valibotAction ? valibotAction.message : null
    const known = Object.entries(CHECKS).find(([name]) => name === expected)
    return known === undefined || valibotAction.type !== 'check' ? null : { ...jsonSchema, ...known[1] }
  },
}

const isObjectSchema = (schema: object): schema is { readonly entries: ObjectEntries } =>
  'type' in schema && schema.type === 'loose_object' && 'entries' in schema

/** Only `$schema` and keys that begin with `x-` may stand beside an object's own. */
function exactObject(plain: JsonSchema, entries: ObjectEntries): JsonSchema {
  const required = Object.entries(entries).flatMap(([key, { type }]) => (type === 'optional' ? [] : [key]))
  const { required: _, additionalProperties: __, properties, ...rest } = plain
  return {
    ...rest,
    properties: { $schema: { type: 'string' }, ...properties },
    patternProperties: { '^x-': {} },
    additionalProperties: false,
    ...(required.length > 0 ? { required } : {}),
  }
}

/** A file says which format it is; an object inside another file need not. */
export function jsonSchemaOf({ format, schema }: Format): JsonSchema {
  const { $schema, ...body } = toJsonSchema(schema, CONFIG)
  return { $schema, title: format, ...body, required: [...new Set(['format', ...(body.required ?? [])])] }
}
