// What came of a rollout, in one word and one sentence: the worst first.

import { FILM_STATES, type Film, type FilmState } from '../../protocol/formats/rollout.ts'
import { say } from '../../words/words.ts'
import { numberText } from '../ui/number.ts'
import { busiestHour, figuresAt } from './figures.ts'
import { dayOf, HOURS_A_DAY, momentText } from './moment.ts'

/**
 * The state the whole film is headed by: what a policy did wrong to anybody, else what most clients ended in. One
 * client in a loop or a dead end is a fault; a client refused may be meant.
 */
export function headState(film: Film): FilmState {
  const { population } = figuresAt(film, film.hours - 1)
  if (population.loops > 0) return 'loops'
  if (population.stranded > 0) return 'stranded'
  return FILM_STATES.reduce((most, state) => (population[state] > population[most] ? state : most))
}

/** How the whole film is headed, in a word or two. */
export function headWord(film: Film): string {
  const state = headState(film)
  const count = figuresAt(film, film.hours - 1).population[state]
  return say(`rollout.head.${state}`, { percent: Math.floor((100 * count) / film.clients) })
}

/** "81,204 of 100,000 are up to date; 312 are stranded" at an hour's end; bad states only where anybody is in them. */
export function populationSentence(film: Film, hour: number): string {
  const { population } = figuresAt(film, hour)
  const ill = (['stranded', 'loops', 'refused', 'upgrade-forced'] as const).filter(
    (state) => population[state] > 0,
  )
  return [
    say('rollout.summary.upToDate', {
      count: population['up-to-date'],
      n: numberText(population['up-to-date']),
      clients: numberText(film.clients),
    }),
    ...ill.map((state) =>
      say(`rollout.summary.${state}`, { count: population[state], n: numberText(population[state]) }),
    ),
  ].join(say('rollout.summary.between'))
}

export function summarySentence(film: Film): string {
  const busiest = busiestHour(film)
  const days = dayOf(film.hours - 1) + 1
  const after = say('rollout.summary.after', {
    count: days,
    population: populationSentence(film, days * HOURS_A_DAY - 1),
  })
  if (busiest === null) return `${after} ${say('rollout.summary.quiet')}`
  const questions = film.exchanges[busiest] ?? 0
  const load = say('rollout.summary.busiest', {
    moment: momentText(busiest),
    count: questions,
    n: numberText(questions),
  })
  return `${after} ${load}`
}
