import { describe, expect, it } from 'vitest'
import {
  afterRepair,
  answer,
  findingsOf,
  namesOf,
  onlyOf,
  policyOf,
  rest,
  runAlone,
  shortly,
} from './fixture.ts'

const at = (language: string) => `http://files.example/${language}/setup.exe`
const nt = { systemType: ['winnt'] }
const speaking = (language: string, match: object = {}, change: object = {}) => ({
  match: { ...nt, version: '<8.0', ...match },
  answer: answer('8.0', '1.0', { downloadUrl: at(language), ...change }),
})
const kinds = (rules: readonly object[]) => namesOf(findingsOf(rules)).map((name) => name.split(' ')[0])

describe('an address in the wrong language', () => {
  const rules = [speaking('en', { version: '<7.0' }), speaking('fr', { version: '>=7.0 <8.0' }), rest]
  const french = onlyOf('wrong-language', [
    rules[0] ?? {},
    speaking('fr', { version: '<8.0', locale: ['fr'] }),
    rest,
  ])

  it('is told where another answer has the client’s', () => {
    expect(french).toMatchObject({ rule: 'r1', facts: { about: 'fr', url: at('en'), better: 'r2' } })
  })

  it('concerns existing clients of that language alone', () => {
    // On three systems: 3.0, 5.0, 6.0.0602 and the versions that are named or beside a named one, of two locales.
    expect(french.witness?.system.arch).toBe('i386')
    expect(shortly(french.witness)).toBe('winnt 5.1 MSNMSGR 6.0.0602 0x040c')
    expect(french.clients % 2).toBe(0)
  })

  it('is told of every language whose clients get another one’s, each by itself', () => {
    const found = findingsOf(rules).filter(({ kind }) => kind === 'wrong-language')
    expect(found.map(({ rule, facts }) => [rule, facts.about])).toEqual([
      ['r1', 'fr'],
      ['r2', 'en'],
    ])
    expect(found.map(({ witness }) => witness?.locale)).toEqual(['0x040c', '0x0409'])
    for (const finding of found) {
      const { lines } = runAlone(finding.witness, policyOf(rules))
      expect(lines.map(({ line }) => line).join('\n')).toContain(finding.facts.url)
    }
  })

  it('is told of the page as well as of the download', () => {
    const page = (language: string, match: object) =>
      speaking('en', match, {
        downloadUrl: 'http://files.example/setup.exe',
        fallbackUrl: `http://p.example/${language}`,
      })
    const finding = onlyOf('wrong-language', [
      page('en', { version: '<7.0' }),
      page('es', { locale: ['es'] }),
      rest,
    ])
    expect(finding.facts).toMatchObject({ about: 'es', url: 'http://p.example/en' })
  })

  it('is none where the other answer is not for the client’s system', () => {
    const elsewhere = { ...speaking('fr'), match: { systemType: ['win'] } }
    expect(kinds([speaking('en'), elsewhere, rest])).not.toContain('wrong-language')
  })

  it('is none where the URL names no language, or the client’s too', () => {
    expect(kinds([speaking('x86'), speaking('fr', { locale: ['fr'] }), rest])).not.toContain('wrong-language')
    expect(kinds([speaking('en/fr'), speaking('fr', { locale: ['fr'] }), rest])).not.toContain(
      'wrong-language',
    )
  })
})

describe('an address in the wrong language is repaired', () => {
  it('by moving a rule for that language above, where it matches all of them', () => {
    const rules = [speaking('en'), speaking('fr', { locale: ['fr'] }), rest]
    const finding = onlyOf('wrong-language', rules)
    expect(finding.repair).toEqual({
      kind: 'move-above',
      edits: [{ edit: 'move', rule: 'r2', before: 'r1' }],
      facts: { n: '1' },
    })
    expect(afterRepair(policyOf(rules), finding).names).toEqual([])
  })

  it('by a rule of its own, where the other does not match all of them', () => {
    const rules = [
      speaking('en', { version: '<7.0' }),
      speaking('fr', { version: '>=7.0 <8.0', locale: ['fr'] }),
      rest,
    ]
    const finding = onlyOf('wrong-language', rules)
    expect(finding.repair).toMatchObject({ kind: 'add-language', facts: { language: 'fr' } })
    const { policy } = afterRepair(policyOf(rules), finding)
    expect(policy.rules.map(({ id }) => id)).toEqual(['r1-fr', 'r1', 'r2', 'rest'])
    expect(policy.rules[0]).toMatchObject({
      match: { ...nt, version: '<7.0', locale: ['fr'] },
      answer: { recommended: '8.0', downloadUrl: at('fr') },
    })
  })

  it('by the other’s URL, where all of the rule’s clients speak that language', () => {
    const rules = [speaking('en', { locale: ['es'] }), speaking('es', { version: '>=1.0 <8.0' }), rest]
    const finding = findingsOf(rules).find(({ facts }) => facts.about === 'es')
    expect(finding?.repair).toMatchObject({
      kind: 'use-url',
      edits: [{ rule: 'r1', answer: { downloadUrl: at('es') } }],
    })
    if (finding) afterRepair(policyOf(rules), finding)
  })

  it('of otherwise, by a last rule', () => {
    const rules = [speaking('fr', { version: '>=7.0 <8.0', locale: ['fr'] })]
    const otherwise = { answer: answer('8.0', '1.0', { downloadUrl: at('en') }) }
    const finding = onlyOf('wrong-language', rules, { otherwise })
    expect(finding.rule).toBe('otherwise')
    const { policy } = afterRepair(policyOf(rules, { otherwise }), finding)
    expect(policy.rules.map(({ id }) => id)).toEqual(['r1', 'otherwise-fr'])
  })
})
