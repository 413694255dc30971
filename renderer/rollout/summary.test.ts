import { describe, expect, it } from 'vitest'
import { type FilmParts, filmOf } from './fixture.ts'
import { headState, headWord, populationSentence, summarySentence } from './summary.ts'

const head = (states: FilmParts['states'] = {}) => headState(filmOf({ hours: 1, states }))

describe('what a film is headed by', () => {
  it('is what most clients ended in', () => {
    expect(head({ 'up-to-date': [60], refused: [40] })).toBe('up-to-date')
    expect(head({ 'up-to-date': [40], refused: [60] })).toBe('refused')
    expect(head()).toBe('unseen')
  })

  it('is a fault of the policy, however few it meets: a loop before a dead end', () => {
    expect(head({ 'up-to-date': [99], stranded: [1] })).toBe('stranded')
    expect(head({ 'up-to-date': [98], stranded: [1], loops: [1] })).toBe('loops')
  })
})

it('the word of a film never says more than is so', () => {
  const word = (states: FilmParts['states'] = {}) => headWord(filmOf({ hours: 1, clients: 1000, states }))
  expect(word({ 'up-to-date': [999] })).toBe('99 % are up to date')
  expect(word({ 'up-to-date': [400], refused: [300] })).toBe('40 % are up to date')
  expect(word({ 'up-to-date': [999], stranded: [1] })).toBe('Some are stranded')
})

describe('the sentence of the whole film', () => {
  it('says who is well, who is not, and when the server has most to do', () => {
    const film = filmOf({
      hours: 48,
      clients: 2000,
      states: {
        'up-to-date': Array.from({ length: 48 }, () => 1688),
        stranded: Array.from({ length: 48 }, () => 312),
      },
      exchanges: Array.from({ length: 48 }, (_, hour) => (hour === 44 ? 9120 : 1)),
    })
    expect(summarySentence(film)).toBe(
      'After 2 days 1,688 of 2,000 are up to date; 312 are stranded. The server’s busiest hour is day 1, 20:00, with 9,120 questions.',
    )
  })

  it('speaks of one as one', () => {
    const film = filmOf({
      hours: 24,
      states: {
        'up-to-date': Array.from({ length: 24 }, () => 1),
        refused: Array.from({ length: 24 }, () => 1),
      },
      exchanges: [1],
    })
    expect(summarySentence(film)).toBe(
      'After 1 day 1 of 100 is up to date; 1 is refused. The server’s busiest hour is day 0, 00:00, with 1 question.',
    )
  })

  it('says that nobody asks', () => {
    expect(summarySentence(filmOf({ hours: 24 }))).toContain('Nobody asks the server anything.')
  })

  it('can be had for any hour', () => {
    const film = filmOf({ states: { 'up-to-date': [0, 50], loops: [0, 2], 'upgrade-forced': [0, 3] } })
    expect(populationSentence(film, 0)).toBe('0 of 100 are up to date')
    expect(populationSentence(film, 1)).toBe(
      '50 of 100 are up to date; 2 go in circles; 3 must upgrade and wait',
    )
  })
})
