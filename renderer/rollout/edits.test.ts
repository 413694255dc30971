import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addOutage,
  addShare,
  draftFrom,
  freeDay,
  outageEdit,
  policyEdit,
  policyFrom,
  removeOutage,
  removePolicy,
  removeShare,
  restOf,
  roomOf,
  settingEdit,
  shareEdit,
} from './edits.ts'
import { plan } from './fixture.ts'
import type { RolloutPlan } from './plan.ts'

const days = (of: typeof plan) => of.policies.map(({ day, source }) => [day, source.kind])

describe('policies by day', () => {
  it('are put in by their day, in place of one that begins then', () => {
    expect(days(policyFrom(10, { kind: 'active' })(plan))).toEqual([
      [0, 'builtin'],
      [10, 'active'],
      [20, 'builtin'],
    ])
    expect(days(policyFrom(20, { kind: 'active' })(plan))).toEqual([
      [0, 'builtin'],
      [20, 'active'],
    ])
  })

  it('keep their places while their days are typed', () => {
    const three = policyFrom(40, { kind: 'active' })(plan)
    expect(days(policyEdit(2, { day: 4 })(three))).toEqual([
      [0, 'builtin'],
      [20, 'builtin'],
      [4, 'active'],
    ])
  })

  it('let the draft begin once, where it is wanted', () => {
    const draft = draftFrom(10)(plan)
    expect(days(draftFrom(30)(draft))).toEqual([
      [0, 'builtin'],
      [20, 'builtin'],
      [30, 'draft'],
    ])
    expect(days(draftFrom(30)(draftFrom(0)(plan)))).toEqual([
      [0, 'draft'],
      [20, 'builtin'],
      [30, 'draft'],
    ])
  })

  it('can go, all but the first', () => {
    expect(days(removePolicy(1)(plan))).toEqual([[0, 'builtin']])
    expect(removePolicy(0)(plan)).toBe(plan)
  })

  it('find a day for one more, if any is free', () => {
    expect(freeDay(plan)).toBe(40)
    expect(freeDay({ ...plan, days: 2, policies: plan.policies.slice(0, 1) })).toBe(1)
    expect(freeDay({ ...plan, days: 1 })).toBeNull()
  })

  it('never have two on one day, however many are added', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), fc.nat(40), (length, more) => {
        let grown: RolloutPlan = { ...plan, days: length, policies: plan.policies.slice(0, 1) }
        for (let i = 0; i < more; i++) {
          const day = freeDay(grown)
          if (day !== null) grown = policyFrom(day, { kind: 'active' })(grown)
        }
        const taken = grown.policies.map(({ day }) => day)
        expect(new Set(taken).size).toBe(taken.length)
        expect(taken.length).toBe(Math.min(length, more + 1))
      }),
    )
  })
})

describe('shares', () => {
  it('leave the rest to all releases alike', () => {
    expect(restOf(plan.shares)).toBe(14.5)
    expect(restOf([])).toBe(100)
    expect(roomOf(plan.shares, 0)).toBe(74.5)
  })

  it('leave no dust where fractions are added', () => {
    const thirds = [0.1, 0.2].map((percent) => ({ release: '7.0', locale: 'fr', percent }))
    expect(restOf(thirds)).toBe(99.7)
  })

  it('begin with a tenth, or with what is left', () => {
    const one = addShare('7.0.0813', '0x0409')(plan)
    expect(one.shares.at(-1)).toEqual({ release: '7.0.0813', locale: '0x0409', percent: 10 })
    expect(addShare('7.0.0813', '0x0409')(one).shares.at(-1)?.percent).toBe(4.5)
  })

  it('change and go by their place', () => {
    expect(shareEdit(1, { percent: 3 })(plan).shares.map(({ percent }) => percent)).toEqual([60, 3])
    expect(removeShare(0)(plan).shares.map(({ percent }) => percent)).toEqual([25.5])
  })
})

describe('outages', () => {
  it('begin at an hour, last six, and end within the film', () => {
    expect(addOutage(100)(plan).outages.at(-1)).toEqual({ fromHour: 100, toHour: 106 })
    expect(addOutage(59 * 24 + 23)(plan).outages.at(-1)).toEqual({ fromHour: 1434, toHour: 1440 })
    expect(addOutage(0)(plan).outages[0]).toEqual({ fromHour: 0, toHour: 6 })
  })

  it('change and go by their place', () => {
    expect(outageEdit(0, { toHour: 40 })(plan).outages).toEqual([{ fromHour: 30, toHour: 40 }])
    expect(removeOutage(0)(plan).outages).toEqual([])
  })
})

it('settings change alone', () => {
  expect(settingEdit({ seed: 9 })(plan)).toEqual({ ...plan, seed: 9 })
})
