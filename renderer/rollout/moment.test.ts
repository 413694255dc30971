import { describe, expect, it } from 'vitest'
import { clockText, countText, dayOf, momentText } from './moment.ts'

describe('a moment of a film', () => {
  it('is a day, from 0, and an hour of it', () => {
    expect([0, 23, 24, 30].map(dayOf)).toEqual([0, 0, 1, 1])
    expect(clockText(30)).toBe('06:00')
    expect(momentText(30)).toBe('day 1, 06:00')
    expect(momentText(21 * 24 + 20)).toBe('day 21, 20:00')
  })
})

it('counts are written with their thousands apart', () => {
  expect([0, 999, 1000, 81204, 2000000].map(countText)).toEqual(['0', '999', '1,000', '81,204', '2,000,000'])
})
