import { describe, expect, it } from 'vitest'
import { compare, inPairs, median, percentile } from './pairs.ts'

describe('median', () => {
  it('is the middle one, or between the two in the middle, whatever their order', () => {
    expect(median([9, 1, 5])).toBe(5)
    expect(median([4, 1, 3, 2])).toBe(2.5)
    expect(median([7])).toBe(7)
    expect(median([])).toBeNaN()
  })
})

describe('percentile', () => {
  it('is the value that so many of a hundred are not above', () => {
    const hundred = Array.from({ length: 100 }, (_, i) => 100 - i)
    expect(percentile(hundred, 95)).toBe(95)
    expect(percentile(hundred, 100)).toBe(100)
    expect(percentile([3, 1, 2], 50)).toBe(2)
    expect(percentile([], 95)).toBeNaN()
  })
})

describe('a comparison', () => {
  it('is one of the medians, which one slow run does not move', () => {
    const pairs = [
      { ours: 120, floor: 100 },
      { ours: 9000, floor: 100 },
      { ours: 110, floor: 100 },
    ]
    expect(compare(pairs)).toEqual({ ours: 120, floor: 100, ratio: 1.2 })
  })

  it('warms up with one pair and lets each go first as often as the other', async () => {
    const order: string[] = []
    const measured = (name: string, value: number) => async () => {
      order.push(name)
      return value
    }
    const pairs = await inPairs(4, measured('ours', 2), measured('floor', 1))
    expect(pairs).toEqual(Array.from({ length: 4 }, () => ({ ours: 2, floor: 1 })))
    expect(order.slice(2).join(' ')).toBe('floor ours ours floor floor ours ours floor')
  })
})
