// Every finding and every repair that lint can come up with is said whole: no quoted fact is missing from it.

import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findingSentence, repairLabel, witnessLine } from '../../diagram/say-finding.ts'
import { plain } from '../../words/words.ts'
import { domainOf } from '../analysis/domain.ts'
import { lint } from '../analysis/lint/index.ts'
import { cutOf, policies } from '../analysis/oracle/policies.ts'
import { sweep } from '../analysis/sweep.ts'
import { loadAssets } from '../files.ts'

const assets = loadAssets(join(import.meta.dirname, '../../assets'))
if (!assets.ok) throw new Error(JSON.stringify(assets.reason))
const catalogue = cutOf(assets.value.catalogue)

test('a finding is said with all its facts', () => {
  fc.assert(
    fc.property(policies, (policy) => {
      const swept = sweep(policy, catalogue, domainOf([policy], catalogue))
      if (swept === null) throw new Error('nobody cancelled')
      for (const finding of lint(policy, catalogue, swept)) {
        const witness = finding.witness === null ? '' : witnessLine(finding.witness)
        const said = [plain(findingSentence(finding, policy)), repairLabel(finding.repair), witness].join(' ')
        expect(said).not.toMatch(/\{\{|undefined|findings\.| {2}|^ /)
      }
    }),
    { numRuns: 200 },
  )
})
