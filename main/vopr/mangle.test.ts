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

  test.each(LINE_KINDS)('%s makes bytes of any bytes', (kind) => {
    const every = Array.from({ length: 128 }, (_, i) => String.fromCharCode(0x80 + i)).join('')
    for (let i = 0; i < 64; i++) {
      const made = mangle(kind, `CVQ 1 ${every}\r\n`, i, i * 7919)
      expect(made).toMatch(/^[\0-\xff]*$/)
      if (kind === 'wrong-case') expect(made.slice(6)).toBe(`${every}\r\n`)
    }
  })

  test.each(LINE_KINDS)('%s takes an empty message and one without an end', (kind) => {
    for (const text of ['', '\r\n', 'OUT', ' ']) expect(() => mangle(kind, text, 3, 5)).not.toThrow()
  })
})
