import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { knownLcids } from '../../../protocol/lcid.ts'
import type { Facts } from '../../server/facts.ts'
import { compileRule, whyNot } from '../../server/rule.ts'
import { meet } from './meet.ts'

describe('the conditions of two rules at once', () => {
  it('are those of either, where the other has none', () => {
    expect(meet({ systemType: ['win'] }, { version: '<5.0' })).toEqual({
      systemType: ['win'],
      version: '<5.0',
    })
    expect(meet({}, {})).toEqual({})
  })

  it('are what their lists share', () => {
    expect(meet({ library: ['A', 'B'] }, { library: ['B', 'C'] })).toEqual({ library: ['B'] })
    expect(meet({ arch: ['i386'] }, { arch: ['ppc'] })).toEqual({ arch: [] })
  })

  it('are the locales of a language that the other names', () => {
    expect(meet({ locale: ['fr', 'de'] }, { locale: ['0x040C', 'de'] })).toEqual({
      locale: ['0x040c', 'de'],
    })
    expect(meet({ locale: ['0x040C'] }, { locale: ['fr'] })).toEqual({ locale: ['0x040C'] })
    expect(meet({ locale: ['0x0409'] }, { locale: ['fr'] })).toEqual({ locale: [] })
  })

  it('are ranges that both hold, alternative by alternative', () => {
    expect(meet({ version: '<5.0 || >7.0' }, { version: '>=4.0' })).toEqual({
      version: '<5.0 >=4.0 || >7.0 >=4.0',
    })
    expect(meet({ version: '<5.0' }, { version: '<5.0' })).toEqual({ version: '<5.0' })
  })

  it('are the narrower cohort of one salt, and cannot be said of two', () => {
    const cohort = (below: number, salt = 'a') => ({ cohort: { below, salt } })
    expect(meet(cohort(25), cohort(50))).toEqual(cohort(25))
    expect(meet(cohort(25), {})).toEqual(cohort(25))
    expect(meet(cohort(25), cohort(25, 'b'))).toBeNull()
  })
})

const names = (...all: string[]) => fc.option(fc.subarray(all), { nil: undefined })
const range = fc.option(fc.constantFrom('<5.0', '>=4.0 <6.0', '<4.0 || >=6.0', '=5'), { nil: undefined })
const match = fc
  .record({
    systemType: names('win', 'winnt'),
    systemVersion: range,
    arch: names('i386'),
    locale: names('fr', '0x040C', '0x0c0c', 'en'),
    library: names('A', 'B'),
    identification: names('', 'X'),
    version: range,
  })
  .map((whole) => Object.fromEntries(Object.entries(whole).filter(([, wanted]) => wanted !== undefined)))

const facts: fc.Arbitrary<Facts> = fc.record({
  locale: fc.constantFrom(...knownLcids.map(({ lcid }) => lcid).filter((lcid) => /0[49c]$/.test(lcid))),
  systemType: fc.constantFrom('win', 'winnt'),
  systemVersion: fc.constantFrom('4.0', '5.0', '6.0'),
  arch: fc.constantFrom('i386', 'ppc'),
  library: fc.constantFrom('A', 'B'),
  version: fc.constantFrom('3.9', '4.0', '5.0', '6.0'),
  identification: fc.constantFrom('', 'X'),
  handle: fc.constant(null),
})

const ruled = (conditions: object) =>
  compileRule(
    { id: 'rule', note: '', enabled: true, match: conditions, refuse: 420 },
    { kind: 'refuse', code: 420, head: '420 ', closes: false },
  )

it('hold exactly where both rules do', () => {
  fc.assert(
    fc.property(match, match, facts, (a, b, client) => {
      const both = meet(a, b)
      const holds = (conditions: object) => whyNot(ruled(conditions), client) === null
      expect(both === null ? null : holds(both)).toBe(holds(a) && holds(b))
    }),
  )
})
