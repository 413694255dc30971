import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { OUTCOMES } from '../../protocol/formats/outcomes.ts'
import type { Policy } from '../../protocol/formats/policy.ts'
import { BY_NONE, BY_OTHERWISE, type Domain } from '../../protocol/formats/sweep.ts'
import { inRange, parseRange } from '../../protocol/version-range.ts'
import { catalogue } from '../simulation/fixture.ts'
import { domainOf } from './domain.ts'
import { answer, policyOf } from './fixture.ts'
import { createJudge, type Judge, Kinds, MISSING, NOTHING } from './judge.ts'
import { readAssets } from './oracle/assets.ts'
import { cutOf, policies } from './oracle/policies.ts'

const XP = { system: 1, arch: 0, locale: 0, cohort: 0 }

interface Asked {
  readonly judge: Judge
  readonly domain: Domain
  readonly kind: (version: string, library?: string) => number
  readonly outcome: (version: string) => string | undefined
}

function ask(policy: Policy): Asked {
  const domain = domainOf([policy], catalogue)
  const judge = createJudge(policy, catalogue, domain)
  judge.enter(XP)
  const kind = (version: string, library?: string) =>
    judge.kinds.all.findIndex(
      (each) => each.version === version && (library === undefined || each.library === library),
    )
  const outcome = (version: string) => OUTCOMES[judge.signIn(kind(version)).outcome]
  return { judge, domain, kind, outcome }
}

const rangeHolds = (range: string, version: string): boolean => {
  const read = parseRange(range)
  return read.ok && inRange(version, read.value)
}

const next = ({ judge, kind }: Asked, version: string): number =>
  judge.next(kind(version), judge.signIn(kind(version)))

describe('a sign-in', () => {
  it('is answered by the first rule that fits', () => {
    const asked = ask(
      policyOf([
        { enabled: false, match: {}, refuse: 911 },
        { match: { version: '<5.0' }, refuse: 420 },
        { match: { library: ['MSNMSGR'] }, ...answer('7.0.0813', '6.2.0205') },
      ]),
    )
    const by = (version: string) => asked.judge.signIn(asked.kind(version)).rule
    expect(['1.0.0863', '6.0.0602', '4.9999'].map(by)).toEqual([1, 2, 1])
    expect(asked.judge.signIn(asked.kind('1.0.0863')).code).toBe(420)
    expect(['5.0.0537', '6.2.0204', '6.2.0205', '7.0.0812', '7.0.0813'].map(asked.outcome)).toEqual([
      'upgrade-forced',
      'upgrade-forced',
      'upgrade-offered',
      'upgrade-offered',
      'up-to-date',
    ])
  })

  it('is answered by otherwise where none fits', () => {
    const { judge, kind } = ask(policyOf([{ match: { version: '>5 <3' }, refuse: 420 }]))
    expect(judge.signIn(kind('6.0.0602')).rule).toBe(BY_OTHERWISE)
  })

  it('of few kinds is answered by the first of very many rules that fits', () => {
    const cut = cutOf(readAssets().catalogue)
    const bounds = Array.from({ length: 400 }, (_, i) => ({
      match: {
        version: `>=${1 + (i % 15)}.${i} <${2 + (i % 15)}.${i}`,
        ...(i % 3 === 0 && { library: [i % 2 === 0 ? 'MSNMSGR' : 'MSMSGS'] }),
        ...(i % 5 === 0 && { cohort: { below: 50, salt: 'a' } }),
      },
      refuse: 420,
    }))
    const policy = policyOf([...bounds, { match: { version: '<3' }, refuse: 911 }])
    // The domain of two of the rules has a dozen kinds.
    const domain = domainOf([policyOf(bounds.slice(0, 2))], cut)
    const together = createJudge(policy, cut, domain)
    const answers = domain.kinds.map((_, kind) => together.signIn(kind).rule)
    const rulesOf = (version: string, library: string, hasHandle: boolean): number =>
      policy.rules.findIndex(
        ({ match }) =>
          rangeHolds(match.version ?? '', version) &&
          (match.library?.includes(library) ?? true) &&
          (match.cohort === undefined || (hasHandle && domain.cohorts[0]?.inside.length === 1)),
      )
    const expected = domain.kinds.map(({ version, library, sendsHandle }) =>
      rulesOf(version, library, sendsHandle),
    )
    expect(answers).toEqual(expected.map((rule) => (rule < 0 ? BY_OTHERWISE : rule)))
    expect(new Set(answers).size).toBeGreaterThan(5)
  })

  it('meets the same answers whatever was judged before', () => {
    const cut = cutOf(readAssets().catalogue)
    fc.assert(
      fc.property(policies, fc.array(fc.nat(), { minLength: 20, maxLength: 20 }), (policy, numbers) => {
        const domain = domainOf([policy], cut)
        const busy = createJudge(policy, cut, domain)
        for (const number of numbers) {
          const context = {
            system: number % domain.systems.sizes.length,
            arch: number % domain.archs.sizes.length,
            locale: number % domain.locales.sizes.length,
            cohort: number % domain.cohorts.length,
          }
          const fresh = createJudge(policy, cut, domain)
          busy.enter(context)
          fresh.enter(context)
          const kind = number % domain.kinds.length
          expect(busy.signIn(kind)).toEqual(fresh.signIn(kind))
        }
      }),
      { numRuns: 30 },
    )
  }, 60_000)
})

