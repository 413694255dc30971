import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inRange, parseRange, printRange, type VersionRange } from './version-range.ts'

function range(text: string): VersionRange {
  const parsed = parseRange(text)
  if (!parsed.ok) throw new Error(`not a range: ${parsed.reason.piece}`)
  return parsed.value
}

describe('a range', () => {
  it.each([
    ['<5.0.0537', '5.0.0536', true],
    ['<5.0.0537', '5.0.0537', false],
    ['<=5.0.0537', '5.0.537', true],
    ['=6.2.0205', '6.2.205.0', true],
    ['=6.2.0205', '6.2.0206', false],
    ['>=4.10 <5.0', '4.10', true],
    ['>=4.10 <5.0', '4.90', true],
    ['>=4.10 <5.0', '4.9', false],
    ['>=4.10 <5.0', '5.0', false],
    ['<5 || >7', '8.0.0812', true],
    ['<5 || >7', '6.0.0602', false],
    ['  >= 4.10\t<\t5.0  ||=6', '6', true],
    ['>0', 'v20.20.2', false],
    ['>0', '', false],
  ])('%j holds %j: %s', (text, version, holds) => {
    expect(inRange(version, range(text))).toBe(holds)
  })

  it.each([
    ['', ''],
    ['5.0', '5.0'],
    ['>=4.x', '>=4.x'],
    ['>=4.10 <', '<'],
    ['<5 ||', '<5 ||'],
    ['|| <5', '|| <5'],
    ['>=4.10 and <5.0', 'and'],
    ['~5.0', '~5.0'],
    ['==5.0', '==5.0'],
    ['<5 | >7', '|'],
  ])('%j is none, because of %j', (text, piece) => {
    expect(parseRange(text)).toEqual({ ok: false, reason: { piece } })
  })
})

describe('law', () => {
  const version = fc
    .array(fc.integer({ min: 0, max: 9999 }).map(String), { minLength: 1, maxLength: 4 })
    .map((parts) => parts.join('.'))
  const comparator = fc.record({ operator: fc.constantFrom('<', '<=', '=', '>=', '>'), version })
  const anyRange = fc.array(fc.array(comparator, { minLength: 1, maxLength: 4 }), {
    minLength: 1,
    maxLength: 4,
  })

  it('what is printed reads back as it was', () => {
    fc.assert(
      fc.property(anyRange, (value) => {
        expect(range(printRange(value))).toEqual(value)
      }),
    )
  })

  it('a version lies on one side of a bound, or on it', () => {
    fc.assert(
      fc.property(version, version, (one, bound) => {
        const sides = ['<', '=', '>'].filter((operator) => inRange(one, range(operator + bound)))
        expect(sides).toHaveLength(1)
        expect(inRange(one, range(`<=${bound}`))).toBe(sides[0] !== '>')
        expect(inRange(one, range(`>=${bound}`))).toBe(sides[0] !== '<')
      }),
    )
  })

  it('no text throws', () => {
    const text = fc
      .array(fc.oneof(fc.constantFrom('<', '=', '>', ' ', '||', '.', '5'), fc.string()))
      .map((all) => all.join(''))
    fc.assert(
      fc.property(text, (any) => {
        expect(typeof parseRange(any).ok).toBe('boolean')
      }),
    )
  })
})
