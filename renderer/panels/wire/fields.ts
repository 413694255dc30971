// The field table of a line: a row for every token, and one for every parameter that was not sent.

import { errorMeaning } from '../../../diagram/say-error.ts'
import { bestDialect } from '../../../protocol/dialects.ts'
import type { Catalogue } from '../../../protocol/formats/catalogue.ts'
import type { DialectChoice } from '../../../protocol/formats/trace.ts'
import {
  type FieldName,
  type Parameter,
  REPLY_PARAMETERS,
  REQUEST_PARAMETERS,
  type TokenKind,
} from '../../../protocol/parameters.ts'
import { say } from '../../../words/words.ts'
import type { WireToken } from './tokens.ts'
import { meaningOfValue } from './value.ts'

export interface FieldRow {
  readonly key: string
  /** As in the line's subscripts: a number, `id`, or ''. */
  readonly index: string
  readonly name: string
  /** Under the name; ''. */
  readonly meaning: string
  /** null: not sent. */
  readonly token: WireToken | null
  /** Shown in the place of a value that is not there; ''. */
  readonly absent: string
  readonly field: FieldName | null
  readonly place: number
  readonly kind: TokenKind
}

/** What the table knows beside the line. */
export interface Knowledge {
  readonly from: 'C' | 'S'
  readonly catalogue: Catalogue
  /** What the client of this pass offers; its best dialect says what a query carries. */
  readonly offers: readonly string[]
  /** What VER of this pass came to; null where none was sent. */
  readonly choice: DialectChoice | null
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

export const generalMeaning = (field: FieldName): string => capital(say(`fields.meaning.${field}`))

function nameOf({ field, text, index }: WireToken): string {
  if (field === 'dialect') return say('wire.fields.dialectName', { number: index ?? 0 })
  if (field !== null) return field
  if (index !== null) return say('wire.fields.unnamed', { number: index })
  return /^[0-9]{3}$/.test(text) ? 'code' : say('wire.command')
}

/** What became of one of the names VER lists. */
function dialectMeaning({ text }: WireToken, { from, choice }: Knowledge): string {
  if (text === '0' && from === 'S') return say('wire.about.nothingShared')
  if (text === 'CVR0') return say('wire.about.pseudo')
  if (choice === null) return generalMeaning('dialect')
  if (choice.chosen === text) return say('wire.about.chosen')
  return say(choice.spoken.includes(text) ? 'wire.about.spoken' : 'wire.about.notSpoken')
}

const codeMeaning = (text: string): string =>
  capital(errorMeaning(Number(text)) ?? say('fields.meaning.code'))

function meaningOf(token: WireToken, tokens: readonly WireToken[], knowledge: Knowledge): string {
  const { field, text, index } = token
  if (field === 'dialect') return dialectMeaning(token, knowledge)
  if (field === 'code') return codeMeaning(text)
  if (field !== null) return meaningOfValue(token, tokens, knowledge.catalogue) ?? generalMeaning(field)
  return index === null ? '' : say('wire.fields.unnamedMeaning')
}

function rowOf(token: WireToken, tokens: readonly WireToken[], knowledge: Knowledge): FieldRow {
  const { field, place, index, kind } = token
  return {
    key: token.key,
    index: field === 'TrID' ? say('wire.id') : index === null ? '' : String(index),
    name: nameOf(token),
    meaning: meaningOf(token, tokens, knowledge),
    token,
    absent: token.text === '' ? say('wire.fields.empty') : '',
    field,
    place,
    kind,
  }
}

const rowOfMissing = ({ name, index, kind }: Parameter, absent: string): FieldRow => ({
  key: `missing ${index}`,
  index: String(index),
  name,
  meaning: generalMeaning(name),
  token: null,
  absent,
  field: name,
  place: 0,
  kind,
})

/** The parameters a line of this kind has, and none of whose tokens it holds. */
function missing(tokens: readonly WireToken[], { from, offers }: Knowledge): readonly FieldRow[] {
  const has = (name: FieldName) => tokens.some(({ field }) => field === name)
  const isVersionLine = /^CV[QR]$/.test(tokens[0]?.text ?? '') && has('TrID')
  if (!isVersionLine) return []
  const dialect = bestDialect(offers)
  if (from === 'S')
    return REPLY_PARAMETERS.filter(({ name }) => !has(name)).map((parameter) =>
      rowOfMissing(parameter, say('wire.fields.notSent')),
    )
  return REQUEST_PARAMETERS.filter(({ name }) => !has(name)).map((parameter) => {
    const usual = dialect.cvqParameters === null || parameter.index > dialect.cvqParameters
    return rowOfMissing(
      parameter,
      usual ? say('wire.fields.notSentIn', { dialect: dialect.name }) : say('wire.fields.notSent'),
    )
  })
}

/** The command has a row only where nothing else says what the line is. */
export function fieldRows(tokens: readonly WireToken[], knowledge: Knowledge): readonly FieldRow[] {
  const nameless = tokens.every(({ field }) => field === null)
  const shown = nameless ? tokens : tokens.filter((token, i) => i > 0 || token.field !== null)
  return [...shown.map((token) => rowOf(token, tokens, knowledge)), ...missing(tokens, knowledge)]
}
