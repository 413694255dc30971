// What a server makes of a line written by hand, as far as its form goes: command, TrID, how many parameters, and
// which of them is which.

import { readQuery } from '../../../protocol/commands.ts'
import { parseLine } from '../../../protocol/line.ts'
import { REQUEST_PARAMETERS, type RequestField } from '../../../protocol/parameters.ts'
import { isTrid } from '../../../protocol/trid.ts'
import { type Part, parts } from '../../../words/words.ts'

export interface HandLine {
  readonly tokens: number
  readonly sentence: readonly Part[]
  /** The parameters by name, as a server reads them; those beyond the eighth have none. */
  readonly fields: readonly { readonly name: RequestField; readonly text: string }[]
}

export function readHandLine(text: string): HandLine {
  const line = parseLine(text)
  const { command, parameters } = line
  const tokens = (command === '' ? 0 : 1) + parameters.length
  const query = readQuery(line)
  if (query === null) {
    const lacksTrid = (command === 'CVQ' || command === 'CVR') && !isTrid(parameters[0]?.text)
    const sentence = parts(lacksTrid ? 'setup.byHand.noTrid' : 'setup.byHand.other', { command })
    return { tokens, sentence, fields: [] }
  }
  const sent = query.parameters.slice(0, query.parameters.length - (line.trailing === null ? 0 : 1))
  return {
    tokens,
    sentence: parts('setup.byHand.query', { command, count: sent.length }),
    fields: REQUEST_PARAMETERS.flatMap(({ name, index }) => {
      const value = sent[index - 1]
      return value === undefined ? [] : [{ name, text: value }]
    }),
  }
}
