import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareVersions } from '../../protocol/version.ts'
import { inRange, parseRange, type VersionRange } from '../../protocol/version-range.ts'
import { countUpTo, Ranks } from './ranks.ts'

const version = fc
  .array(fc.constantFrom('0', '00', '1', '2', '0002', '10'), { minLength: 1, maxLength: 3 })
  .map((parts) => parts.join('.'))
const comparator = fc
  .tuple(fc.constantFrom('<', '<=', '=', '>=', '>'), version)
  .map(([operator, bound]) => operator + bound)
const range = fc
  .array(fc.array(comparator, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 })
  .map((any) => any.map((all) => all.join(' ')).join(' || '))

function read(text: string): VersionRange {
  const parsed = parseRange(text)
  if (!parsed.ok) throw new Error(text)
  return parsed.value
}

describe('places', () => {
  it('compare as versions do, of the list or not', () => {
    fc.assert(
      fc.property(fc.array(version, { minLength: 1 }), version, (list, other) => {
        const ranks = new Ranks(list)
        for (const one of list) {
          const order = Math.sign(compareVersions(one, other))
          expect(Math.sign(ranks.of(one) - ranks.of(other))).toBe(order === 0 ? 0 : order)
        }
      }),
    )
  })

  it('lie below the end', () => {
    const ranks = new Ranks(['1.0', '2.0'])
    expect(ranks.of('99')).toBeLessThan(ranks.end)
    expect(ranks.of('0')).toBe(0)
  })
})

describe('a range', () => {
  it('has exactly the places of the versions in it', () => {
    fc.assert(
      fc.property(range, fc.array(version), (text, others) => {
        const wanted = read(text)
        const bounds = wanted.flat().map((each) => each.version)
        const ranks = new Ranks(bounds)
        const stretches = ranks.within(wanted)
        for (const one of [...bounds, ...others]) {
          const place = ranks.of(one)
          const inside = stretches.some(({ from, below }) => place >= from && place < below)
          expect(inside).toBe(inRange(one, wanted))
        }
      }),
    )
  })

  it('that contradicts itself has none', () => {
    expect(new Ranks(['3', '5']).within(read('>5 <3'))).toEqual([])
  })
})

describe('counting up to a value', () => {
  it('counts those at most as large', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(20)), fc.nat(20), (values, value) => {
        const sorted = Int32Array.from(values).sort()
        expect(countUpTo(sorted, value)).toBe(values.filter((each) => each <= value).length)
      }),
    )
  })
})
