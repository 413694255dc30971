import { describe, expect, it } from 'vitest'
import { cohortOf, handleIn } from '../../protocol/cohort.ts'
import { DEFAULT_HANDLE } from '../../protocol/formats/client.ts'
import { cohortsOf } from './cohorts.ts'

const rangesOf = (named: Parameters<typeof cohortsOf>[0]) =>
  cohortsOf(named).cohorts.map(({ buckets }) => buckets.map(({ from, below }) => [from, below]))

describe('people', () => {
  it('are all one where no rule has a cohort', () => {
    expect(cohortsOf([])).toEqual({
      cohorts: [{ buckets: [], inside: [] }],
      everyCohortCombination: true,
      defaultCohort: 0,
    })
  })

  it('are cut where a percentage ends, which rounds up to whole buckets', () => {
    const named = [25, 12.5, 25].map((below) => ({ salt: 'oct', below }))
    expect(rangesOf(named)).toEqual([[[0, 13]], [[13, 25]], [[25, 100]]])
    expect(cohortsOf(named).cohorts.map(({ inside }) => inside.map(({ below }) => below))).toEqual([
      [25, 12.5],
      [25],
      [],
    ])
  })

  it('are not cut by none and by all of them', () => {
    const named = [
      { salt: 'oct', below: 0 },
      { salt: 'nov', below: 100 },
    ]
    expect(cohortsOf(named).cohorts).toEqual([{ buckets: [], inside: [{ salt: 'nov', below: 100 }] }])
  })

  it('of two salts are told apart by both', () => {
    const named = [
      { salt: 'oct', below: 50 },
      { salt: 'nov', below: 10 },
    ]
    expect(rangesOf(named)).toHaveLength(4)
  })

  it('are left out where nobody is in that combination', () => {
    const named = ['oct', 'nov'].map((salt) => ({ salt, below: 1 }))
    expect(rangesOf(named)).toEqual([
      [
        [0, 1],
        [1, 100],
      ],
      [
        [1, 100],
        [0, 1],
      ],
      [
        [1, 100],
        [1, 100],
      ],
    ])
  })
})

describe('the default cohort', () => {
  it('is that of the default handle', () => {
    const named = [10, 40, 50, 51, 90].map((below) => ({ salt: 'oct', below }))
    const { cohorts, defaultCohort } = cohortsOf(named)
    const bucket = cohortOf('oct', DEFAULT_HANDLE)
    expect(cohorts[defaultCohort]?.buckets).toEqual([{ salt: 'oct', from: 50, below: 51 }])
    expect(bucket).toBe(50)
  })
})

describe('too many salts for every combination', () => {
  const salts = Array.from({ length: 7 }, (_, i) => ({ salt: `s${i}`, below: 50 }))
  const { cohorts, everyCohortCombination, defaultCohort } = cohortsOf(salts)
  const insides = cohorts.map(({ inside }) => inside.length)

  it('leave who is in none, in one and in all of them', () => {
    expect(everyCohortCombination).toBe(false)
    expect(insides.filter((count) => count === 0)).toHaveLength(1)
    expect(insides.filter((count) => count === 1).length).toBeGreaterThanOrEqual(7)
    expect(insides.filter((count) => count === 7)).toHaveLength(1)
  })

  it('and who has the default handle', () => {
    const inside = salts.filter(({ salt, below }) => cohortOf(salt, DEFAULT_HANDLE) < below)
    expect(cohorts[defaultCohort]?.inside).toEqual(inside)
  })

  it('end somewhere', () => {
    const many = Array.from({ length: 5000 }, (_, i) => ({ salt: `s${i}`, below: 50 }))
    const few = cohortsOf(many)
    expect(few.cohorts.length).toBeLessThanOrEqual(64)
    expect(few.cohorts[few.defaultCohort]).toBeDefined()
  })
})

it('has a handle for everybody', () => {
  const named = ['oct', 'nov', 'dec'].flatMap((salt) => [5, 33.3].map((below) => ({ salt, below })))
  for (const { buckets, inside } of cohortsOf(named).cohorts) {
    const handle = handleIn(buckets)
    expect(inside).toEqual(named.filter(({ salt, below }) => cohortOf(salt, handle ?? '') < below))
  }
})
