import { describe, expect, it } from 'vitest'
import { say } from '../words/words.ts'
import { aboutField, aboutOutcome, DISAGREEMENTS } from './disagreements.ts'

const ids = (found: readonly { readonly id: string }[]) => found.map(({ id }) => id)

describe('where the sources differ', () => {
  it.each(DISAGREEMENTS.map((each) => [each.id, each] as const))(
    '%s has a question, two readings or more, each in words and with a source, and a place',
    (_, { question, readings, concerns }) => {
      expect(say(question)).toMatch(/\?$/)
      expect(readings.length).toBeGreaterThanOrEqual(2)
      for (const { words, sources } of readings) {
        expect(say(words)).not.toBe(words)
        expect(sources.length).toBeGreaterThan(0)
      }
      expect(concerns.length).toBeGreaterThan(0)
    },
  )

  it('is said beside the field it is about, on the side that sends it', () => {
    expect(ids(aboutField({ from: 'S', field: 'recommended-version-2' }))).toEqual(['recommended2'])
    expect(ids(aboutField({ from: 'C', field: 'client-identification' }))).toEqual(['seventh'])
    expect(ids(aboutField({ from: 'C', field: 'dialect' }))).toEqual(['dialectCase'])
    expect(ids(aboutField({ from: 'S', field: 'dialect' }))).toEqual(['verReply'])
    expect(aboutField({ from: 'C', field: 'system-arch' })).toEqual([])
    expect(aboutField({ from: 'C', field: null })).toEqual([])
  })

  it('is said beside what came of the line', () => {
    const nothing = { check: null, code: null, answered: false } as const
    expect(ids(aboutOutcome({ ...nothing, check: 'locale', code: 710 }))).toEqual([
      'closesAfter710',
      'localeFirst',
    ])
    expect(ids(aboutOutcome({ ...nothing, check: 'parameters', code: 731 }))).toEqual(['parameters'])
    expect(ids(aboutOutcome({ ...nothing, answered: true }))).toEqual(['closesAfterAnswer'])
    expect(aboutOutcome(nothing)).toEqual([])
  })
})
