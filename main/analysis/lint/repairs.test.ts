// Laws of repairs, over random policies: what is repaired is gone, and the policy that was repaired is still there.

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findingKey } from '../../../protocol/formats/finding.ts'
import { policySchema } from '../../../protocol/formats/policy.ts'
import { check } from '../../../protocol/formats/read.ts'
import { applyEdits } from '../../../protocol/policy-edit.ts'
import { readAssets } from '../oracle/assets.ts'
import { cutOf, policies } from '../oracle/policies.ts'
import { findingsIn } from './fixture.ts'

const catalogue = cutOf(readAssets().catalogue)

test('a repaired fault is gone, the repaired policy is one, and undoing gives the same back', () => {
  fc.assert(
    fc.property(policies, (policy) => {
      const before = JSON.stringify(policy)
      for (const finding of findingsIn(policy, catalogue)) {
        const after = applyEdits(policy, finding.repair.edits)
        expect(check(policySchema, JSON.parse(JSON.stringify(after)))).toMatchObject({ ok: true })
        expect(findingsIn(after, catalogue).map(findingKey)).not.toContain(findingKey(finding))
        expect(JSON.stringify(policy)).toBe(before)
      }
    }),
    { numRuns: 100 },
  )
}, 120_000)

test('no two findings of a policy are about the same', () => {
  fc.assert(
    fc.property(policies, (policy) => {
      const keys = findingsIn(policy, catalogue).map(findingKey)
      expect(new Set(keys).size).toBe(keys.length)
    }),
    { numRuns: 200 },
  )
})
