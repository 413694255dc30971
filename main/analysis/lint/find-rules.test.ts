import { describe, expect, it } from 'vitest'
import { afterRepair, answer, findingsOf, namesOf, onlyOf, policyOf, rest, shortly } from './fixture.ts'

const quiet = answer('1.0.0000', '1.0.0000')
const rule = (match: object, more: object = {}) => ({ match, answer: quiet, ...more })

describe('a shadowed rule', () => {
  const rules = [
    rule({ systemType: ['winnt'], version: '<6.0' }),
    rule({ systemType: ['winnt'] }),
    rule({ systemType: ['winnt'], locale: ['fr'] }, { refuse: 420, answer: undefined }),
    rest,
  ]
  const finding = onlyOf('shadowed-rule', rules)

  it('matches clients that others answer, those of most clients first', () => {
    expect(finding).toMatchObject({ rule: 'r3', others: ['r2', 'r1'] })
  })

  it('concerns all whom it matches', () => {
    // Six releases with 5.9999 and 6.0001, on three systems and two machines, in two locales of French.
    expect(finding.clients).toBe(8 * 3 * 2 * 2)
    expect(shortly(finding.witness)).toBe('winnt 5.1 MSNMSGR 6.0.0602 0x040c')
  })

  it('is repaired by moving it above the first that answers its clients', () => {
    expect(finding.repair).toEqual({
      kind: 'move-above',
      edits: [{ edit: 'move', rule: 'r3', before: 'r1' }],
      facts: { n: '1' },
    })
    const after = afterRepair(policyOf(rules), finding)
    expect(after.policy.rules.map(({ id }) => id)).toEqual(['r3', 'r1', 'r2', 'rest'])
    expect(after.names).not.toContain('shadowed-rule r1')
  })

  it('is switched off where another would be shadowed in its place', () => {
    const twins = [rule({ version: '<6.0' }), rule({ version: '<6.0' }), rest]
    const found = onlyOf('shadowed-rule', twins)
    expect(found).toMatchObject({ rule: 'r2', others: ['r1'] })
    expect(found.repair).toMatchObject({
      kind: 'disable',
      edits: [{ edit: 'enable', rule: 'r2', enabled: false }],
      facts: { n: '2' },
    })
    expect(afterRepair(policyOf(twins), found).names).toEqual([])
  })

  it('is none where it is asked by somebody, or switched off', () => {
    expect(findingsOf([rule({ locale: ['fr'] }), rest])).toEqual([])
    expect(findingsOf([rest, rule({}, { enabled: false })])).toEqual([])
  })

  it('is asked too by clients that agree on a dialect and send CVR', () => {
    const speaks = { dialects: ['MSNP9'] }
    expect(findingsOf([rule({ library: ['MSNMSGR'] }), rest], speaks)).toEqual([])
  })
})

describe('a dead rule', () => {
  it.each([
    ['a version that no client has', { version: '>99.0', library: ['MSMSGS'], systemVersion: '=7' }],
    ['an empty range', { version: '>6.0 <5.0' }],
    ['an empty list', { library: [] }],
    ['a locale in no list', { locale: ['xx'] }],
    ['a cohort of nobody', { cohort: { below: 0, salt: 'a' } }],
    [
      'a cohort of clients that send no handle',
      { library: ['MSMSGS'], version: '=3.0', identification: [''], cohort: { below: 100, salt: 'a' } },
    ],
  ])('matches %s', (_, match) => {
    const rules = [rule(match), rest]
    const finding = onlyOf('dead-rule', rules)
    expect(finding).toMatchObject({ rule: 'r1', clients: 0, witness: null })
    expect(finding.repair).toMatchObject({ kind: 'disable', facts: { n: '1' } })
    expect(afterRepair(policyOf(rules), finding).names).toEqual([])
  })

  it('is the only thing said of it', () => {
    const faulty = rule({ version: '>6.0 <5.0' }, { answer: answer('5.0', '6.0', { downloadUrl: 'ftp://' }) })
    expect(namesOf(findingsOf([faulty, rest]))).toEqual(['dead-rule r1'])
  })
})

describe('a cohort as a fraction', () => {
  const part = (below: number) => [rule({ version: '<7.0', cohort: { below, salt: 'a' } }), rest]

  it.each([
    [0.25, 25],
    [0.125, 13],
    [0.001, 1],
  ])('%f was meant as %f percent', (below, percent) => {
    const finding = onlyOf('cohort-fraction', part(below))
    expect(finding).toMatchObject({ rule: 'r1', facts: { below: String(below) } })
    expect(finding.repair).toMatchObject({
      kind: 'percent',
      edits: [{ edit: 'match', rule: 'r1', match: { cohort: { below: percent, salt: 'a' } } }],
    })
    expect(afterRepair(policyOf(part(below)), finding).names).toEqual([])
  })

  it('is shown by a client that is in it all the same: in the first bucket', () => {
    expect(onlyOf('cohort-fraction', part(0.25)).witness?.handle).toMatch(/^user\d+@/)
  })

  it('is none of whole and half percents, of nobody and of all', () => {
    for (const below of [1, 1.5, 12.5, 100]) expect(findingsOf(part(below))).toEqual([])
    expect(namesOf(findingsOf(part(0)))).toEqual(['dead-rule r1'])
  })
})
