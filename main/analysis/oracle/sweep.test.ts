// Sweep and journeys against the independent checker: everybody of the domain, on random policies.

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { JOURNEY_ENDS, OUTCOMES } from '../../../protocol/formats/outcomes.ts'
import type { Sweep } from '../../../protocol/formats/sweep.ts'
import { cellAt, type Point, placeOf } from '../../../protocol/sweep.ts'
import { readAssets } from './assets.ts'
import type { Soul } from './faults.ts'
import { judged } from './judged.ts'
import { cutOf, policies } from './policies.ts'

const catalogue = cutOf(readAssets().catalogue)

const fateInSweep = ({ domain, cells }: Sweep, point: Point) => {
  const cell = cellAt(domain, placeOf(domain, point))
  return {
    outcome: OUTCOMES[cells.outcome[cell] ?? -1],
    code: cells.code[cell],
    rule: cells.rule[cell],
    asks: cells.asked[cell],
    end: JOURNEY_ENDS[cells.end[cell] ?? -1],
    hops: cells.hops[cell],
  }
}

const fateOf = ({ life: { outcome, code, rule, end, hops }, asks }: Soul) => {
  return { outcome, code, rule, asks, end, hops }
}

test('everybody fares in the sweep as in the checker', () => {
  fc.assert(
    fc.property(policies, (policy) => {
      const { swept, people, souls } = judged(policy, catalogue)
      expect(people).toHaveLength(swept.domain.clients)
      const fates = people.map(({ point }) => JSON.stringify(fateInSweep(swept, point)))
      const wrong = souls.findIndex((soul, i) => JSON.stringify(fateOf(soul)) !== fates[i])
      expect(wrong < 0 ? null : { ...souls[wrong]?.person, fate: fates[wrong] }).toEqual(
        wrong < 0
          ? null
          : { ...souls[wrong]?.person, fate: JSON.stringify(souls[wrong] && fateOf(souls[wrong])) },
      )
    }),
    { numRuns: 1000 },
  )
}, 300_000)
