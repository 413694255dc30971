// Laws of repairs, over random policies: what is repaired is gone, and nothing of the policy is lost on the way.

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { FINDING_KINDS, findingKey } from '../../../protocol/formats/finding.ts'
import type { Policy } from '../../../protocol/formats/policy.ts'
import { policySchema } from '../../../protocol/formats/policy.ts'
import { check } from '../../../protocol/formats/read.ts'
import { applyEdits } from '../../../protocol/policy-edit.ts'
import { domainOf } from '../domain.ts'
import { readAssets } from '../oracle/assets.ts'
import { cutOf, policies } from '../oracle/policies.ts'
import { sweep } from '../sweep.ts'
import { lint } from './index.ts'

const catalogue = cutOf(readAssets().catalogue)

function findingsOf(policy: Policy) {
  const swept = sweep(policy, catalogue, domainOf([policy], catalogue))
  if (swept === null) throw new Error('nobody cancelled')
  return lint(policy, catalogue, swept)
}

test('a repaired fault is gone, the repaired policy is one, and the policy itself is untouched', () => {
  const repaired = new Set<string>()
  fc.assert(
    fc.property(policies, (policy) => {
      const before = JSON.stringify(policy)
      for (const finding of findingsOf(policy)) {
        repaired.add(finding.kind)
        const after = applyEdits(policy, finding.repair.edits)
        expect(JSON.stringify(policy)).toBe(before)
        expect(check(policySchema, JSON.parse(JSON.stringify(after)))).toMatchObject({ ok: true })
        expect(findingsOf(after).map(findingKey)).not.toContain(findingKey(finding))
      }
    }),
    { numRuns: Number(process.env.RUNS ?? 300) },
  )
  console.log(
    [...repaired].length,
    FINDING_KINDS.filter((k) => !repaired.has(k)),
  )
}, 300_000)
