// The longest line, to the byte, and what a framer keeps between two pieces.

import { describe, expect, it } from 'vitest'
import { type Latin1, LineFramer, LONGEST_LINE, lineAt } from './framing.ts'
import { encodeWire } from './wire-text.ts'

const framed = (framer: LineFramer, ...pieces: readonly string[]) =>
  pieces.map((piece) => {
    const { lines, tooLong } = framer.push(encodeWire(piece))
    return tooLong ? [...lines, 'too long'] : lines
  })
const of = (longest: number, ...pieces: readonly string[]) =>
  framed(new LineFramer(undefined, longest), ...pieces)

describe('a line of the longest length', () => {
  it('is read in one piece or several, with CR or without; one byte more is not', () => {
    expect(of(3, 'abc\n', 'abc\r\n')).toEqual([['abc'], ['abc']])
    expect(of(3, 'abc', '\n')).toEqual([[], ['abc']])
    expect(of(3, 'abc', '\r', '\n')).toEqual([[], [], ['abc']])
    expect(of(3, 'ab', 'c\r', '\n')).toEqual([[], [], ['abc']])
    expect(of(3, 'abcd\n')).toEqual([['too long']])
    expect(of(3, 'abcd\r\n')).toEqual([['too long']])
  })

  it('is known to be too long as soon as it is, before its end', () => {
    expect(of(3, 'abcd')).toEqual([['too long']])
    expect(of(3, 'abc', 'd')).toEqual([[], ['too long']])
    expect(of(3, 'abc', '\r', 'x')).toEqual([[], [], ['too long']])
    expect(of(3, 'abc\rx')).toEqual([['too long']])
    expect(of(3, 'abc\r\r\n')).toEqual([['too long']])
    expect(of(3, 'abcd\r')).toEqual([['too long']])
  })

  it('is 1,024 bytes where nothing else is said', () => {
    expect(LONGEST_LINE).toBe(1024)
    const [read, refused] = [1024, 1025].map(
      (length) => framed(new LineFramer(), `${'x'.repeat(length)}\n`)[0],
    )
    expect(read?.[0]).toHaveLength(1024)
    expect(refused).toEqual(['too long'])
  })

  it('counts bytes and not characters', () => {
    expect(of(3, 'éa\n')).toEqual([['éa']])
    expect(of(3, 'éé\n')).toEqual([['too long']])
  })
})

describe('behind a line that is too long', () => {
  it('nothing is read, in the same piece or later', () => {
    expect(of(3, 'a\nbcdef\ng\n', 'h\n', '')).toEqual([['a', 'too long'], ['too long'], ['too long']])
    expect(of(3, 'a\nb\ncdefg', 'h\n')).toEqual([['a', 'b', 'too long'], ['too long']])
    expect(of(3, 'a\nbcdef\nxyz12', 'h\n')).toEqual([['a', 'too long'], ['too long']])
  })
})

describe('between two pieces', () => {
  it('the rest of a line is kept once', () => {
    expect(of(9, 'a\nb', 'c\n', 'd\n')).toEqual([['a'], ['bc'], ['d']])
    expect(of(9, 'ab', '', 'c\n', '\n')).toEqual([[], [], ['abc'], ['']])
    expect(of(9, '', '\n')).toEqual([[], ['']])
  })

  it('ASCII ends below 0x80', () => {
    expect(new LineFramer().push(Uint8Array.of(0x7f, 0x80, 0x0a)).lines).toEqual(['\x7f\udc80'])
  })

  it('a character that is not ASCII is read, in the line it stands in and in no other', () => {
    const framer = new LineFramer()
    framer.push(Uint8Array.of(0xc3))
    expect(framer.push(Uint8Array.of(0xa9, 0x0a)).lines).toEqual(['é'])
    expect(framer.cut(encodeWire('a\n')).ascii).toBe(true)
    expect(framer.cut(encodeWire('é\n')).ascii).toBe(false)
    framer.push(encodeWire('a\né'))
    expect(framer.cut(encodeWire('b\n')).ascii).toBe(false)
    framer.push(encodeWire('a'))
    expect(framer.cut(encodeWire('\x7f\n')).ascii).toBe(true)
  })
})

describe('a cut', () => {
  it('is the text with the bounds of its lines, two places a line', () => {
    const framer = new LineFramer()
    expect(framer.cut(encodeWire('ab'))).toMatchObject({ text: '', bounds: [], ascii: true, tooLong: false })
    const cut = framer.cut(encodeWire('c\r\n\nd\ne'))
    const bounds = [0, 3, 5, 5, 6, 7]
    expect(cut).toEqual({ text: 'abc\r\n\nd\n', bounds, ahead: 2, ascii: true, tooLong: false })
    expect([0, 2, 4].map((at) => lineAt(cut, at))).toEqual(['abc', '', 'd'])
    framer.cut(encodeWire('x'.repeat(2000)))
    expect(framer.cut(encodeWire('a\n'))).toMatchObject({ text: '', bounds: [], ascii: true, tooLong: true })
  })

  it('is made by what a driver passes for it', () => {
    const seen: string[] = []
    const latin1: Latin1 = {
      decode: (bytes) => {
        seen.push('decode')
        return String.fromCharCode(...bytes)
      },
      isAscii: (bytes) => {
        seen.push('isAscii')
        return bytes.every((byte) => byte < 0x80)
      },
    }
    expect(new LineFramer(latin1).push(encodeWire('a\n')).lines).toEqual(['a'])
    expect([...seen].sort()).toEqual(['decode', 'isAscii'])
  })

  it('of bytes that begin within a buffer reads those alone', () => {
    const whole = encodeWire('xxa\nyy')
    expect(new LineFramer().push(whole.subarray(2, 4)).lines).toEqual(['a'])
  })
})
