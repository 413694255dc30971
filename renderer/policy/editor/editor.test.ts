// The rule editor without its page: what is taken for good while it is typed, and what the fields suggest.

import { describe, expect, it } from 'vitest'
import { ok } from '../../../protocol/result.ts'
import { policyOf, ruleNamed } from '../fixture.ts'
import { catalogue } from '../heat/fixture.ts'
import { localeGroups, localeNames, systemRangeGroups, typeGroups, urlGroups } from './choices.ts'
import {
  judgeId,
  judgeLocale,
  judgePercent,
  judgeRange,
  judgeToken,
  judgeUrl,
  judgeVersion,
} from './judges.ts'

describe('what is typed', () => {
  it.each([
    ['a range', judgeRange, ' >=4.10 <5.0 ', '>=4.10 <5.0'],
    ['no range at all', judgeRange, '', undefined],
    ['a share', judgePercent, '25 %', 25],
    ['a share with a fraction', judgePercent, '0.5', 0.5],
    ['no share', judgePercent, ' ', undefined],
    ['a token', judgeToken, 'MSMSGS', 'MSMSGS'],
    ['a language', judgeLocale, 'fr', 'fr'],
    ['an LCID', judgeLocale, '0x040c', '0x040c'],
    ['no address', judgeUrl, '', ''],
  ] as const)('is good as %s', (_, judge, typed, value) => expect(judge(typed)).toEqual(ok(value)))

  it.each([
    ['a range', judgeRange, '>=4.x', 'a range of versions'],
    ['a share', judgePercent, '101', 'a number from 0 to 100'],
    ['a share', judgePercent, 'half', 'a number from 0 to 100'],
    ['a token', judgeToken, 'two words', 'one word without spaces'],
    ['a version', judgeVersion, '', 'Type a version'],
    ['a locale', judgeLocale, 'french', 'a locale such as'],
    ['a name', judgeId(['winnt']), 'winnt', 'a name on one line that no other rule has'],
    ['a name', judgeId([]), 'otherwise', 'a name on one line that no other rule has'],
  ] as const)('is told what was expected of %s', (_, judge, typed, said) => {
    const judged = judge(typed)
    expect(judged.ok ? null : judged.reason).toContain(said)
  })
})

describe('suggestions', () => {
  it('name languages by themselves and before LCIDs', () => {
    const [languages, locales] = localeGroups(catalogue)
    expect(languages?.options.map(({ id, name }) => [id, name])).toContainEqual(['fr', 'French'])
    expect(locales?.options.map(({ id }) => id)).toContain('0x080c')
  })

  it('call a language as its neutral locale, or by its first', () => {
    const nameOf = localeNames(catalogue)
    expect(nameOf('de')).toBe('German')
    expect(nameOf('ja')).toBe('Japanese')
    expect(nameOf('0x040C')).toBe('French (France)')
    expect(nameOf('xx')).toBeNull()
  })

  it('say which systems a type stands for, and cut versions from the newest on', () => {
    expect(typeGroups(catalogue)[0]?.options.map(({ id, note }) => [id, note])).toContainEqual([
      'win',
      'Windows 98 …',
    ])
    expect(systemRangeGroups(catalogue)[0]?.options[0]).toMatchObject({
      id: '>=10.2.0',
      note: 'Mac OS X 10.2',
    })
  })

  it('offer the addresses the policy has, each once', () => {
    const answer = { recommended: '7.0', minimum: '6.2', downloadUrl: 'http://a', fallbackUrl: '' }
    const policy = policyOf(ruleNamed('a', { answer }), ruleNamed('b', { answer }), ruleNamed('c'))
    expect(urlGroups(policy, 'downloadUrl')[0]?.options.map(({ id }) => id)).toEqual(['http://a'])
    expect(urlGroups(policy, 'fallbackUrl')[0]?.options).toEqual([])
  })
})
