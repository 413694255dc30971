import { describe, expect, it } from 'vitest'
import { clockText, dayOf, momentText } from './moment.ts'

describe('a moment of a film', () => {
  it('is a day, from 0, and an hour of it', () => {
    expect([0, 23, 24, 30].map(dayOf)).toEqual([0, 0, 1, 1])
    expect(clockText(30)).toBe('06:00')
    expect(momentText(30)).toBe('day 1, 06:00')
    expect(momentText(21 * 24 + 20)).toBe('day 21, 20:00')
  })
})
