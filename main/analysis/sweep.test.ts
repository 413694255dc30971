// The law: what the sweep says of a client is what the simulation makes of it alone.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Policy } from '../../protocol/formats/policy.ts'
import { BY_NONE } from '../../protocol/formats/sweep.ts'
import { domainOf } from './domain.ts'
import { answer, expectAgreement, policyOf, swept } from './fixture.ts'
import { readAssets } from './oracle/assets.ts'
import { cutOf, policies } from './oracle/policies.ts'
import { sweep } from './sweep.ts'

const assets = readAssets()
const cut = cutOf(assets.catalogue)

const picks = fc.array(fc.nat(), { minLength: 12, maxLength: 12 })
const MANY = Array.from({ length: 300 }, (_, i) => i * 7919)

function agreesOn(policy: Policy): void {
  expectAgreement(policy, cut, swept(policy, cut), MANY)
}

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
      expectAgreement(policy, assets.catalogue, swept(policy, assets.catalogue), MANY)
    },
    60_000,
  )

  it('on programs and systems that only rules name', () => {
    agreesOn(
      policyOf([
        { match: { library: ['NEW', 'MSNMSGR'], identification: ['X', 'msmsgs'] }, ...answer('7.0.0813') },
        { match: { library: ['OTHER'], version: '<3.0' }, ...answer('3.1') },
        { match: { systemType: ['os2'], systemVersion: '>=2.1 <3.0', arch: ['alpha'] }, ...answer('2.0') },
      ]),
    )
  })

  it('on products of one’s own', () => {
    const rules = [
      { match: { library: ['APP'], version: '<2.0.0' }, ...answer('2.0.0') },
      { match: { library: ['APP'], cohort: { below: 10, salt: 'x' } }, ...answer('3.0.0') },
      { match: { library: ['APP', 'APPBETA'] }, ...answer('2.5.0', '2.0.0') },
    ]
    agreesOn(policyOf(rules, { server: { knownClients: 'any', order: 'strict', parameters: 'strict' } }))
  })

  it('on texts that are not on the wire what they are in the file', () => {
    agreesOn(policyOf([{ match: { library: ['\ud800', '\udc80é'] }, ...answer('7.0.0813') }]))
  })

  it('on releases listed twice', () => {
    const twice = { ...cut, releases: [...cut.releases, ...cut.releases] }
    const policy = policyOf([{ match: {}, ...answer('7.0.0813', '99') }])
    expectAgreement(policy, twice, swept(policy, twice), MANY)
  })

  it('on an empty catalogue', () => {
    const nothing = { releases: [], systems: [], locales: [] }
    const policy = policyOf([{ match: { library: ['APP'] }, ...answer('2.0') }])
    expectAgreement(policy, nothing, swept(policy, nothing), MANY)
  })
})

describe('who is asked', () => {
  it('is the same whatever VER agrees on, and whoever answers was asked', () => {
    fc.assert(
      fc.property(policies, (policy) => {
        const domain = domainOf([policy], cut)
        const result = sweep(policy, cut, domain)
        const silent = sweep({ ...policy, dialects: [] }, cut, domain)
        expect(result?.cells.asked).toEqual(silent?.cells.asked)
        for (const [cell, rule] of (result?.cells.rule ?? []).entries())
          if (rule !== BY_NONE) expect(result?.cells.asked[cell]).toBe(rule)
      }),
      { numRuns: 60 },
    )
  }, 60_000)
})

describe('near the limit of a line', () => {
  const lengths = fc.integer({ min: 930, max: 980 })

  it('a program’s name agrees', () => {
    fc.assert(
      fc.property(lengths, (length) => {
        const match = { library: ['L'.repeat(length)] }
        agreesOn(policyOf([{ match, ...answer('7.0.0813') }, { ...answer('14.0.8064.0206', '7.1') }]))
      }),
      { numRuns: 40 },
    )
  }, 60_000)

  it('a system’s name agrees, and others of its type', () => {
    fc.assert(
      fc.property(lengths, (length) => {
        const systemVersion = `>=1.${'0'.repeat(length - 40)}1`
        const match = { systemType: ['s'.repeat(30)], systemVersion }
        agreesOn(policyOf([{ match, ...answer('7.0.0813') }]))
      }),
      { numRuns: 15 },
    )
  }, 60_000)

  it('an installed version agrees', () => {
    fc.assert(
      fc.property(fc.integer({ min: 900, max: 970 }), (length) => {
        const recommended = `7.${'0'.repeat(length)}1`
        const short = { recommended2: '1', minimum: '5.0.0538', downloadUrl: 'u' }
        agreesOn(policyOf([{ match: { version: '<5.0.0538' }, answer: { recommended, ...short } }]))
      }),
      { numRuns: 15 },
    )
  }, 60_000)

  it('an answer is read while its TrID is short, and no longer when that has grown', () => {
    const url = 'u'.repeat(1024 - 'CVQ 2 6.0 6.0 99 '.length)
    const ladder = [1, 2, 3, 4].map((step) => ({
      match: { version: `<=9.${step}`, library: ['MSNMSGR'] },
      ...answer(`9.${step + 1}`, '99'),
    }))
    const last = {
      match: { version: '>9' },
      answer: { recommended: '6.0', minimum: '99', downloadUrl: url },
    }
    const policy = policyOf([...ladder, last], { server: { knownClients: 'any' } })
    agreesOn(policy)
    const long = policyOf([...ladder, { ...last, answer: { ...last.answer, downloadUrl: `${url}u` } }])
    agreesOn(long)
  })
})

describe('the watch', () => {
  const rules = Array.from({ length: 3000 }, (_, i) => ({
    match: { version: `=9.${i}`, locale: i % 2 === 0 ? ['fr'] : ['es', 'fr'] },
    ...answer('9'),
  }))
  const large = policyOf(rules)

  it('is told how far it is, and ever further', () => {
    const told: number[] = []
    const { cells } = swept(large, cut, { progress: (done) => told.push(done), cancelled: () => false })
    expect(cells.end.length).toBeGreaterThan(20_000)
    expect(told.length).toBeGreaterThan(0)
    expect([...told].sort((a, b) => a - b)).toEqual(told)
    expect(told.at(-1)).toBeLessThanOrEqual(1)
  })

  it('ends the work', () => {
    let looks = 0
    const cancelled = () => ++looks === 1
    expect(() => swept(large, cut, { progress: () => {}, cancelled })).toThrow('cancelled')
    expect(looks).toBe(1)
  })
})
