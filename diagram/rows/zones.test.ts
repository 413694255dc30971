import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { BEHAVIOURS, type Behaviour } from '../../protocol/formats/client.ts'
import { judgeVersions } from '../../protocol/judge.ts'
import { versions } from '../fixture.ts'
import { scaleOf } from './zones.ts'

const scale = (behaviour: Behaviour, comparison: ReturnType<typeof versions>) =>
  scaleOf(comparison, { behaviour, outcome: judgeVersions(comparison, behaviour), code: null, comparison })

const zones = (behaviour: Behaviour, comparison: ReturnType<typeof versions>) =>
  scale(behaviour, comparison).stretches.map(({ outcome, active }) => (active ? `[${outcome}]` : outcome))

describe('the zones of the number line', () => {
  it('are three where minimum and recommended differ', () => {
    expect(zones('documented', versions('6.0.0602', '7.0.0813', '6.2.0205'))).toEqual([
      '[upgrade-forced]',
      'upgrade-offered',
      'up-to-date',
    ])
  })

  it('are two where they are the same', () => {
    const { stretches, thresholds } = scale('documented', versions('14.0.8064', '14.0.8089', '14.0.8089'))
    expect(stretches.map(({ outcome }) => outcome)).toEqual(['upgrade-forced', 'up-to-date'])
    expect(thresholds).toEqual([{ version: '14.0.8089', names: ['minimum', 'recommended'] }])
  })

  it('run together where the recommended version is below the minimum', () => {
    const { stretches, own } = scale('documented', versions('6.1.0211', '6.1.0211', '6.2.0205'))
    expect(stretches).toEqual([
      { outcome: 'upgrade-forced', from: 0, to: 2 / 3, active: true },
      { outcome: 'up-to-date', from: 2 / 3, to: 1, active: false },
    ])
    expect(own).toBeCloseTo(1 / 3)
  })

  it('put a client at the minimum on the boundary, in the zone its own rule says', () => {
    const old = versions('1.0.0863', '5.0.0537', '1.0.0863')
    expect(scale('documented', old).own).toBeCloseTo(1 / 3)
    expect(zones('documented', old)).toEqual(['upgrade-forced', '[upgrade-offered]', 'up-to-date'])
    expect(zones('minimum-inclusive', old)).toEqual(['[upgrade-forced]', 'upgrade-offered', 'up-to-date'])
  })

  it('have a fourth for a client that takes the second version as a maximum', () => {
    expect(zones('maximum', versions('8.0', '7.0.0813', '6.2.0205', '7.5.0324'))).toEqual([
      'upgrade-forced',
      'upgrade-offered',
      'up-to-date',
      '[downgrade-advised]',
    ])
  })

  it('are those of the 8.0 beta where it looks at the recommended version alone', () => {
    expect(zones('observed-8.0-beta', versions('8.0.0328', '7.0.0813', '6.2.0205'))).toEqual([
      'upgrade-offered',
      '[incompatible]',
    ])
  })

  it('cover the whole line in order, and the marker stands in the active one', () => {
    const version = fc
      .array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 4 })
      .map((parts) => parts.join('.'))
    fc.assert(
      fc.property(
        fc.constantFrom(...BEHAVIOURS),
        fc.tuple(version, version, version, version),
        (behaviour, [own, recommended, minimum, second]) => {
          const { stretches, own: at } = scale(behaviour, versions(own, recommended, minimum, second))
          expect(stretches[0]?.from).toBe(0)
          expect(stretches.at(-1)?.to).toBe(1)
          stretches.slice(1).forEach(({ from }, i) => {
            expect(from).toBe(stretches[i]?.to)
          })
          for (const { active, from, to } of stretches) {
            if (!active) continue
            expect(at).toBeGreaterThanOrEqual(from - 1e-9)
            expect(at).toBeLessThanOrEqual(to + 1e-9)
          }
          expect(stretches.filter(({ active }) => active).length).toBeLessThanOrEqual(1)
        },
      ),
    )
  })
})
