import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { encodeWire } from '../../../protocol/wire-text.ts'
import { byteOffset, lineBytes } from './bytes.ts'
import { wireTokens } from './tokens.ts'

const bytesOf = (line: string) => lineBytes(line, wireTokens(line, 'C'))

describe('the bytes of a line', () => {
  it('stand eight a row, each run with the token it belongs to, the line end last', () => {
    const { count, rows } = bytesOf('VER 1 MSNP9')
    expect(count).toBe(13)
    expect(
      rows.map(({ offset, runs }) => [
        offset,
        runs.map(({ token, hex, ascii }) => [token?.text ?? null, hex.join(' '), ascii]),
      ]),
    ).toEqual([
      [
        0,
        [
          ['VER', '56 45 52', 'VER'],
          [null, '20', ' '],
          ['1', '31', '1'],
          [null, '20', ' '],
          ['MSNP9', '4d 53', 'MS'],
        ],
      ],
      [
        8,
        [
          ['MSNP9', '4e 50 39', 'NP9'],
          [null, '0d 0a', '..'],
        ],
      ],
    ])
  })

  it('are counted in bytes, not in characters', () => {
    const line = 'CVQ 1 ü x'
    const last = wireTokens(line, 'C').at(-1)
    expect(bytesOf(line).count).toBe(12)
    expect(last && byteOffset(line, last)).toBe(9)
  })

  it('are all the bytes, in order', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (line) => {
        const { rows, count } = bytesOf(line)
        const hex = rows.flatMap(({ runs }) => runs.flatMap((run) => run.hex))
        const bytes = [...encodeWire(`${line}\r\n`)]
        expect(hex.map((each) => Number.parseInt(each, 16))).toEqual(bytes)
        expect(count).toBe(bytes.length)
      }),
    )
  })
})
