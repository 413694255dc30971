// JSON text as a value, or the place of its first mistake. `JSON.parse` decides and is fast; only where it
// refuses is the text read again, by the grammar of RFC 8259, to find the line and column: engines word their
// errors differently and most name no place.

import { fail, ok, type Result } from '../result.ts'
import type { Fault } from './fault.ts'

/** More nesting than any format of ours has; deeper values would overflow the stack of whoever walks them. */
export const DEEPEST = 64

const isSpace = (code: number): boolean => code === 0x20 || code === 0x09 || code === 0x0a || code === 0x0d

/** The offset after a string that begins at `at`, or minus the offset of the mistake, less one. */
function afterString(text: string, at: number): number {
  for (let i = at + 1; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code === 0x22) return i + 1
    if (code < 0x20) return mistake(i)
    if (code === 0x5c) {
      if (!/^(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/.test(text.slice(i + 1, i + 6))) return mistake(i)
      i += 1
    }
  }
  return mistake(text.length)
}

const mistake = (offset: number): number => -1 - offset

const SCALAR = /(?:true|false|null|-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?)(?![0-9A-Za-z_.+-])/y

function afterScalar(text: string, at: number): number {
  if (text[at] === '"') return afterString(text, at)
  SCALAR.lastIndex = at
  return SCALAR.test(text) ? SCALAR.lastIndex : mistake(at)
}

/** What may stand next: a value, a value or the end of a list, a key, a key or the end, a colon, or what follows. */
type Awaited = 'value' | 'item' | 'key' | 'member' | 'colon' | 'more'

interface Reading {
  awaited: Awaited
  /** The closing brackets still due. */
  readonly open: string[]
}

/** Each takes one token at `at`, says what may follow, and gives the offset after it or a mistake. */
type Taker = (text: string, at: number, reading: Reading) => number

const takeValue: Taker = (text, at, reading) => {
  const character = text[at]
  if (character !== '{' && character !== '[') {
    reading.awaited = 'more'
    return afterScalar(text, at)
  }
  reading.open.push(character === '{' ? '}' : ']')
  reading.awaited = character === '{' ? 'member' : 'item'
  return at + 1
}

const takeKey: Taker = (text, at, reading) => {
  reading.awaited = 'colon'
  return text[at] === '"' ? afterString(text, at) : mistake(at)
}

const takeColon: Taker = (text, at, reading) => {
  reading.awaited = 'value'
  return text[at] === ':' ? at + 1 : mistake(at)
}

const takeComma: Taker = (text, at, reading) => {
  const due = reading.open.at(-1)
  reading.awaited = due === '}' ? 'key' : 'value'
  return text[at] === ',' && due !== undefined ? at + 1 : mistake(at)
}

const orClose =
  (taker: Taker): Taker =>
  (text, at, reading) => {
    if (text[at] !== reading.open.at(-1)) return taker(text, at, reading)
    reading.open.pop()
    reading.awaited = 'more'
    return at + 1
  }

const TAKERS: Readonly<Record<Awaited, Taker>> = {
  value: takeValue,
  item: orClose(takeValue),
  key: takeKey,
  member: orClose(takeKey),
  colon: takeColon,
  more: orClose(takeComma),
}

/** The offset of the first character that no JSON text could have there; the length where the text ends too soon. */
export function firstMistake(text: string): number {
  const reading: Reading = { awaited: 'value', open: [] }
  let at = 0
  for (;;) {
    while (isSpace(text.charCodeAt(at))) at++
    if (at >= text.length) return text.length
    at = TAKERS[reading.awaited](text, at, reading)
    if (at < 0) return -1 - at
  }
}

/** Line and column, both from 1; a column counts UTF-16 units as editors do. CR, LF and CRLF end a line. */
export function placeOf(text: string, offset: number): { readonly line: number; readonly column: number } {
  let line = 1
  let start = 0
  for (const { index, 0: end } of text.slice(0, offset).matchAll(/\r\n|\r|\n/g)) {
    line += 1
    start = index + end.length
  }
  return { line, column: offset - start + 1 }
}

/** The offset of the first bracket that opens too deep, counting only brackets outside strings; null of none. */
function tooDeepAt(text: string): number | null {
  let depth = 0
  let quoted = false
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (quoted && code === 0x5c) i++
    else if (code === 0x22) quoted = !quoted
    else if (!quoted && (code === 0x5b || code === 0x7b) && ++depth > DEEPEST) return i
    else if (!quoted && (code === 0x5d || code === 0x7d)) depth--
  }
  return null
}

const notJson = (text: string, offset: number): Result<never, Fault> =>
  fail({ kind: 'not-json', ...placeOf(text, offset) })

/** Any JSON value, `unknown` until a reader has checked it. A byte order mark before it is passed over. */
export function parseJson(text: string): Result<unknown, Fault> {
  const json = text.startsWith('\ufeff') ? text.slice(1) : text
  const deep = tooDeepAt(json)
  if (deep !== null) {
    const mistake = firstMistake(json.slice(0, deep))
    return mistake < deep ? notJson(json, mistake) : fail({ kind: 'too-deep', limit: DEEPEST })
  }
  try {
    const value: unknown = JSON.parse(json)
    return ok(value)
  } catch {
    return notJson(json, firstMistake(json))
  }
}
