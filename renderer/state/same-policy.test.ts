import { describe, expect, it } from 'vitest'
import { policyOf, ruleNamed } from '../policy/fixture.ts'
import { isSamePolicy } from './same-policy.ts'

describe('two policies', () => {
  const policy = policyOf(ruleNamed('a'), ruleNamed('b'))

  it('are the same when they say the same, whatever values they are', () => {
    expect(isSamePolicy(policy, policy)).toBe(true)
    expect(isSamePolicy(policy, structuredClone(policy))).toBe(true)
  })

  it.each([
    ['name', { ...policy, name: 'other' }],
    ['rule', policyOf(ruleNamed('a'), ruleNamed('b', { enabled: false }))],
    ['order of rules', policyOf(ruleNamed('b'), ruleNamed('a'))],
    ['number of rules', policyOf(ruleNamed('a'))],
    ['otherwise', { ...policy, otherwise: { refuse: 710 as const } }],
  ])('differ in their %s', (_, other) => {
    expect(isSamePolicy(policy, other)).toBe(false)
    // Asked again, the answer is the one that was kept.
    expect(isSamePolicy(policy, other)).toBe(false)
  })
})
