import { describe, expect, it } from 'vitest'
import { FINDING_KINDS } from '../../../protocol/formats/finding.ts'
import { applyEdits } from '../../../protocol/policy-edit.ts'
import { answer, findingsIn, findingsOf, namesOf, policyOf, rest } from './fixture.ts'

describe('what lint finds', () => {
  const findings = findingsOf([
    { match: { version: '<4.0' }, answer: answer('7.0', '5.0', { downloadUrl: '' }) },
    { match: { locale: ['xx'] }, answer: answer('7.0', '5.0') },
    { match: { version: '<7.0' }, answer: answer('5.0', '7.0') },
    { match: { version: '<5.0' }, refuse: 420 },
    { match: { version: '<7.0', cohort: { below: 0.5, salt: 'a' } }, refuse: 420 },
  ])

  it('stands in the order of the kinds, then of the rules, otherwise last', () => {
    const ranks = findings.map(({ kind }) => FINDING_KINDS.indexOf(kind))
    expect([...ranks].sort((a, b) => a - b)).toEqual(ranks)
    expect(namesOf(findings)).toEqual([
      'loop r3',
      'stranded r1',
      'downgrade r3',
      'recommended-below-minimum r3',
      'minimum-out-of-reach r3',
      'shadowed-rule r4',
      'shadowed-rule r5',
      'dead-rule r2',
      'other-systems-installer r3',
      'cohort-fraction r5',
    ])
  })

  it('is nothing in a policy without a fault', () => {
    expect(
      findingsOf([
        { match: { version: '<7.0', systemType: ['winnt'] }, answer: answer('7.0', '6.0.0602') },
        rest,
      ]),
    ).toEqual([])
  })

  it('is data: it stays the same through JSON', () => {
    expect(JSON.parse(JSON.stringify(findings))).toEqual(findings)
  })

  it('leaves out versions that nobody can have', () => {
    // 1.0.0000 brings 0.9999.9999 with it, which is older than every release, and below that minimum.
    const nothing = { recommended: '1.0.0000', minimum: '1.0.0000' }
    expect(findingsOf([{ answer: nothing }])).toEqual([])
    expect(namesOf(findingsOf([{ answer: { recommended: '3.0', minimum: '3.0.1' } }]))).toContain(
      'stranded r1',
    )
  })
})

describe('a policy that is no joke to lint', () => {
  it('of a circle of a thousand versions is one loop, and tells what each rule does wrong', () => {
    const count = 1000
    const circle = Array.from({ length: count }, (_, i) => ({
      match: { version: `=9.${i}` },
      answer: answer(`9.${(i + 1) % count}`, '99.0'),
    }))
    const findings = findingsOf([...circle, rest])
    const [loop] = findings
    expect(loop).toMatchObject({ kind: 'loop', rule: 'r1' })
    // All other rules are on it; the first hundred are named.
    expect(loop?.others).toHaveLength(100)
    expect(loop?.facts.path).toMatch(/^9\.\d+ → .* → …$/)
    expect(findings.filter(({ kind }) => kind === 'recommended-below-minimum')).toHaveLength(count)
  }, 30_000)

  it('of ten thousand rules that match everybody says of all but one who shadows them', () => {
    const rules = Array.from({ length: 10_000 }, () => ({ answer: answer('1.0.0000', '1.0.0000') }))
    const findings = findingsOf(rules)
    expect(findings).toHaveLength(9_999)
    expect(findings.every(({ kind, others }) => kind === 'shadowed-rule' && others[0] === 'r1')).toBe(true)
    expect(new Set(findings.map(({ repair }) => repair.kind))).toEqual(new Set(['disable']))
  }, 30_000)

  it('of ten thousand rules, each within the one before, counts whom each matches', () => {
    const rules = Array.from({ length: 10_000 }, (_, i) => ({
      match: { version: `>=7.${i} <9` },
      answer: answer('1.0.0000', '1.0.0000'),
    }))
    const findings = findingsOf([...rules, rest])
    expect(findings).toHaveLength(9_999)
    const counts = findings.map(({ clients }) => clients)
    expect(counts).toEqual([...counts].sort((a, b) => b - a))
    expect(new Set(counts).size).toBe(9_999)
  }, 30_000)

  it('whose rules contradict each other still has a way out, finding by finding', () => {
    let policy = policyOf([
      { match: { version: '<7.0' }, answer: answer('5.0', '8.0') },
      { match: { version: '>=7.0' }, answer: answer('6.0', '9.0', { downloadUrl: 'ftp://' }) },
      { match: { version: '<7.0' }, refuse: 710 },
    ])
    for (let steps = 0; steps < 20; steps++) {
      const [finding] = findingsIn(policy)
      if (finding === undefined) break
      policy = applyEdits(policy, finding.repair.edits)
    }
    expect(findingsIn(policy)).toEqual([])
  })
})
