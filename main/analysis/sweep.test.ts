// The law: what the sweep says of a client is what the simulation makes of it alone.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Catalogue } from '../../protocol/formats/catalogue.ts'
import type { Policy } from '../../protocol/formats/policy.ts'
import type { Domain, Sweep } from '../../protocol/formats/sweep.ts'
import { cellCount, type Point, placeOf, placeOfCell, pointOf, weightOf } from '../../protocol/sweep.ts'
import { domainOf } from './domain.ts'
import { fateAlone, fateSwept } from './fixture.ts'
import { readAssets } from './oracle/assets.ts'
import { cutOf, policies } from './oracle/policies.ts'
import { sweep } from './sweep.ts'

const assets = readAssets()
const cut = cutOf(assets.catalogue)

function swept(policy: Policy, catalogue: Catalogue): Sweep {
  const result = sweep(policy, catalogue, domainOf([policy], catalogue))
  if (result === null) throw new Error('cancelled')
  return result
}

/** Another client of the same cell. */
function sibling(domain: Domain, point: Point, pick: number): Point {
  const like = ({ values, classOf }: { values: readonly unknown[]; classOf: Uint32Array }, place: number) => {
    const alike = values.map((_, i) => i).filter((i) => classOf[i] === classOf[place])
    return alike[pick % alike.length] ?? place
  }
  return {
    ...point,
    system: like(domain.systems, point.system),
    arch: like(domain.archs, point.arch),
    locale: like(domain.locales, point.locale),
  }
}

function expectAgreement(
  policy: Policy,
  catalogue: Catalogue,
  result: Sweep,
  picks: readonly number[],
): void {
  const { domain } = result
  const cells = cellCount(domain)
  for (const pick of picks) {
    const place = placeOfCell(domain, pick % cells)
    if (weightOf(domain, place) === 0) continue
    const point = sibling(domain, pointOf(domain, place), pick)
    expect(placeOf(domain, point)).toEqual(place)
    expect({ point, ...fateSwept(policy, result, point) }).toEqual({
      point,
      ...fateAlone(policy, catalogue, result, point),
    })
  }
}

const picks = fc.array(fc.nat(), { minLength: 12, maxLength: 12 })

describe('a sweep agrees with the simulation', () => {
  it('on random policies over a cut of the catalogue', () => {
    fc.assert(
      fc.property(policies, picks, (policy, chosen) => {
        expectAgreement(policy, cut, swept(policy, cut), chosen)
      }),
      { numRuns: 200 },
    )
  }, 60_000)

  it.each(assets.policies.map(({ name, policy }) => [name, policy] as const))(
    'on the built-in policy %s and the whole catalogue',
    (_, policy) => {
      const result = swept(policy, assets.catalogue)
      const chosen = Array.from({ length: 300 }, (_, i) => i * 7919)
      expectAgreement(policy, assets.catalogue, result, chosen)
    },
  )
})
