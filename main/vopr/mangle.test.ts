import { describe, expect, test } from 'vitest'
import { LINE_KINDS } from '../../protocol/fault-kinds.ts'
import { mangle } from './mangle.ts'

const LINE = 'CVQ 1 0x0409 win 4.10 i386 MSMSGS 1.0.0863\r\n'

describe('a line written wrong', () => {
  test.each(LINE_KINDS)('%s makes something else of it, of bytes alone', (kind) => {
    const made = Array.from({ length: 64 }, (_, i) => mangle(kind, LINE, i, i * 7919))
    expect(made.some((text) => text !== LINE)).toBe(true)
    for (const text of made) expect(text).toMatch(/^[\0-\xff]*$/)
  })

  test.each(LINE_KINDS)('%s takes an empty message and one without an end', (kind) => {
    for (const text of ['', '\r\n', 'OUT', ' ']) expect(() => mangle(kind, text, 3, 5)).not.toThrow()
  })
})
