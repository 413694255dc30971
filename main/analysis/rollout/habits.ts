// How often clients come, and when. Nobody measured it for MSN Messenger; the figures are ours and are told in
// docs/decisions/0018-the-rollout-model.md.

import type { Random } from '../../simulation/random.ts'

export const HOURS_A_DAY = 24

/** Comes every `everyDays`-th day; `percent` of all clients do. */
interface Habit {
  readonly everyDays: number
  readonly percent: number
}

export const HABITS: readonly Habit[] = [
  { everyDays: 1, percent: 50 },
  { everyDays: 3, percent: 25 },
  { everyDays: 7, percent: 20 },
  { everyDays: 30, percent: 5 },
]

/** Of a hundred clients, how many come in each hour of their clock: most in the evening. */
export const DAILY_CURVE: readonly number[] = [
  ...[2, 1, 1, 1, 1, 1, 2, 3],
  ...[4, 4, 4, 4, 4, 4, 5, 5],
  ...[6, 7, 8, 9, 9, 7, 5, 3],
]

/** The place that a number from 0 to 100 falls in, where places are this wide. */
function placeIn(widths: readonly number[], percent: number): number {
  let end = 0
  const place = widths.findIndex((width) => {
    end += width
    return percent < end
  })
  return place < 0 ? widths.length - 1 : place
}

/** A slot is one hour of the day, one habit, and one of its days; everyone in it comes at the same times. */
const FIRST_SLOTS: readonly number[] = HABITS.map((_, habit) =>
  HABITS.slice(0, habit).reduce((sum, { everyDays }) => sum + everyDays, 0),
)
const SLOTS_AN_HOUR = HABITS.reduce((sum, { everyDays }) => sum + everyDays, 0)
export const SLOTS = HOURS_A_DAY * SLOTS_AN_HOUR

const slotAt = (hour: number, habit: number, day: number): number =>
  hour * SLOTS_AN_HOUR + (FIRST_SLOTS[habit] ?? 0) + day

/** Of the slots, those whose clients come in this hour; hours count from the start. */
export function slotsOf(hour: number): readonly number[] {
  const day = Math.floor(hour / HOURS_A_DAY)
  return HABITS.map(({ everyDays }, habit) => slotAt(hour % HOURS_A_DAY, habit, day % everyDays))
}

const HABIT_WIDTHS = HABITS.map(({ percent }) => percent)

const within = (value: number, count: number): number => ((value % count) + count) % count

/** Draws one client's slot. A clock that is off shifts when its client comes, over midnight too. */
export function drawSlot(random: Random, clockSkewHours: number): number {
  const habit = placeIn(HABIT_WIDTHS, random.fraction() * 100)
  const everyDays = HABITS[habit]?.everyDays ?? 1
  const firstDay = Math.floor(random.fraction() * everyDays)
  const ownHour = placeIn(DAILY_CURVE, random.fraction() * 100)
  const skew = Math.floor(random.fraction() * (2 * clockSkewHours + 1)) - clockSkewHours
  const hour = ownHour + skew
  const shiftedDays = Math.floor(hour / HOURS_A_DAY)
  return slotAt(within(hour, HOURS_A_DAY), habit, within(firstDay + shiftedDays, everyDays))
}
