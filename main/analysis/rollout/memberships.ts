// Which people are in the same cohorts: their handles hashed once a salt, and the buckets that no rule tells apart
// taken together.

import { cohortOf } from '../../../protocol/cohort.ts'
import type { Cohort } from '../../../protocol/formats/sweep.ts'

const BUCKETS = 100

export const handleOf = (person: number): string => `user${person}@hotmail.com`

export interface Memberships {
  /** By person: a number that people in the same cohorts share. */
  readonly of: Uint32Array
  /** By such a number: the cohorts. */
  readonly cohorts: readonly (readonly Cohort[])[]
}

/** The cohorts of one salt that each bucket is in; buckets in the same ones have the same list. */
function byBucket(cohorts: readonly Cohort[]): readonly (readonly Cohort[])[] {
  const lists = new Map<number, readonly Cohort[]>()
  return Array.from({ length: BUCKETS }, (_, bucket) => {
    const inside = cohorts.filter(({ below }) => bucket < below)
    const list = lists.get(inside.length) ?? inside
    lists.set(inside.length, list)
    return list
  })
}

/** Tells people apart further, by one more salt. */
function toldApartBy(
  salt: string,
  inBucket: readonly (readonly Cohort[])[],
  before: Memberships,
): Memberships {
  const numbers = new Map<readonly Cohort[], number>()
  const lists = inBucket.map((list) => numbers.get(list) ?? numbers.set(list, numbers.size).size - 1)
  const known = new Map<number, number>()
  const cohorts: (readonly Cohort[])[] = []
  const of = before.of.map((number, person) => {
    const bucket = cohortOf(salt, handleOf(person))
    const key = number * BUCKETS + (lists[bucket] ?? 0)
    const own = known.get(key)
    if (own !== undefined) return own
    known.set(key, cohorts.length)
    return cohorts.push([...(before.cohorts[number] ?? []), ...(inBucket[bucket] ?? [])]) - 1
  })
  return { of, cohorts }
}

/** Which of some cohorts each of so many people is in. */
export function membershipsOf(cohorts: readonly Cohort[], people: number): Memberships {
  const bySalt = new Map<string, Map<number, Cohort>>()
  for (const cohort of cohorts) {
    const own = bySalt.get(cohort.salt) ?? new Map<number, Cohort>()
    bySalt.set(cohort.salt, own.set(cohort.below, cohort))
  }
  const all: Memberships = { of: new Uint32Array(people), cohorts: [[]] }
  return [...bySalt].reduce(
    (before, [salt, own]) => toldApartBy(salt, byBucket([...own.values()]), before),
    all,
  )
}
