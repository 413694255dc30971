// Times of a film: it counts hours from its start, people count days and hours. Day 0 is the first.

import { say } from '../../words/words.ts'

export const HOURS_A_DAY = 24

export const dayOf = (hour: number): number => Math.floor(hour / HOURS_A_DAY)

/** `06:00` of hour 30. */
export const clockText = (hour: number): string => `${String(hour % HOURS_A_DAY).padStart(2, '0')}:00`

/** `day 1, 06:00` of hour 30. */
export const momentText = (hour: number): string =>
  say('rollout.moment', { day: dayOf(hour), time: clockText(hour) })
