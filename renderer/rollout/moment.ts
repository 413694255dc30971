// Times of a film: it counts hours from its start, people count days and hours. Day 0 is the first.

import { say } from '../../words/words.ts'

export const HOURS_A_DAY = 24

export const dayOf = (hour: number): number => Math.floor(hour / HOURS_A_DAY)

/** `06:00` of hour 30. */
export const clockText = (hour: number): string => `${String(hour % HOURS_A_DAY).padStart(2, '0')}:00`

/** `day 1, 06:00` of hour 30. */
export const momentText = (hour: number): string =>
  say('rollout.moment', { day: dayOf(hour), time: clockText(hour) })

/** From one hour to before another, the day said once where it is the same. */
export function spanText(fromHour: number, toHour: number): string {
  const from = momentText(fromHour)
  return dayOf(fromHour) === dayOf(toHour)
    ? say('rollout.span', { from, to: clockText(toHour) })
    : say('rollout.span', { from, to: momentText(toHour) })
}

/** `81,204`. */
export const countText = (count: number): string => count.toLocaleString('en-US')
