import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeWire, encodeLine, encodeWire } from './wire-text.ts'

const bytes = (...values: number[]) => Uint8Array.from(values)

/** Bytes in which UTF-8 sequences, whole, cut and overlong, are likely. */
const anyBytes = fc.oneof(
  fc.uint8Array({ maxLength: 200 }),
  fc
    .array(
      fc.constantFrom(
        0x00,
        0x0d,
        0x41,
        0x80,
        0xbf,
        0xc0,
        0xc2,
        0xe0,
        0xed,
        0xa0,
        0xf0,
        0x90,
        0xf4,
        0x8f,
        0xf5,
        0xff,
      ),
    )
    .map((values) => Uint8Array.from(values)),
  fc.string({ unit: 'grapheme' }).map((text) => new TextEncoder().encode(text)),
)

describe('law', () => {
  it('every byte string comes back from its text unchanged', () => {
    fc.assert(
      fc.property(anyBytes, (any) => {
        expect(encodeWire(decodeWire(any))).toEqual(any)
      }),
      { numRuns: 1000 },
    )
  })

  it('no two byte strings have the same text', () => {
    fc.assert(
      fc.property(anyBytes, anyBytes, (a, b) => {
        expect(decodeWire(a) === decodeWire(b)).toBe(
          a.length === b.length && a.every((byte, i) => byte === b[i]),
        )
      }),
    )
  })

  it('valid UTF-8 is read and written as everyone does', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const encoded = new TextEncoder().encode(text)
        expect(decodeWire(encoded)).toBe(text)
        expect(encodeWire(text)).toEqual(encoded)
      }),
    )
  })

  it('reads as UTF-8 exactly what a strict decoder reads', () => {
    const strict = (any: Uint8Array): string | null => {
      try {
        return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(any)
      } catch {
        return null
      }
    }
    fc.assert(
      fc.property(anyBytes, (any) => {
        const text = decodeWire(any)
        const hasEscape = /[\udc80-\udcff]/u.test(text)
        expect(hasEscape ? null : text).toBe(strict(any))
      }),
      { numRuns: 1000 },
    )
  })
})

describe('the first and the last character of each length', () => {
  it.each([
    ['U+0000', [0x00]],
    ['U+007F', [0x7f]],
    ['U+0080', [0xc2, 0x80]],
    ['U+07FF', [0xdf, 0xbf]],
    ['U+0800', [0xe0, 0xa0, 0x80]],
    ['U+D7FF', [0xed, 0x9f, 0xbf]],
    ['U+E000', [0xee, 0x80, 0x80]],
    ['U+FFFF', [0xef, 0xbf, 0xbf]],
    ['U+10000', [0xf0, 0x90, 0x80, 0x80]],
    ['U+10FFFF', [0xf4, 0x8f, 0xbf, 0xbf]],
  ])('%s', (name, values) => {
    const text = String.fromCodePoint(Number.parseInt(name.slice(2), 16))
    expect(decodeWire(bytes(...values))).toBe(text)
    expect(encodeWire(text)).toEqual(bytes(...values))
  })
})

describe('bytes that are no UTF-8', () => {
  it.each([
    ['a lone continuation', bytes(0x80), '\udc80'],
    ['a cut sequence', bytes(0xe2, 0x82, 0x41), '\udce2\udc82A'],
    ['an overlong slash', bytes(0xc0, 0xaf), '\udcc0\udcaf'],
    ['a surrogate', bytes(0xed, 0xa0, 0x80), '\udced\udca0\udc80'],
    ['above U+10FFFF', bytes(0xf4, 0x90, 0x80, 0x80), '\udcf4\udc90\udc80\udc80'],
    ['0xff', bytes(0xff), '\udcff'],
  ])('%s', (_, any, text) => {
    expect(decodeWire(any)).toBe(text)
  })

  it.each(['\ud800', '\udbff', '\udc00', '\udc7f', '\udd00', '\udfff'])(
    'but a surrogate that stands for no byte, %j, is written as U+FFFD',
    (surrogate) => {
      expect(encodeWire(surrogate)).toEqual(bytes(0xef, 0xbf, 0xbd))
    },
  )
})

it('a line is sent with CR and LF behind it', () => {
  expect(encodeLine('é')).toEqual(bytes(0xc3, 0xa9, 0x0d, 0x0a))
})

it('a megabyte goes both ways within a second', () => {
  const any = Uint8Array.from({ length: 1_000_000 }, (_, i) => (i * 7919) & 0xff)
  const began = performance.now()
  expect(encodeWire(decodeWire(any))).toHaveLength(any.length)
  expect(performance.now() - began).toBeLessThan(1000)
})
