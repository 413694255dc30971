import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { printRolloutFile } from '../../protocol/formats/print.ts'
import { readRolloutFile } from '../../protocol/formats/read.ts'
import { rolloutSchema } from '../../protocol/formats/rollout.ts'
import { plan, policies } from './fixture.ts'
import { planOf, policyOf, rolloutFileOf, rolloutOf } from './plan.ts'

describe('a plan', () => {
  it('becomes a rollout with the policies as they are now, by day', () => {
    const rollout = rolloutOf(
      {
        ...plan,
        policies: [
          { day: 0, source: { kind: 'active' } },
          { day: 30, source: { kind: 'builtin', name: 'october-2009' } },
          { day: 20, source: { kind: 'draft' } },
        ],
      },
      policies,
    )
    expect(rollout.policies.map(({ day, policy }) => [day, policy.name])).toEqual([
      [0, 'The active one'],
      [20, 'The draft'],
      [30, 'October'],
    ])
    expect(v.is(rolloutSchema, rollout)).toBe(true)
  })

  it('comes from a rollout and gives it back', () => {
    const rollout = rolloutOf(plan, policies)
    expect(planOf(rollout, policies.builtins)).toEqual(plan)
    expect(rolloutOf(planOf(rollout, []), policies)).toEqual(rollout)
  })

  it('takes a policy that is no built-in along', () => {
    const [first] = planOf(rolloutOf(plan, policies), []).policies
    expect(first?.source.kind).toBe('own')
    expect(policyOf(first?.source ?? { kind: 'active' }, policies).name).toBe('February')
  })

  it('is written as a file that reads back, built-in policies by name', () => {
    const written = printRolloutFile(
      rolloutFileOf(
        { ...plan, policies: [...plan.policies, { day: 40, source: { kind: 'draft' } }] },
        policies,
      ),
    )
    const read = readRolloutFile(JSON.parse(written))
    if (!read.ok) throw new Error(JSON.stringify(read.reason))
    expect(read.value).toMatchObject({ seed: 7, shares: plan.shares, clockSkewHours: 2 })
    expect(
      read.value.policies.map(({ policy }) => (typeof policy === 'string' ? policy : policy.name)),
    ).toEqual(['builtin:february-2009', 'builtin:october-2009', 'The draft'])
  })

  it('falls back to the active policy where a built-in is gone', () => {
    expect(policyOf({ kind: 'builtin', name: 'gone' }, policies)).toBe(policies.active)
  })
})
