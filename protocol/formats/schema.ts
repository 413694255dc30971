// The pieces every file format is made of: values as the wire allows them, and objects that refuse an unknown
// key. Each check carries its `Expected` as the message, so that a failure becomes a Fault without parsing prose.

import * as v from 'valibot'
import { ERROR_CODES } from '../errors.ts'
import { isLcid } from '../lcid.ts'
import { isVersion } from '../version.ts'
import { parseRange } from '../version-range.ts'
import type { Expected } from './fault.ts'

const says = (expected: Expected): Expected => expected

/** A message that also lists names: the choices of a value, or the keys of an object. */
export const listing = (expected: Expected | typeof UNKNOWN_KEY, names: readonly unknown[]): string =>
  [expected, ...names].join('\n')

/** The message of an issue for a key that an object has not; the keys it has follow. */
export const UNKNOWN_KEY = 'unknown-key'

export const text = v.string(says('text'))
export const flag = v.boolean(says('boolean'))
export const count = v.pipe(
  v.number(says('number')),
  v.safeInteger(says('number')),
  v.minValue(0, says('number')),
)
/** A whole number within these bounds. */
export const between = (first: number, last: number) => {
  const message = listing('between', [first, last])
  return v.pipe(v.number(message), v.integer(message), v.minValue(first, message), v.maxValue(last, message))
}
export const milliseconds = v.pipe(
  v.number(says('milliseconds')),
  v.integer(says('milliseconds')),
  v.minValue(0, says('milliseconds')),
  v.maxValue(3_600_000, says('milliseconds')),
)
/** Immutable for whoever reads it. */
export const list = <Item extends v.GenericSchema>(
  item: Item,
): v.GenericSchema<readonly v.InferInput<Item>[], readonly v.InferOutput<Item>[]> =>
  v.array(item, says('list'))
export const choice = <const Names extends readonly string[]>(names: Names) =>
  v.picklist(names, listing('choice', names))
export const formatName = <const Name extends string>(name: Name) =>
  v.literal(name, listing('format', [name]))
/** What an object calls itself, where it may be of one kind or another; it decides which of them it is held against. */
export const kind = <const Name extends string>(name: Name) => v.literal(name, listing('kind', [name]))
/** An error code in a reply, of any server: three digits. */
export const code = v.pipe(count, v.maxValue(999, says('number')))

/** One parameter on the wire: not empty, no space, tab, line end or other control character. */
const TOKEN = /^[^\s\u0000-\u001f\u007f]+$/
const TOKEN_OR_EMPTY = /^[^\s\u0000-\u001f\u007f]*$/
export const token = v.pipe(v.string(says('token')), v.regex(TOKEN, says('token')))
export const tokenOrEmpty = v.pipe(
  v.string(says('token-or-empty')),
  v.regex(TOKEN_OR_EMPTY, says('token-or-empty')),
)
export const version = v.pipe(v.string(says('version')), v.check(isVersion, says('version')))
export const range = v.pipe(
  v.string(says('range')),
  v.check((value) => parseRange(value).ok, says('range')),
)
export const lcid = v.pipe(v.string(says('lcid')), v.check(isLcid, says('lcid')))
export const localeOrLanguage = v.pipe(
  v.string(says('locale-or-language')),
  v.check((value) => isLcid(value) || /^[a-z]{2,3}$/.test(value), says('locale-or-language')),
)
/** A line as sent, without its end: any characters but CR, LF and NUL. */
export const wireLine = v.pipe(v.string(says('line')), v.regex(/^[^\r\n\0]+$/, says('line')))
export const trid = v.pipe(
  v.number(says('trid')),
  v.integer(says('trid')),
  v.minValue(0, says('trid')),
  v.maxValue(4294967295, says('trid')),
)
export const errorCode = v.picklist(ERROR_CODES, listing('error-code', ERROR_CODES))
export const percentage = v.pipe(
  v.number(says('percentage')),
  v.minValue(0, says('percentage')),
  v.maxValue(100, says('percentage')),
)

/** Keys that every object may carry beside its own; they are kept. */
export const isForeignKey = (key: string): boolean => key === '$schema' || key.startsWith('x-')

const isObject = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The key that says of what kind an object is, with the issue when it is of another than these entries are for. */
function otherKind(value: object, entries: v.ObjectEntries): string | null {
  const { kind: wanted } = entries
  if (wanted?.type !== 'literal' || !('kind' in value)) return null
  return v.safeParse(wanted, value.kind).issues?.[0].message ?? null
}

/**
 * An object of exactly these keys, in this order. `$schema` and keys that begin with `x-` pass and stay in the
 * value, though its type does not name them. Its kind is looked at first, then for a key it has not: a misspelt
 * key is reported as that, not as the missing one it stands for.
 */
export function document<const Entries extends v.ObjectEntries>(entries: Entries) {
  type Plain = v.ObjectSchema<Entries, undefined>
  return v.pipe(
    v.custom<v.InferInput<Plain>>(isObject, says('object')),
    v.rawCheck(({ dataset, addIssue }) => {
      if (!dataset.typed) return
      const input = { ...dataset.value }
      const place = (key: string, origin: 'key' | 'value') =>
        [{ type: 'object', origin, input, key, value: input[key] }] as const
      const kinds = otherKind(input, entries)
      const unknown = Object.keys(input).find((key) => !Object.hasOwn(entries, key) && !isForeignKey(key))
      if (kinds !== null) addIssue({ message: kinds, path: [...place('kind', 'value')], input: input.kind })
      else if (unknown !== undefined) {
        addIssue({ message: listing(UNKNOWN_KEY, Object.keys(entries)), path: [...place(unknown, 'key')] })
      }
    }),
    v.looseObject(entries, says('object')),
    v.transform((value): Readonly<v.InferOutput<Plain>> => value),
  )
}
