// Lines out of bytes in any pieces. The server's tests hold the rules of line ends against whole conversations.

import fc from 'fast-check'
import { expect, it } from 'vitest'
import { LineFramer, LONGEST_LINE } from './framing.ts'
import { encodeWire } from './wire-text.ts'

const bytes = (...texts: readonly string[]) => texts.map(encodeWire)

it('gives each line when its end has come', () => {
  const framer = new LineFramer()
  const given = bytes('A', 'B\r', '\nC\n\nD').map((piece) => framer.push(piece).lines)
  expect(given).toEqual([[], [], ['AB', 'C', '']])
})

it('a CR that does not stand before LF stays', () => {
  expect(new LineFramer().push(encodeWire('\rA\r\r\nB\r')).lines).toEqual(['\rA\r'])
})

it('reads bytes as decodeWire does, across pieces', () => {
  const framer = new LineFramer()
  expect(framer.push(Uint8Array.of(0x41, 0xc3)).lines).toEqual([])
  expect(framer.push(Uint8Array.of(0xa9, 0xff, 0x0a, 0x42, 0x0a)).lines).toEqual(['Aé\udcff', 'B'])
})

it('gives up a line that is too long, and all after it', () => {
  const framer = new LineFramer()
  expect(framer.push(encodeWire(`A\n${'x'.repeat(LONGEST_LINE + 1)}`))).toEqual({
    lines: ['A'],
    tooLong: true,
  })
  expect(framer.push(encodeWire('\nB\n'))).toEqual({ lines: [], tooLong: true })
})

it('any split gives the same lines; joined they are the bytes', () => {
  const line = fc.string({ unit: 'binary', maxLength: 40 }).map((text) => text.replaceAll(/[\r\n]/g, ''))
  fc.assert(
    fc.property(fc.array(line), fc.integer({ min: 1, max: 30 }), (lines, size) => {
      const whole = encodeWire(lines.map((text) => `${text}\r\n`).join(''))
      const framer = new LineFramer()
      const cut = Array.from({ length: Math.ceil(whole.length / size) }, (_, i) =>
        framer.push(whole.subarray(i * size, (i + 1) * size)),
      ).flatMap((framed) => framed.lines)
      expect(cut).toEqual(new LineFramer().push(whole).lines)
      expect(encodeWire(cut.map((text) => `${text}\r\n`).join(''))).toEqual(whole)
    }),
  )
})
