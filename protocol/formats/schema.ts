// The pieces every file format is made of: values as the wire allows them, and objects that refuse an unknown
// key. Each check carries its `Expected` as the message, so that a failure becomes a Fault without parsing prose.

import * as v from 'valibot'
import { ERROR_CODES } from '../errors.ts'
import { isLcid } from '../lcid.ts'
import { isVersion } from '../version.ts'
import { parseRange } from '../version-range.ts'
import type { Expected } from './fault.ts'

const says = (expected: Expected): Expected => expected

export const text = v.string(says('text'))
export const flag = v.boolean(says('boolean'))
export const count = v.pipe(
  v.number(says('number')),
  v.integer(says('number')),
  v.minValue(0, says('number')),
)
export const milliseconds = v.pipe(count, v.maxValue(3_600_000, says('number')))
export const list = <Item extends v.GenericSchema>(item: Item) => v.array(item, says('list'))
export const choice = <const Names extends readonly string[]>(names: Names) =>
  v.picklist(names, says('choice'))

/** One parameter on the wire: not empty, no space, tab, line end or other control character. */
const TOKEN = /^[^\s\u0000-\u001f\u007f]+$/u
export const token = v.pipe(v.string(says('token')), v.regex(TOKEN, says('token')))
export const tokenOrEmpty = v.pipe(
  v.string(says('token-or-empty')),
  v.check((value) => value === '' || TOKEN.test(value), says('token-or-empty')),
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
export const wireLine = v.pipe(
  v.string(says('line')),
  v.check((value) => value.length > 0 && !/[\r\n\0]/.test(value), says('line')),
)
export const trid = v.pipe(count, v.maxValue(4294967295, says('trid')))
export const errorCode = v.picklist(ERROR_CODES, says('error-code'))
export const percentage = v.pipe(
  v.number(says('percentage')),
  v.minValue(0, says('percentage')),
  v.maxValue(100, says('percentage')),
)

/** Keys that every object may carry beside its own; they are kept. */
export const isForeignKey = (key: string): boolean => key === '$schema' || key.startsWith('x-')

/** The path item of an unknown key, so that the reader of faults can tell it from a wrong value. */
export const UNKNOWN_KEY = 'unknown-key:'

/**
 * An object of exactly these keys. `$schema` and keys that begin with `x-` pass and stay in the value, though
 * its type does not name them.
 */
export function document<const Entries extends v.ObjectEntries>(entries: Entries) {
  type Output = v.InferOutput<v.ObjectSchema<Entries, undefined>>
  return v.pipe(
    v.looseObject(entries, says('object')),
    v.rawCheck(({ dataset, addIssue }) => {
      if (!dataset.typed) return
      for (const key of Object.keys(dataset.value)) {
        if (!(key in entries) && !isForeignKey(key)) {
          addIssue({ message: `${UNKNOWN_KEY}${key}\n${Object.keys(entries).join('\n')}` })
        }
      }
    }),
    v.transform((value): Output => value),
  )
}
