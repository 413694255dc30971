// Policies that nobody writes by hand: the sweep ends, stays within bounds, and is right about whoever is looked at.

import { describe, expect, it } from 'vitest'
import { JOURNEY_ENDS } from '../../protocol/formats/outcomes.ts'
import type { Policy } from '../../protocol/formats/policy.ts'
import { BY_OTHERWISE, type Sweep } from '../../protocol/formats/sweep.ts'
import { cellCount, placeOfCell } from '../../protocol/sweep.ts'
import { answer, expectAgreement, policyOf, swept } from './fixture.ts'
import { readAssets } from './oracle/assets.ts'
import { cutOf } from './oracle/policies.ts'

const whole = readAssets().catalogue
const cut = cutOf(whole)
const PATIENCE = 120_000

const many = (count: number, rule: (i: number) => object, rest: object = {}): Policy =>
  policyOf(
    Array.from({ length: count }, (_, i) => rule(i)),
    rest,
  )

const picked = (count: number): readonly number[] => Array.from({ length: count }, (_, i) => i * 104_729)

/** By version of the kind, where its cells end and after how many upgrades. */
function endsOf({ domain, cells }: Sweep): ReadonlyMap<string, string> {
  const ends = new Map<string, string>()
  for (let cell = 0; cell < cellCount(domain); cell++) {
    const { version } = domain.kinds[placeOfCell(domain, cell).kind] ?? { version: '' }
    ends.set(version, `${JOURNEY_ENDS[cells.end[cell] ?? -1]} ${cells.hops[cell]}`)
  }
  return ends
}

describe('no rule', () => {
  it('leaves everybody to otherwise', () => {
    const { cells } = swept(policyOf([]), whole)
    expect(new Set(cells.rule)).toEqual(new Set([BY_OTHERWISE]))
  })
})

describe('rules that contradict', () => {
  it('themselves answer nobody, each other in order', () => {
    const policy = policyOf([
      { match: { version: '>8 <7' }, refuse: 911 },
      { match: { version: '<8' }, ...answer('1.0.0863', '8') },
      { match: { version: '<8' }, refuse: 420 },
    ])
    const result = swept(policy, whole)
    expect([...new Set(result.cells.rule)].sort()).toEqual([BY_OTHERWISE, 1])
    expectAgreement(policy, whole, result, picked(100))
  })
})

describe('a circle of 1,000 versions', () => {
  const round = many(1000, (i) => ({
    match: { version: `=20.${i}` },
    ...answer(`20.${(i + 1) % 1000}`, '99'),
  }))
  const result = swept(round, whole)

  it('is gone around once by everybody on it', () => {
    const ends = endsOf(result)
    for (let i = 0; i < 1000; i++) expect(ends.get(`20.${i}`)).toBe('loops 1000')
  })

  it('ends as the simulation has it', () => expectAgreement(round, whole, result, picked(2)), PATIENCE)

  it('and a road of as many leads to its end', () => {
    const road = many(1000, (i) => ({ match: { version: `=20.${i}` }, ...answer(`20.${i + 1}`, '99') }))
    const ends = endsOf(swept(road, whole))
    for (let i = 0; i <= 1000; i++) expect(ends.get(`20.${i}`)).toBe(`rests ${1000 - i}`)
  })

  it('or into a circle', () => {
    const lasso = many(1000, (i) => ({
      match: { version: `=20.${i}` },
      ...answer(`20.${i === 999 ? 500 : i + 1}`, '99'),
    }))
    const ends = endsOf(swept(lasso, whole))
    for (let i = 0; i < 500; i++) expect(ends.get(`20.${i}`)).toBe(`loops ${1000 - i}`)
    for (let i = 500; i < 1000; i++) expect(ends.get(`20.${i}`)).toBe('loops 500')
  })
})

describe('10,000 rules', () => {
  const version = (i: number) => `${1 + (i % 17)}.${i % 10}.${String(i % 9973).padStart(4, '0')}`

  it.each([
    ['with versions', (i: number) => ({ match: { version: `<${version(i)}` }, ...answer(version(i + 5)) })],
    [
      'with languages',
      (i: number) => ({
        match: { locale: [['fr', 'es', 'de', 'ja'][i % 4]], version: `=${version(i)}` },
        ...answer(version(i + 3)),
      }),
    ],
    [
      'with cohorts',
      (i: number) => ({ match: { cohort: { salt: `s${i % 9}`, below: i % 100 } }, refuse: 420 }),
    ],
    [
      'with systems of their own',
      (i: number) => ({ match: { systemType: [`os${i}`], systemVersion: `<${i}.5` }, ...answer('9.0') }),
    ],
  ] as const)(
    '%s',
    (_, rule) => {
      const policy = many(10_000, rule)
      expectAgreement(policy, cut, swept(policy, cut), picked(3))
    },
    PATIENCE,
  )
})

describe('3,000 libraries with versions of their own', () => {
  it(
    'each go their own way',
    () => {
      const policy = many(3000, (i) => ({
        match: { library: [`LIB${i}`], version: `<2.${i}` },
        ...answer(`2.${i}`),
      }))
      expectAgreement(policy, cut, swept(policy, cut), picked(20))
    },
    PATIENCE,
  )
})

describe('50,000 rules with versions of their own', () => {
  it(
    'end',
    () => {
      const policy = many(50_000, (i) => ({
        match: { version: `=20.${i}` },
        ...answer(`20.${(i + 1) % 50_000}`, '99'),
      }))
      const result = swept(policy, cut)
      expect(endsOf(result).get('20.7')).toBe('loops 50000')
    },
    PATIENCE,
  )
})
