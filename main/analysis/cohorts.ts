// People by the rules' cohorts: each salt's hundred buckets are cut where a rule's percentage ends.

import { bucketsOfUsers, cohortOf, USERS } from '../../protocol/cohort.ts'
import { DEFAULT_HANDLE } from '../../protocol/formats/client.ts'
import type { Buckets, Cohort, CohortPoint } from '../../protocol/formats/sweep.ts'

/** More combinations of cohorts than this are not told apart: out of all, in each alone, in all. */
export const MOST_COHORTS = 64
const BUCKETS = 100

export interface Cohorts {
  readonly cohorts: readonly CohortPoint[]
  readonly everyCohortCombination: boolean
  readonly defaultCohort: number
}

/** Of each salt one range of buckets. */
type Point = readonly Buckets[]

const distinct = (cohorts: readonly Cohort[]): readonly Cohort[] => [
  ...new Map(cohorts.map((cohort) => [JSON.stringify([cohort.salt, cohort.below]), cohort])).values(),
]

/** A cohort of 12.5 has the buckets below 13 in it: buckets are whole. */
const cutsOf = (cohorts: readonly Cohort[]): readonly number[] => {
  const cuts = new Set(cohorts.map(({ below }) => Math.ceil(below)))
  return [...cuts].filter((cut) => cut > 0 && cut < BUCKETS).sort((a, b) => a - b)
}

function rangesOf(salt: string, cohorts: readonly Cohort[]): readonly Buckets[] {
  const cuts = cutsOf(cohorts)
  return [...cuts, BUCKETS].map((below, i) => ({ salt, from: cuts[i - 1] ?? 0, below }))
}

const isInside = (buckets: readonly Buckets[], { salt, below }: Cohort): boolean => {
  const own = buckets.find((range) => range.salt === salt)
  return (own?.from ?? 0) < below
}

const pointOf = (buckets: readonly Buckets[], cohorts: readonly Cohort[]): CohortPoint => ({
  buckets,
  inside: cohorts.filter((cohort) => isInside(buckets, cohort)),
})

const everyCombination = (salts: readonly (readonly Buckets[])[]): readonly Point[] =>
  salts.reduce<readonly Point[]>(
    (points, ranges) => points.flatMap((point) => ranges.map((range) => [...point, range])),
    [[]],
  )

const rangeOfHandle = (ranges: readonly Buckets[], handle: string): Buckets | undefined => {
  const bucket = cohortOf(ranges[0]?.salt ?? '', handle)
  return ranges.find(({ from, below }) => bucket >= from && bucket < below)
}

const ofHandle = (salts: readonly (readonly Buckets[])[], handle: string): readonly Buckets[] =>
  salts.map((ranges) => rangeOfHandle(ranges, handle)).filter((range) => range !== undefined)

/** Out of all, in each alone, in all, and as the default client's handle is; salts beyond are in none of them. */
function fewCombinations(salts: readonly (readonly Buckets[])[], most: number): readonly Point[] {
  const taken = salts.slice(0, Math.max(0, most - 3))
  const inThose = (isIn: (place: number) => boolean) =>
    salts.flatMap((ranges, i) => (isIn(i) ? ranges.slice(0, 1) : ranges.slice(-1)))
  const points = [
    inThose(() => false),
    ...taken.map((_, chosen) => inThose((i) => i === chosen)),
    inThose(() => true),
    ofHandle(salts, DEFAULT_HANDLE),
  ]
  return [...new Map(points.map((point) => [nameOf(point), point])).values()]
}

function bySalt(cohorts: readonly Cohort[]): ReadonlyMap<string, readonly Cohort[]> {
  const groups = new Map<string, Cohort[]>()
  for (const cohort of cohorts) {
    const group = groups.get(cohort.salt)
    if (group === undefined) groups.set(cohort.salt, [cohort])
    else group.push(cohort)
  }
  return groups
}

/** One character for each of some numbers below a hundred. */
const spelt = (numbers: readonly number[]): string =>
  numbers.reduce((text, number) => text + String.fromCharCode(number), '')

/** A point by its ranges' lower bounds: one character each. */
const nameOf = (point: Point): string => spelt(point.map(({ from }) => from))

/** Beyond as many looks users are not sought in more salts. */
const MOST_LOOKS = 2_000_000

/** The points that some user is in, and the default client's: narrow cohorts may have nobody in common. */
function peopled(points: readonly Point[], salts: readonly (readonly Buckets[])[]): readonly Point[] {
  const empty = new Set(points.map(nameOf))
  empty.delete(nameOf(ofHandle(salts, DEFAULT_HANDLE)))
  const lowerBound = salts.map((ranges) =>
    Uint8Array.from(
      { length: BUCKETS },
      (_, bucket) => ranges.find(({ below }) => bucket < below)?.from ?? 0,
    ),
  )
  const bucketsOf = bucketsOfUsers(salts.map(([range]) => range?.salt ?? ''))
  const users = Math.min(USERS, Math.floor(MOST_LOOKS / Math.max(1, salts.length)))
  for (let user = 0; user < users && empty.size > 0; user++) {
    const buckets = bucketsOf(user)
    empty.delete(spelt(lowerBound.map((bounds, i) => bounds[buckets[i] ?? 0] ?? 0)))
  }
  return points.filter((point) => !empty.has(nameOf(point)))
}

/** All people, as far as the rules' cohorts tell them apart. Without a cohort all are one. */
export function cohortsOf(named: readonly Cohort[], most = MOST_COHORTS): Cohorts {
  const cohorts = distinct(named)
  const salts = [...bySalt(cohorts)]
    .map(([salt, own]) => rangesOf(salt, own))
    .filter((ranges) => ranges.length > 1)
  const combinations = salts.reduce((product, ranges) => product * ranges.length, 1)
  const every = combinations <= most
  const points = peopled(every ? everyCombination(salts) : fewCombinations(salts, most), salts)
  const own = nameOf(ofHandle(salts, DEFAULT_HANDLE))
  return {
    cohorts: points.map((buckets) => pointOf(buckets, cohorts)),
    everyCohortCombination: every,
    defaultCohort: points.findIndex((point) => nameOf(point) === own),
  }
}
