import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FILM_STATES } from '../../protocol/formats/rollout.ts'
import { busiestHour, figuresAt, figuresByDay, statesIn } from './figures.ts'
import { anyFilm, filmOf } from './fixture.ts'

describe('the figures of an hour', () => {
  const film = filmOf({
    states: { 'up-to-date': [0, 10, 20, 30], stranded: [0, 0, 5, 5] },
    exchanges: [0, 7, 9, 9],
    upgrades: [0, 1, 2, 3],
    failedDownloads: [0, 0, 4, 0],
  })

  it('are who is in which state at its end, and what happened in it', () => {
    const { population, ...rest } = figuresAt(film, 2)
    expect(population).toMatchObject({ 'up-to-date': 20, stranded: 5, unseen: 75, loops: 0 })
    expect(rest).toEqual({ exchanges: 9, upgrades: 2, failedDownloads: 4 })
  })

  it('tell the first of the busiest', () => {
    expect(busiestHour(film)).toBe(2)
    expect(busiestHour(filmOf({}))).toBeNull()
  })

  it('name the states anybody is ever in', () => {
    expect(statesIn(film)).toEqual(['unseen', 'up-to-date', 'stranded'])
  })
})

describe('the figures of each day', () => {
  it('are the last hour’s clients and the sums of all its hours', () => {
    const states = { 'up-to-date': Array.from({ length: 48 }, (_, hour) => hour) }
    const film = filmOf({ hours: 48, states, exchanges: Array.from({ length: 48 }, () => 2) })
    expect(figuresByDay(film)).toMatchObject([
      { day: 0, population: { 'up-to-date': 23 }, exchanges: 48 },
      { day: 1, population: { 'up-to-date': 47 }, exchanges: 48 },
    ])
  })

  it('lose nobody and nothing', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 80 }), fc.array(fc.nat(50)), (hours, numbers) => {
        const film = anyFilm(hours, 100, numbers)
        const days = figuresByDay(film)
        const sum = (counts: readonly number[]) => counts.reduce((a, b) => a + b, 0)
        expect(sum(days.map(({ exchanges }) => exchanges))).toBe(sum([...film.exchanges]))
        for (const { population } of days) {
          expect(sum(FILM_STATES.map((state) => population[state]))).toBe(film.clients)
        }
      }),
    )
  })
})
