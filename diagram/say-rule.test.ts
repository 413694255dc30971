import { describe, expect, it } from 'vitest'
import type { Match, Rule } from '../protocol/formats/policy.ts'
import { plain } from '../words/words.ts'
import { matchSummary } from './match-summary.ts'
import { otherwiseSentence, ruleSentence } from './say-rule.ts'

const rule = (match: Match, rest: Partial<Rule> = {}): Rule => ({
  id: 'rule',
  note: '',
  enabled: true,
  match,
  refuse: 420,
  ...rest,
})

const sentence = (match: Match, rest: Partial<Rule> = {}) => plain(ruleSentence(rule(match, rest)))
const who = (match: Match) => sentence(match).replace(/,? is refused with 420\.$/, '')

const answer = (recommended: string, minimum: string, recommended2?: string): Partial<Rule> => ({
  refuse: undefined,
  answer: {
    recommended,
    minimum,
    downloadUrl: '',
    fallbackUrl: '',
    ...(recommended2 === undefined ? {} : { recommended2 }),
  },
})

describe('who a rule is for', () => {
  it.each<[Match, string]>([
    [{}, 'Every client'],
    [{ systemType: ['win', 'winnt'] }, 'A client on win or winnt'],
    [{ systemVersion: '<5.0' }, 'A client on a system below 5.0'],
    [{ systemType: ['winnt'], systemVersion: '>=5.0 <=5.2' }, 'A client on winnt from 5.0 to 5.2'],
    [{ systemType: ['winnt'], systemVersion: '>=5.0 <5.2' }, 'A client on winnt from 5.0 to below 5.2'],
    [
      { version: '>5.0 <=6.2.0205 || =7.0' },
      'A client of version above 5.0 and up to 6.2.0205 or exactly 7.0',
    ],
    [{ arch: ['ppc'] }, 'A client with architecture ppc'],
    [{ locale: ['0x0409', 'fr'] }, 'A client in 0x0409 or fr'],
    [{ locale: ['fr', 'de', 'es', 'it', 'nl'] }, 'A client in fr, de, es or 2 others'],
    [{ identification: ['', 'MSMSGS'] }, 'A client identified as nothing or MSMSGS'],
    [
      { library: ['MSNMSGR'], cohort: { below: 25, salt: 'oct' } },
      'A client with library MSNMSGR, in a quarter of clients (hash of the handle with salt oct below 25)',
    ],
    [{ library: [] }, 'No client, since the list of requesting-library is empty'],
  ])('%j: %s', (match, said) => expect(who(match)).toBe(said))

  it('says a cohort by the share of clients it lets in: buckets are whole numbers', () => {
    expect(who({ cohort: { below: 0.25, salt: 's' } })).toContain('1 % of clients')
    expect(who({ cohort: { below: 33, salt: 's' } })).toContain('33 % of clients')
  })

  it('says languages by name where there is one', () => {
    const named = ruleSentence(rule({ locale: ['fr', '0x9999'] }), (wanted) =>
      wanted === 'fr' ? 'French' : null,
    )
    expect(plain(named)).toBe('A client in French or 0x9999 is refused with 420.')
  })
})

describe('what a client is told', () => {
  it.each<[string, Partial<Rule>, string]>([
    ['an upgrade offered', answer('7.0', '6.2'), 'must have at least 6.2 and is offered 7.0.'],
    ['one version for all', answer('7.0', '7.0.0'), 'must have at least 7.0.0.'],
    [
      'an upgrade that does not help',
      answer('6.2', '7.0'),
      'must have at least 7.0 but is offered only 6.2.',
    ],
    [
      'a second recommended version',
      answer('7.0', '6.2', '8.0'),
      'must have at least 6.2 and is offered 7.0, with 8.0 as the second recommended version.',
    ],
    ['a refusal', { refuse: 710 }, 'is refused with 710.'],
  ])('%s', (_, rest, told) => expect(sentence({}, rest)).toBe(`Every client ${told}`))

  it('says that a rule is off before all else', () => {
    expect(sentence({}, { enabled: false })).toBe('Switched off. Every client is refused with 420.')
  })

  it('says what happens when no rule matches', () => {
    expect(plain(otherwiseSentence({ refuse: 420 }))).toBe(
      'When no rule matches, a client is refused with 420.',
    )
  })
})

it('keeps wire text in parts of its own', () => {
  const wire = ruleSentence(rule({ systemType: ['win'], version: '<5.0' })).filter((part) => part.wire)
  expect(wire.map(({ text }) => text)).toEqual(['win', '5.0', '420'])
})

describe('a match in a few words', () => {
  it.each<[Match, string]>([
    [{}, 'every client'],
    [
      { systemType: ['winnt'], systemVersion: '>=5.0', version: '<4.7.3001' },
      'winnt ≥ 5.0  client < 4.7.3001',
    ],
    [{ systemType: ['winnt'], systemVersion: '>=5.0 <=5.2' }, 'winnt 5.0 to 5.2'],
    [{ version: '<5.0 || =6.0' }, 'client < 5.0 or = 6.0'],
    [{ locale: ['a', 'b', 'c', 'd', 'e'] }, 'a, b, c +2'],
    [{ identification: [''] }, 'as nothing'],
    [{ arch: [] }, 'no client'],
    [{ cohort: { below: 25, salt: 'oct' } }, '25 % oct'],
  ])('%j: %s', (match, said) => expect(plain(matchSummary(match))).toBe(said))
})
