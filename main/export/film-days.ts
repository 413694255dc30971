// A film's hours added up to days.

import { FILM_STATES, type Film, type FilmFlow, type FilmState } from '../../protocol/formats/rollout.ts'

const HOURS_A_DAY = 24

export interface FilmDay {
  /** From 0. */
  readonly day: number
  readonly flows: Readonly<Record<FilmFlow, number>>
  /** The most exchanges in any of its hours. */
  readonly peakExchanges: number
  /** Of each state the clients in it at the day's end. */
  readonly population: Readonly<Record<FilmState, number>>
}

/** A day's hours of an array by the hour. */
const hoursOf = (counts: Uint32Array, day: number): Uint32Array =>
  counts.subarray(day * HOURS_A_DAY, (day + 1) * HOURS_A_DAY)

const sumOf = (counts: Uint32Array, day: number): number =>
  hoursOf(counts, day).reduce((sum, one) => sum + one, 0)

function dayOf(film: Film, day: number): FilmDay {
  const end = (state: FilmState): number => hoursOf(film.population[state], day).at(-1) ?? 0
  const { signIns, exchanges, upgrades, refusals, strandings, loops, failedDownloads } = film
  return {
    day,
    flows: {
      signIns: sumOf(signIns, day),
      exchanges: sumOf(exchanges, day),
      upgrades: sumOf(upgrades, day),
      refusals: sumOf(refusals, day),
      strandings: sumOf(strandings, day),
      loops: sumOf(loops, day),
      failedDownloads: sumOf(failedDownloads, day),
    },
    peakExchanges: Math.max(...hoursOf(exchanges, day)),
    population: {
      unseen: end('unseen'),
      'up-to-date': end('up-to-date'),
      'upgrade-offered': end('upgrade-offered'),
      'upgrade-forced': end('upgrade-forced'),
      refused: end('refused'),
      stranded: end('stranded'),
      loops: end('loops'),
      other: end('other'),
    },
  }
}

export const daysOf = (film: Film): readonly FilmDay[] =>
  Array.from({ length: film.hours / HOURS_A_DAY }, (_, day) => dayOf(film, day))

/** The states that somebody is ever in at a day's end. */
export const statesIn = (days: readonly FilmDay[]): readonly FilmState[] =>
  FILM_STATES.filter((state) => days.some(({ population }) => population[state] > 0))
