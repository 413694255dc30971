import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cohortOf } from '../../../protocol/cohort.ts'
import { handleOf, membershipsOf } from './memberships.ts'

describe('people in cohorts', () => {
  it('are all alike where no rule asks', () => {
    const { of, cohorts } = membershipsOf([], 5)
    expect([...of]).toEqual([0, 0, 0, 0, 0])
    expect(cohorts).toEqual([[]])
  })

  it('are in exactly those that their handle’s hash says, and share a number with their like', () => {
    const cohort = fc.record({
      salt: fc.constantFrom('a', 'b', 'oct'),
      below: fc.oneof(fc.integer({ min: 0, max: 100 }), fc.constantFrom(0.5, 12.5)),
    })
    fc.assert(
      fc.property(fc.array(cohort, { maxLength: 6 }), (all) => {
        const { of, cohorts } = membershipsOf(all, 120)
        const keys = new Set<string>()
        for (const [person, number] of of.entries()) {
          const joined = all.filter(({ salt, below }) => cohortOf(salt, handleOf(person)) < below)
          expect(new Set(cohorts[number]?.map((one) => JSON.stringify(one)))).toEqual(
            new Set(joined.map((one) => JSON.stringify(one))),
          )
          keys.add(joined.map((one) => JSON.stringify(one)).join())
        }
        expect(cohorts).toHaveLength(keys.size)
      }),
    )
  })

  it('are told apart at once, ten thousand cohorts of one salt', () => {
    const cohorts = Array.from({ length: 10_000 }, (_, i) => ({ salt: 'a', below: i / 100 }))
    expect(membershipsOf(cohorts, 1_000).cohorts.length).toBeLessThanOrEqual(100)
  })
})
