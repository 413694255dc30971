// A line as the inspector shows it: every token with its place in the text, the field it is, the index the protocol
// notes give it (the TrID is not counted), and the kind that underlines it.

import { parseLine } from '../../../protocol/line.ts'
import {
  type FieldName,
  REPLY_PARAMETERS,
  REQUEST_PARAMETERS,
  SIGN_IN_PARAMETERS,
  type TokenKind,
} from '../../../protocol/parameters.ts'
import { labelTokens } from '../../../protocol/tokens.ts'
import type { FieldRef } from '../../state/types.ts'

export interface WireToken {
  readonly key: string
  readonly text: string
  /** Offsets in the line's text; `end` is after the last character. */
  readonly start: number
  readonly end: number
  readonly field: FieldName | null
  /** Which of several of the same field, from 0. */
  readonly place: number
  /** Place after the TrID, from 1; null for the command, the TrID and a code. */
  readonly index: number | null
  readonly kind: TokenKind
}

const KINDS: ReadonlyMap<FieldName, TokenKind> = new Map(
  [...REQUEST_PARAMETERS, ...REPLY_PARAMETERS, ...SIGN_IN_PARAMETERS].map(({ name, kind }) => [name, kind]),
)

const kindOf = (field: FieldName | null): TokenKind =>
  field === null ? 'frame' : (KINDS.get(field) ?? 'frame')

/** Where the indices begin: after command and TrID, or after the command where the line has no TrID by name. */
const firstIndexed = (fields: readonly (FieldName | null)[]): number => (fields[1] === 'TrID' ? 2 : 1)

/** Command first. The empty last parameter of MSNP4 to 7 is a token of its own, without a length. */
export function wireTokens(text: string, from: 'C' | 'S'): readonly WireToken[] {
  const labels = labelTokens(text, from)
  const first = firstIndexed(labels.map(({ field }) => field))
  const seen = new Map<FieldName, number>()
  let at = 0
  const tokens = labels.map((label, i): WireToken => {
    const start = at + label.gap.length
    at = start + label.text.length
    const place = label.field === null ? 0 : (seen.get(label.field) ?? 0)
    if (label.field !== null) seen.set(label.field, place + 1)
    const index = i >= first ? i - first + 1 : null
    const { text: own, field } = label
    return { key: String(i), text: own, start, end: at, field, place, index, kind: kindOf(field) }
  })
  return [...tokens, ...trailingToken(text, from, tokens)]
}

function trailingToken(text: string, from: 'C' | 'S', tokens: readonly WireToken[]): readonly WireToken[] {
  const { trailing } = parseLine(text)
  const isQuery = from === 'C' && tokens.some(({ field }) => field === 'locale')
  if (trailing === null || !isQuery) return []
  const index = (tokens.at(-1)?.index ?? 0) + 1
  const field = REQUEST_PARAMETERS.find((parameter) => parameter.index === index)?.name ?? null
  const { start, end } = trailing
  return [{ key: 'trailing', text: '', start, end, field, place: 0, index, kind: kindOf(field) }]
}

export const refOf = (message: number, { field, place }: WireToken): FieldRef | null =>
  field === null ? null : field === 'dialect' ? { message, field, place } : { message, field }

/** Whether what is pointed at or selected is this field of this message. */
export const isMeant = (
  ref: FieldRef | null,
  message: number,
  field: FieldName | null,
  place: number,
): boolean =>
  ref !== null &&
  ref.message === message &&
  ref.field === field &&
  (ref.place === undefined || ref.place === place)

/** Where a long token may be broken: after slashes, and after hyphens within its parts. */
export const breakable = (text: string): readonly string[] => text.split(/(?<=[/?&=-])(?!\/)/)
