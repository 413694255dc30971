import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { printableJson, UNPRINTABLE } from './unprintable.ts'

/** By Unicode's own categories: controls, format, the separators of lines and paragraphs, halves of a pair. */
const ACTS = /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\p{Bidi_Control}\ufeff\u00ad]/u

describe('JSON for a terminal', () => {
  it.each([
    ['a control beyond ASCII', '\u009b31m', '"\\u009b31m"'],
    ['DEL', '\u007f', '"\\u007f"'],
    ['what turns the text around', 'a\u202egnp\u2066\u200f\u061c', '"a\\u202egnp\\u2066\\u200f\\u061c"'],
    ['ends of lines that only JavaScript knows', '\u2028\u2029', '"\\u2028\\u2029"'],
    ['what has no picture', '\u00ad\u200b\ufeff', '"\\u00ad\\u200b\\ufeff"'],
    ['a tag beyond U+FFFF', '\u{e0041}', '"\\udb40\\udc41"'],
    ['half a pair', '\udc9b', '"\\udc9b"'],
    ['what JSON escapes itself', '\u001b"\\\n', '"\\u001b\\"\\\\\\n"'],
    ['what anybody can read', 'Grüße, 世界 🦋', '"Grüße, 世界 🦋"'],
  ])('has %s as it can be shown', (_, value, json) => {
    expect(printableJson(value)).toBe(json)
  })

  it('escapes in names of keys too', () => {
    expect(printableJson({ '\u009b': 1 })).toBe('{"\\u009b":1}')
  })

  it('keeps the line ends of indented JSON', () => {
    expect(printableJson({ a: ['\u0085'] }, 2)).toBe('{\n  "a": [\n    "\\u0085"\n  ]\n}')
  })

  it('reads back as the same value, and has nothing in it that a terminal acts on', () => {
    fc.assert(
      fc.property(fc.jsonValue({ stringUnit: 'binary' }), (value) => {
        const json = printableJson(value)
        expect(JSON.stringify(JSON.parse(json))).toBe(JSON.stringify(value))
        expect(json).not.toMatch(ACTS)
      }),
    )
  })

  it('knows every character that acts', () => {
    const units = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code))
    const missed = units.filter((unit) => ACTS.test(unit) && unit.replace(UNPRINTABLE, '') !== '')
    expect(missed).toEqual([])
  })
})
