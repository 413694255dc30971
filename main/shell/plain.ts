// How large a value from the window may be, and that it is plain data. Looked at before any schema, so that no
// schema meets a value that would take long or much memory.

import type { Fault } from '../../protocol/formats/fault.ts'

/**
 * Units in all: one for every value, eight more for every list and object, and the length of every text, key and list.
 * Ten thousand rules have some three million, and an analysis takes two policies; whatever file the window opens is
 * below it.
 */
export const LARGEST_ARGUMENT = 32 * 1024 * 1024

/** What holds itself, or the same again and again, is given up after four million steps, some tenths of a second. */
const HOLDER = 8

/**
 * What is wrong with a value as an argument, else null: it holds something that JSON has not, or is larger than
 * the limit, as a value that holds itself is. Walks without recursion, so depth does no harm.
 */
export function faultOfArgument(argument: unknown, limit = LARGEST_ARGUMENT): Fault | null {
  const due: unknown[] = [argument]
  let size = 0
  while (due.length > 0) {
    const value = due.pop()
    if (!isPlain(value)) return notPlain(value)
    size += sizeAlone(value)
    if (size > limit) return { kind: 'too-large', bytes: size, limit }
    if (typeof value === 'object' && value !== null) {
      for (const item of Object.values(value)) due.push(item)
    }
  }
  return null
}

function isPlain(value: unknown): boolean {
  if (typeof value === 'bigint' || typeof value === 'symbol' || typeof value === 'function') return false
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return true
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}

/** The size of a value without what it holds. */
function sizeAlone(value: unknown): number {
  if (typeof value === 'string') return 1 + value.length
  if (typeof value !== 'object' || value === null) return 1
  if (Array.isArray(value)) return 1 + HOLDER + value.length
  return Object.keys(value).reduce((size, key) => size + key.length, 1 + HOLDER)
}

const notPlain = (value: unknown): Fault => ({
  kind: 'wrong-value',
  path: '',
  expected: 'object',
  choices: [],
  got: typeof value,
})
