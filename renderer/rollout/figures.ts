// Numbers read off a film: of one hour, of each day, and of the whole.

import { FILM_STATES, type Film, type FilmState } from '../../protocol/formats/rollout.ts'
import { HOURS_A_DAY } from './moment.ts'

/** Clients in each state. */
export type Population = Readonly<Record<FilmState, number>>

export interface Figures {
  readonly population: Population
  /** Questions answered. */
  readonly exchanges: number
  readonly upgrades: number
  readonly failedDownloads: number
}

const populationAt = ({ population }: Film, hour: number): Population => {
  const at = (state: FilmState): number => population[state][hour] ?? 0
  return {
    unseen: at('unseen'),
    'up-to-date': at('up-to-date'),
    'upgrade-offered': at('upgrade-offered'),
    'upgrade-forced': at('upgrade-forced'),
    refused: at('refused'),
    stranded: at('stranded'),
    loops: at('loops'),
    other: at('other'),
  }
}

/** Who is in which state at the hour's end, and what happened in it. */
export const figuresAt = (film: Film, hour: number): Figures => ({
  population: populationAt(film, hour),
  exchanges: film.exchanges[hour] ?? 0,
  upgrades: film.upgrades[hour] ?? 0,
  failedDownloads: film.failedDownloads[hour] ?? 0,
})

const sumOf = (counts: Uint32Array, from: number, to: number): number =>
  counts.subarray(from, to).reduce((sum, count) => sum + count, 0)

export interface DayFigures extends Figures {
  readonly day: number
}

/** Each day: who is in which state at its end, and what happened in it. */
export function figuresByDay(film: Film): readonly DayFigures[] {
  const days = Math.ceil(film.hours / HOURS_A_DAY)
  return Array.from({ length: days }, (_, day) => {
    const from = day * HOURS_A_DAY
    const to = Math.min(from + HOURS_A_DAY, film.hours)
    return {
      day,
      population: populationAt(film, to - 1),
      exchanges: sumOf(film.exchanges, from, to),
      upgrades: sumOf(film.upgrades, from, to),
      failedDownloads: sumOf(film.failedDownloads, from, to),
    }
  })
}

/** The first hour with the most questions; null when none was asked at all. */
export function busiestHour({ exchanges }: Film): number | null {
  let best = -1
  exchanges.forEach((count, hour) => {
    if (count > (exchanges[best] ?? 0)) best = hour
  })
  return best === -1 ? null : best
}

/** The states some client is in at some time. */
export const statesIn = ({ population }: Film): readonly FilmState[] =>
  FILM_STATES.filter((state) => population[state].some((count) => count > 0))
