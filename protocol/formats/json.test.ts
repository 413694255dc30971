import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DEEPEST, firstMistake, parseJson, placeOf } from './json.ts'

/** Where a text stops being JSON: `line:column`. */
function mistakeIn(text: string): string {
  const result = parseJson(text)
  if (result.ok || result.reason.kind !== 'not-json') throw new Error('expected broken JSON')
  return `${result.reason.line}:${result.reason.column}`
}

describe('parseJson', () => {
  it('gives the value of any JSON text', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 6 }), (text) => {
        expect(parseJson(text)).toEqual({ ok: true, value: JSON.parse(text) })
        expect(firstMistake(text)).toBe(text.length)
      }),
    )
  })

  it('passes over a byte order mark', () => {
    expect(parseJson('\ufeff{"a": 1}')).toEqual({ ok: true, value: { a: 1 } })
  })

  it.each([
    ['', '1:1'],
    ['{', '1:2'],
    ['{"a" 1}', '1:6'],
    ['{"a": 1,}', '1:9'],
    ['{\n  "a": nul\n}', '2:8'],
    ['{\r\n  "a": [1, 2\r\n}', '3:1'],
    ['[1 2]', '1:4'],
    ['[01]', '1:2'],
    ['["a\tb"]', '1:4'],
    ['["\\x"]', '1:3'],
    ['["open', '1:7'],
    ['{} {}', '1:4'],
    ['[1}', '1:3'],
    ["{'a': 1}", '1:2'],
    ['// no comments', '1:1'],
  ])('says where %j stops being JSON', (text, place) => {
    expect(mistakeIn(text)).toBe(place)
  })

  it('finds a place in every text that JSON refuses, and throws on none', () => {
    fc.assert(
      fc.property(fc.json(), fc.nat(), fc.string(), (json, at, noise) => {
        const text = json.slice(0, at % (json.length + 1)) + noise + json.slice(at % (json.length + 1))
        const result = parseJson(text)
        expect(firstMistake(text)).toBeLessThanOrEqual(text.length)
        if (result.ok) expect(firstMistake(text)).toBe(text.length)
      }),
    )
  })

  it('refuses what is nested deeper than any format, so that no later walk overflows', () => {
    const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth)
    expect(parseJson(nested(DEEPEST)).ok).toBe(true)
    expect(parseJson(nested(100_000))).toEqual({ ok: false, reason: { kind: 'too-deep', limit: DEEPEST } })
    expect(parseJson(JSON.stringify('['.repeat(1000))).ok).toBe(true)
  })

  it('answers 10 MB of noise, quoted or not, within a second', () => {
    const noise = 'spaghetti '.repeat(1_000_000)
    const began = performance.now()
    expect(mistakeIn(noise)).toBe('1:1')
    expect(mistakeIn(`["${noise}`)).toBe(`1:${noise.length + 3}`)
    expect(parseJson('['.repeat(10_000_000)).ok).toBe(false)
    expect(mistakeIn(`noise ${'['.repeat(10_000_000)}`)).toBe('1:1')
    expect(performance.now() - began).toBeLessThan(1000)
  })
})

describe('placeOf', () => {
  it('counts CR, LF and CRLF as one line end each', () => {
    expect(placeOf('a\rb\nc\r\nd', 7)).toEqual({ line: 4, column: 1 })
  })
})