describe('where VER agrees on a dialect', () => {
  const rules = [{ match: { library: ['MSNMSGR'] }, ...answer('7.0.0813') }]
  const agreed = (rest: object, version = '6.0.0602') => {
    const { judge, kind } = ask(policyOf(rules, { dialects: ['MSNP9'], ...rest }))
    const { outcome, rule, asked } = judge.signIn(kind(version))
    return [OUTCOMES[outcome], rule, asked]
  }

  it('no CVQ is answered, and the rule is the one CVR would ask', () => {
    expect(agreed({})).toEqual(['dialect-agreed', BY_NONE, 0])
  })

  it('the order of commands binds this server alone', () => {
    expect(agreed({ server: { order: 'strict' } })).toEqual(['dialect-agreed', BY_NONE, 0])
  })

  it('whom the server does not know asks no rule', () => {
    const unknown = { server: { knownClients: 'catalogue' } }
    const domain = domainOf([policyOf([{ match: { version: '=99' }, ...answer('99') }])], catalogue)
    const judge = createJudge(policyOf(rules, { dialects: ['MSNP18'], ...unknown }), catalogue, domain)
    const kind = domain.kinds.findIndex(({ version }) => version === '99')
    expect(judge.signIn(kind)).toMatchObject({ rule: BY_NONE, asked: BY_NONE })
  })
})

describe('an upgrade', () => {
  it('makes the release of that version of the client', () => {
    const asked = ask(policyOf([{ match: { version: '<7.0.0813' }, ...answer('7.0.0813') }]))
    expect(next(asked, '1.0.0863')).toBe(asked.kind('7.0.0813'))
  })

  it('makes the newest release that three parts begin of it, under the version as written', () => {
    const asked = ask(policyOf([{ match: { version: '<14.0.8064' }, ...answer('14.0.8064') }]))
    const made = asked.judge.kinds.all[next(asked, '1.0.0863')]
    expect(made).toMatchObject({ version: '14.0.8064', offers: ['MSNP18', 'MSNP17', 'CVR0'] })
  })

  it('where no release is of that version, makes a kind of client that no cell has', () => {
    const asked = ask(policyOf([{ match: { version: '<6.9' }, ...answer('6.9') }]))
    const made = next(asked, '1.0.0863')
    expect(made).toBeGreaterThanOrEqual(asked.domain.kinds.length)
    expect(asked.judge.kinds.all[made]).toMatchObject({ version: '6.9', library: 'MSMSGS', real: false })
    expect(next(asked, '3.6.0025')).not.toBe(made)
    expect(next(asked, '1.0.0863')).toBe(made)
  })

  it('is not, where the client needs none or has no way to one', () => {
    const asked = ask(
      policyOf([
        { match: { version: '<5.0' }, ...answer('7.0.0813', '7.0.0813', '') },
        { match: { version: '<6.2' }, ...answer('7.0.0813', '1.0') },
      ]),
    )
    expect(next(asked, '1.0.0863')).toBe(MISSING)
    expect(next(asked, '6.0.0602')).toBe(NOTHING)
    expect(next(asked, '7.0.0813')).toBe(NOTHING)
  })
})

describe('one table of kinds', () => {
  it('keeps a kind’s number under several policies', () => {
    const to = (version: string) => policyOf([{ match: { version: `<${version}` }, ...answer(version) }])
    const [first, second] = [to('6.9'), to('8.9')]
    const domain = domainOf([first, second], catalogue)
    const kinds = new Kinds(domain.kinds, catalogue)
    const [before, after] = [first, second].map((policy) => createJudge(policy, catalogue, domain, kinds))
    if (before === undefined || after === undefined) throw new Error('no judge')
    const made = before.next(0, before.signIn(0))
    expect(kinds.all[made]?.version).toBe('6.9')
    expect(OUTCOMES[after.signIn(made).outcome]).toBe('upgrade-forced')
    expect(kinds.all[after.next(made, after.signIn(made))]).toMatchObject({
      version: '8.9',
      library: 'MSMSGS',
    })
  })

  it('knows a release listed twice as one client', () => {
    const twice = { ...catalogue, releases: [...catalogue.releases, ...catalogue.releases] }
    const kinds = new Kinds(domainOf([], twice).kinds, twice)
    expect(kinds.firstLike(9)).toBe(2)
    expect(kinds.firstLike(2)).toBe(2)
  })
})
