// Which entry of the reference a token of a line is about.

import { dialectNamed } from '../../../protocol/dialects.ts'
import { errorRow } from '../../../protocol/errors.ts'
import type { FieldName } from '../../../protocol/parameters.ts'

/** The names in VER that are no dialects and have entries. */
const RESERVED = ['CVR0', '0']
const COMMANDS = ['VER', 'CVQ', 'CVR', 'USR', 'OUT']

/** Of a field, by what stands in it: a dialect and a code have entries of their own. */
export function entryOfField(field: FieldName, text: string): string {
  if (field === 'dialect' && (dialectNamed(text) !== null || RESERVED.includes(text)))
    return `dialect/${text}`
  if (field === 'code' && errorRow(Number(text)) !== null) return `error/${text}`
  return `field/${field}`
}

/** Of a whole line, by its first token; null where the reference has none. */
export function entryOfLine(line: string): string | null {
  const [command = ''] = line.split(/[ \t]/)
  if (COMMANDS.includes(command)) return `command/${command}`
  return errorRow(Number(command)) === null ? null : `error/${command}`
}
