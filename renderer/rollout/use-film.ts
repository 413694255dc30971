// What the film's parts share: the hour that is shown, and the policies the film runs under.

import { useMemo } from 'react'
import { useReducedMotion } from '../stage/use-reduced-motion.ts'
import { useLab } from '../state/lab.ts'
import type { ShownFilm } from '../state/rollout-types.ts'
import { HOURS_A_DAY } from './moment.ts'
import type { Beginning } from './picture/marks.ts'

/**
 * The hour play stands at; 0 while there is no film. With less motion play goes from one day's end to the next, with
 * the same timing.
 */
export function useShownHour(): number {
  const still = useReducedMotion()
  return useLab(({ film, filmTime, rolling }) => {
    const last = (film?.film.hours ?? 1) - 1
    const hour = Math.min(Math.floor(filmTime), last)
    if (!still || !rolling) return hour
    return Math.min(Math.floor(hour / HOURS_A_DAY) * HOURS_A_DAY + HOURS_A_DAY - 1, last)
  })
}

/** From which day on which policy holds in a film, in order. */
export const useBeginnings = ({ rollout }: ShownFilm): readonly Beginning[] =>
  useMemo(() => rollout.policies.map(({ day, policy }) => ({ day, name: policy.name })), [rollout])
