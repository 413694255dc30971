import { describe, expect, it } from 'vitest'
import { policySchema } from '../../../protocol/formats/policy.ts'
import { check } from '../../../protocol/formats/read.ts'
import { policyOf, ruleNamed } from '../fixture.ts'
import { builtinOf, emptyPolicy } from './builtin.ts'

const seed = { name: 'seed', policy: policyOf(ruleNamed('a')), page: '' }
const ns = { name: 'ns', policy: { ...policyOf(ruleNamed('b')), name: 'ns' }, page: '' }

describe('the built-in policy a draft began as', () => {
  it('is known by what it says, though it came through the door as another value', () => {
    expect(builtinOf([seed, ns], structuredClone(ns.policy))).toBe(ns)
  })

  it('is none for a policy of one’s own, even under the same name', () => {
    expect(builtinOf([seed, ns], { ...ns.policy, rules: [] })).toBeNull()
  })
})

it('begins with a policy that its own format takes', () => {
  expect(check(policySchema, emptyPolicy('New')).ok).toBe(true)
})
