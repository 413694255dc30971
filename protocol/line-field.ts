// One field of a line by its name: what a lesson asks for, and what the answer is compared with.

import { understand } from './commands.ts'
import { parseLine } from './line.ts'
import { type FieldName, REPLY_PARAMETERS, REQUEST_PARAMETERS } from './parameters.ts'
import { unreachable } from './result.ts'

type Named = ReadonlyMap<FieldName, string>

const named = (
  trid: string,
  rows: readonly { readonly name: FieldName }[],
  values: readonly string[],
): Named =>
  new Map([
    ['TrID', trid],
    ...rows.slice(0, values.length).map(({ name }, i) => [name, values[i] ?? ''] as const),
  ])

/** The fields a line has, with their values as they stand; VER's dialects are one field, with spaces between. */
function fieldsOf(text: string, from: 'C' | 'S'): Named {
  const spoken = understand(text, from)
  switch (spoken.kind) {
    case 'ver':
      return new Map([
        ['TrID', spoken.ver.trid],
        ['dialect', spoken.ver.dialects.join(' ')],
      ])
    case 'query':
      return named(spoken.query.trid, REQUEST_PARAMETERS, spoken.query.parameters)
    case 'reply': {
      const [, ...values] = parseLine(text).parameters.map((token) => token.text)
      return named(spoken.reply.trid, REPLY_PARAMETERS, values)
    }
    case 'error':
      return new Map([
        ['TrID', spoken.error.trid],
        ['code', parseLine(text).command],
      ])
    case 'out':
    case 'other':
      return new Map()
    default:
      return unreachable(spoken)
  }
}

/** The value of a field as it stands on the line, '' where it is sent empty; null when the line does not have it. */
export const fieldOfLine = (text: string, from: 'C' | 'S', field: FieldName): string | null =>
  fieldsOf(text, from).get(field) ?? null
