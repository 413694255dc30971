// Files as the app writes them: the formats' own key order, defaults written out, foreign keys kept, lists of
// plain values on one line where they fit. The same value always gives the same text, so a saved file changes
// only where its content did.

import * as v from 'valibot'
import { type Client, clientSchema } from './client.ts'
import { type Policy, policySchema } from './policy.ts'
import { type RolloutFile, rolloutFileSchema } from './rollout.ts'
import { type Scenario, type ScenarioFile, scenarioFileSchema, scenarioSchema } from './scenario.ts'

const WIDTH = 110

const isPlain = (value: unknown): boolean => typeof value !== 'object' || value === null

const indented = (level: number, lines: readonly string[], [open, close]: readonly [string, string]) =>
  `${open}\n${lines.map((line) => '  '.repeat(level + 1) + line).join(',\n')}\n${'  '.repeat(level)}${close}`

/** `used` is the width that stands before the value on its line. */
function printList(items: readonly unknown[], level: number, used: number): string {
  if (items.length === 0) return '[]'
  if (items.every(isPlain)) {
    const line = `[${items.map((item) => JSON.stringify(item)).join(', ')}]`
    if (used + line.length < WIDTH) return line
  }
  return indented(
    level,
    items.map((item) => printValue(item, level + 1, 2 * (level + 1))),
    ['[', ']'],
  )
}

function printValue(value: unknown, level: number, used: number): string {
  if (Array.isArray(value)) return printList(value, level, used)
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  const entries = Object.entries(value).filter(([, member]) => member !== undefined)
  if (entries.length === 0) return '{}'
  const lines = entries.map(([key, member]) => {
    const name = `${JSON.stringify(key)}: `
    return name + printValue(member, level + 1, 2 * (level + 1) + name.length)
  })
  return indented(level, lines, ['{', '}'])
}

/** Any JSON value as pretty text with a line end; keys stay in the order they are in. */
export const printJson = (value: unknown): string => `${printValue(value, 0, 0)}\n`

/** `$schema` stands first, where editors look for it. */
function schemaFirst(value: object): object {
  if (!('$schema' in value)) return value
  const { $schema, ...rest } = value
  return { $schema, ...rest }
}

/** A schema hands a value back with its keys in its own order; a value it refuses is printed as it is. */
const printer =
  <Value extends object>(schema: v.GenericSchema<unknown, object>) =>
  (value: Value): string => {
    const inOrder = v.safeParse(schema, value)
    return printJson(schemaFirst(inOrder.success ? inOrder.output : value))
  }

export const printClient: (client: Client) => string = printer(clientSchema)
export const printPolicy: (policy: Policy) => string = printer(policySchema)
export const printScenario: (scenario: Scenario) => string = printer(scenarioSchema)
export const printScenarioFile: (file: ScenarioFile) => string = printer(scenarioFileSchema)
export const printRolloutFile: (file: RolloutFile) => string = printer(rolloutFileSchema)
