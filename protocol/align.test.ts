import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ALIKE, align, type Pair } from './align.ts'

/** Letters are alike when they are the same, and a little alike in upper and lower case. */
function aligned(left: string, right: string): readonly Pair[] {
  const likeness = (i: number, j: number): number => {
    if (left[i] === right[j]) return ALIKE
    return left[i]?.toLowerCase() === right[j]?.toLowerCase() ? 40 : 0
  }
  return align({ length: { left: left.length, right: right.length }, likeness })
}

const beside = (left: string, right: string): string =>
  aligned(left, right)
    .map((pair) => `${left[pair.left]}${right[pair.right]}`)
    .join(' ')

describe('lining up', () => {
  it('sets what is the same side by side, and passes over what only one has', () => {
    expect(beside('abcd', 'abcd')).toBe('aa bb cc dd')
    expect(beside('abxcd', 'abcd')).toBe('aa bb cc dd')
    expect(beside('abcd', 'zabcd')).toBe('aa bb cc dd')
    expect(beside('abc', '')).toBe('')
  })

  it('sets what is nearly the same side by side where nothing better is', () => {
    expect(beside('aBc', 'abc')).toBe('aa Bb cc')
    expect(beside('aB', 'abB')).toBe('aa BB')
  })

  it('finds its way back after a stretch that only one has', () => {
    const tail = Array.from({ length: 1600 }, (_, i) => String.fromCharCode(0x4e00 + i)).join('')
    const met = aligned(tail, `${'z'.repeat(100)}${tail}`)
    expect(met).toHaveLength(tail.length)
  })

  it('rises in both, and pairs nothing that is not alike', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'A', 'B', 'c'), maxLength: 40 })
    fc.assert(
      fc.property(letters, letters, (left, right) => {
        const pairs = aligned(left, right)
        for (const [i, pair] of pairs.entries()) {
          expect(pair.left).toBeGreaterThan(pairs[i - 1]?.left ?? -1)
          expect(pair.right).toBeGreaterThan(pairs[i - 1]?.right ?? -1)
          expect(left[pair.left]?.toLowerCase()).toBe(right[pair.right]?.toLowerCase())
        }
      }),
    )
  })

  it('of short ones finds as much as there is to find', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 })
    fc.assert(
      fc.property(letters, letters, (left, right) => {
        expect(aligned(left, right)).toHaveLength(longestCommon(left, right))
      }),
    )
  })

  it('looks at each pair a bounded number of times, however long they are', () => {
    let asked = 0
    const length = { left: 10_000, right: 10_000 }
    align({
      length,
      likeness: (i, j) => {
        asked++
        return i === j ? 40 : 0
      },
    })
    expect(asked).toBeLessThan(1000 * 10_000)
  })
})

function longestCommon(left: string, right: string): number {
  if (left === '' || right === '') return 0
  const [l, r] = [left.slice(1), right.slice(1)]
  if (left[0] === right[0]) return 1 + longestCommon(l, r)
  return Math.max(longestCommon(l, right), longestCommon(left, r))
}
