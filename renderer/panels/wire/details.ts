// What the inspector adds about the selected field: since when, by which source, what the dialect makes of it, and
// for an error code how each source reads it.

import { errorReadings } from '../../../diagram/say-error.ts'
import { bestDialect, dialectNamed } from '../../../protocol/dialects.ts'
import { errorRow } from '../../../protocol/errors.ts'
import { REPLY_PARAMETERS, REQUEST_PARAMETERS, SIGN_IN_PARAMETERS } from '../../../protocol/parameters.ts'
import type { SourceId } from '../../../protocol/sources.ts'
import { say } from '../../../words/words.ts'
import { type FieldRow, generalMeaning, type Knowledge } from './fields.ts'

export interface Detail {
  readonly text: string
  readonly sources: readonly SourceId[]
}

const detail = (text: string, ...sources: readonly SourceId[]): Detail => ({ text, sources })

function ofDialect(name: string): readonly Detail[] {
  const dialect = dialectNamed(name)
  if (dialect === null)
    return name === 'CVR0' || name === '0' ? [] : [detail(say('wire.about.dialectUnknown'))]
  const { cvqParameters, firstClient, source } = dialect
  const carries =
    cvqParameters === null
      ? say('wire.about.noCvq')
      : say('wire.about.cvqParameters', {
          count: cvqParameters,
          how: say(`fields.seventh.${dialect.seventh}`),
        })
  const since =
    firstClient === null ? say('wire.about.noFirst') : say('wire.about.firstClient', { firstClient })
  return [detail(`${since} ${carries}`, source)]
}

function ofCode(text: string): readonly Detail[] {
  const row = errorRow(Number(text))
  if (row === null) return []
  const said = errorReadings(row.code)
  const readings = row.readings.map(({ source }, i) => detail(said[i]?.says ?? '', source))
  return [...readings, detail(say(`fields.closes.${row.closes}`), row.closesSource)]
}

/** How the dialect of this pass carries the identification. */
function ofSeventh(offers: readonly string[]): Detail {
  const { name, seventh, source } = bestDialect(offers)
  return detail(say('wire.about.seventh', { dialect: name, how: say(`fields.seventh.${seventh}`) }), source)
}

const PARAMETERS = [...REQUEST_PARAMETERS, ...REPLY_PARAMETERS, ...SIGN_IN_PARAMETERS]

/** Beside the meaning the row has already. */
export function detailsOf(row: FieldRow, { offers }: Knowledge): readonly Detail[] {
  const { field, token, meaning } = row
  if (field === null) return []
  if (field === 'dialect') return ofDialect(token?.text ?? '')
  if (field === 'code') return ofCode(token?.text ?? '')
  if (field === 'TrID') return [detail(say('wire.about.trid'), 'draft')]
  const parameter = PARAMETERS.find(({ name }) => name === field)
  if (parameter === undefined) return []
  const since = say('wire.about.since', { dialect: `MSNP${parameter.since}` })
  const general = generalMeaning(field)
  return [
    ...(general === meaning ? [] : [detail(general)]),
    detail(since, parameter.source),
    ...(field === 'client-identification' ? [ofSeventh(offers)] : []),
  ]
}
