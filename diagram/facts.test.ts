import { describe, expect, it } from 'vitest'
import { outcomeWithin } from './facts.ts'

describe('an outcome within a sentence', () => {
  it.each([
    ['up-to-date', 'up to date'],
    ['dialect-agreed', 'protocol agreed, no CVQ'],
    ['no-cvq', 'no CVQ in this protocol'],
  ] as const)('%s is “%s”', (outcome, words) => {
    expect(outcomeWithin(outcome)).toBe(words)
  })
})
