// Edits of a rollout as pure functions of it.

import type { Outage, Share } from '../../protocol/formats/rollout.ts'
import { HOURS_A_DAY } from './moment.ts'
import type { PlannedPolicy, PolicySource, RolloutPlan } from './plan.ts'

export type PlanEdit = (plan: RolloutPlan) => RolloutPlan

const without = <Item>(items: readonly Item[], place: number): readonly Item[] =>
  items.filter((_, i) => i !== place)

const changedAt = <Item>(
  items: readonly Item[],
  place: number,
  change: (item: Item) => Item,
): readonly Item[] => items.map((item, i) => (i === place ? change(item) : item))

export const settingEdit =
  (change: Partial<Pick<RolloutPlan, 'seed' | 'days' | 'clients' | 'clockSkewHours'>>): PlanEdit =>
  (plan) => ({ ...plan, ...change })

const byDay = (policies: readonly PlannedPolicy[]): readonly PlannedPolicy[] =>
  policies.toSorted((a, b) => a.day - b.day)

/** From a day on; in place of what began on that very day. */
export const policyFrom =
  (day: number, source: PolicySource): PlanEdit =>
  (plan) => ({
    ...plan,
    policies: byDay([...plan.policies.filter((each) => each.day !== day), { day, source }]),
  })

/** The draft begins once: from this day, and no longer from another, unless the film begins with it. */
export const draftFrom =
  (day: number): PlanEdit =>
  (plan) =>
    policyFrom(day, { kind: 'draft' })({
      ...plan,
      policies: plan.policies.filter((each) => each.day === 0 || each.source.kind !== 'draft'),
    })

/** Policies and outages keep their places while they are edited: no field jumps from under the hand. */
export const policyEdit =
  (place: number, change: Partial<PlannedPolicy>): PlanEdit =>
  (plan) => ({ ...plan, policies: changedAt(plan.policies, place, (each) => ({ ...each, ...change })) })

/** The first policy stays: a film begins under some policy. */
export const removePolicy =
  (place: number): PlanEdit =>
  (plan) =>
    place === 0 ? plan : { ...plan, policies: without(plan.policies, place) }

/** A day for one more policy: half way from the last one's to the end, or the first free one. */
export function freeDay({ policies, days }: RolloutPlan): number | null {
  const taken = new Set(policies.map(({ day }) => day))
  const last = policies.at(-1)?.day ?? 0
  const halfway = Math.round((last + days) / 2)
  if (halfway < days && !taken.has(halfway)) return halfway
  return Array.from({ length: days }, (_, day) => day).find((day) => !taken.has(day)) ?? null
}

/** Per cent that all shares leave to all other releases; never below 0. */
export const restOf = (shares: readonly Share[]): number =>
  Math.max(0, tidy(100 - shares.reduce((sum, { percent }) => sum + percent, 0)))

/** Without the dust that adding fractions leaves. */
export const tidy = (percent: number): number => Math.round(percent * 1e6) / 1e6

/** How much of 100 the other shares leave to this one. */
export const roomOf = (shares: readonly Share[], place: number): number => restOf(without(shares, place))

export const shareEdit =
  (place: number, change: Partial<Share>): PlanEdit =>
  (plan) => ({ ...plan, shares: changedAt(plan.shares, place, (each) => ({ ...each, ...change })) })

/** What one more share gets at first, as far as there is that much left. */
const NEW_PERCENT = 10

export const addShare =
  (release: string, locale: string): PlanEdit =>
  (plan) => ({
    ...plan,
    shares: [...plan.shares, { release, locale, percent: Math.min(NEW_PERCENT, restOf(plan.shares)) }],
  })

export const removeShare =
  (place: number): PlanEdit =>
  (plan) => ({ ...plan, shares: without(plan.shares, place) })

const NEW_OUTAGE_HOURS = 6

/** One more outage, from an hour on, within the film. */
export const addOutage =
  (hour: number): PlanEdit =>
  (plan) => {
    const fromHour = Math.max(0, Math.min(hour, plan.days * HOURS_A_DAY - NEW_OUTAGE_HOURS))
    return {
      ...plan,
      outages: [...plan.outages, { fromHour, toHour: fromHour + NEW_OUTAGE_HOURS }].toSorted(
        (a, b) => a.fromHour - b.fromHour,
      ),
    }
  }

export const outageEdit =
  (place: number, change: Partial<Outage>): PlanEdit =>
  (plan) => ({ ...plan, outages: changedAt(plan.outages, place, (each) => ({ ...each, ...change })) })

export const removeOutage =
  (place: number): PlanEdit =>
  (plan) => ({ ...plan, outages: without(plan.outages, place) })
