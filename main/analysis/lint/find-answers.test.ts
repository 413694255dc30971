import { describe, expect, it } from 'vitest'
import {
  afterRepair,
  answer,
  CATALOGUE_URL,
  catalogue,
  FILE,
  findingsIn,
  findingsOf,
  namesOf,
  onlyOf,
  policyOf,
  rest,
  shortly,
} from './fixture.ts'

describe('a recommended below the minimum', () => {
  const stone = { match: { version: '<5.0' }, answer: answer('6.0.0602', '7.0') }
  const rules = [stone, { match: { version: '>=5.0' }, answer: answer('7.0.1', '1.0') }]

  it('is a fault though nobody comes to harm by it', () => {
    const finding = onlyOf('recommended-below-minimum', rules)
    expect(finding).toMatchObject({ rule: 'r1', facts: { recommended: '6.0.0602', minimum: '7.0' } })
    expect(namesOf(findingsOf(rules))).toContain('recommended-below-minimum r1')
    expect(finding.witness?.version).toBe('4.9999')
  })

  it('is one where everybody who asks is new enough; then the smallest of these shows it', () => {
    const finding = onlyOf('recommended-below-minimum', [
      { match: { version: '>=7.0' }, answer: answer('5.0', '6.0') },
      rest,
    ])
    expect(finding.clients).toBe(0)
    expect(shortly(finding.witness)).toMatch(/^winnt 5\.1 MSNMSGR 8\./)
  })

  it('is none in a rule that nobody asks, or where the versions are spelt differently', () => {
    expect(namesOf(findingsOf([rest, stone]))).toEqual(['shadowed-rule r2'])
    expect(findingsOf([{ answer: answer('1.0', '1.0.0000') }])).toEqual([])
  })

  it('is told of otherwise too', () => {
    const otherwise = { answer: answer('5.0', '6.0.0602') }
    const finding = onlyOf('recommended-below-minimum', [{ match: { version: '<5.0' }, refuse: 420 }], {
      otherwise,
    })
    expect(finding.rule).toBe('otherwise')
  })

  it('is repaired by recommending the minimum', () => {
    const finding = onlyOf('recommended-below-minimum', rules)
    expect(finding.repair).toMatchObject({
      kind: 'recommend',
      edits: [
        { rule: 'r1', answer: { recommended: '7.0', recommended2: '7.0', downloadUrl: CATALOGUE_URL } },
      ],
    })
    expect(afterRepair(policyOf(rules), finding).names).toEqual([])
  })
})

describe('another system’s installer', () => {
  const rules = [{ answer: answer('7.0', '1.0') }]
  const finding = onlyOf('other-systems-installer', rules)

  it('is offered to a system type that no release of that version runs on', () => {
    expect(finding).toMatchObject({
      rule: 'r1',
      facts: { recommended: '7.0', types: 'mac', runsOn: 'win, winnt' },
    })
  })

  it('concerns the clients that exist there alone', () => {
    // The one Mac release, and 6.9999, which is nearest to it; in four locales.
    expect(finding.clients).toBe(2 * 4)
    expect(shortly(finding.witness)).toBe('mac 9.0 macmsgs 6.9999 0x0409')
    expect(finding.witness?.system.arch).toBe('ppc')
  })

  it('is repaired by the system types that it runs on', () => {
    expect(finding.repair).toMatchObject({
      kind: 'limit',
      facts: { n: '1', systems: 'win, winnt' },
      edits: [{ rule: 'r1', match: { systemType: ['win', 'winnt'] } }],
    })
    expect(afterRepair(policyOf(rules), finding).names).toEqual(['unanswered-system otherwise'])
  })

  it('is repaired by asking nothing, where it runs on none of the rule’s systems, and of otherwise', () => {
    const mac = [{ match: { systemType: ['mac'] }, answer: answer('7.0', '1.0') }, rest]
    expect(onlyOf('other-systems-installer', mac).repair.kind).toBe('ask-nothing')
    afterRepair(policyOf(mac), onlyOf('other-systems-installer', mac))
    const policy = policyOf([], { otherwise: { answer: answer('7.0', '1.0') } })
    const [found] = findingsIn(policy)
    expect(found).toMatchObject({ kind: 'other-systems-installer', rule: 'otherwise' })
    expect(found && afterRepair(policy, found).names).toEqual([])
  })

  it('is none of a version that the catalogue has not', () => {
    expect(findingsOf([{ answer: answer('7.1', '1.0') }])).toEqual([])
  })

  it('knows a release of four parts by its first three', () => {
    const [first, ...more] = catalogue.releases.filter(({ version }) => version === '8.0')
    if (first === undefined || more.length > 0) throw new Error('no 8.0')
    const known = { ...catalogue, releases: [...catalogue.releases, { ...first, version: '9.0.1.7' }] }
    const found = findingsIn(policyOf([{ answer: answer('9.0.1', '1.0') }]), known)
    expect(found.find(({ kind }) => kind === 'other-systems-installer')?.facts.types).toBe('win, mac')
  })
})

describe('one file for two systems', () => {
  const old = { match: { systemType: ['win'] }, answer: answer('5.0', '1.0') }
  const nt = (change: object = {}) => ({
    match: { systemType: ['winnt'] },
    answer: answer('8.0', '1.0', change),
  })

  it('is named by rules for different system types that recommend different versions', () => {
    const finding = onlyOf('same-file', [old, nt(), rest])
    expect(finding).toMatchObject({ rule: 'r2', others: ['r1'], facts: { url: FILE } })
    expect(shortly(finding.witness)).toBe('winnt 5.1 MSNMSGR 6.0.0602 0x0409')
  })

  it('is repaired by recommending what the file is elsewhere', () => {
    const finding = onlyOf('same-file', [old, nt(), rest])
    expect(finding.repair).toMatchObject({ kind: 'recommend', facts: { version: '5.0' } })
    afterRepair(policyOf([old, nt(), rest]), finding)
  })

  it('is repaired by the catalogue’s file, where it has one', () => {
    const rules = [old, { match: { systemType: ['winnt'] }, answer: answer('7.0', '1.0') }, rest]
    const finding = onlyOf('same-file', rules)
    expect(finding.repair).toMatchObject({
      kind: 'use-url',
      edits: [{ answer: { downloadUrl: CATALOGUE_URL } }],
    })
    expect(afterRepair(policyOf(rules), finding).names).toEqual([])
  })

  it('is repaired by asking nothing, where the others do not agree on what it is either', () => {
    const mac = { match: { systemType: ['mac'] }, answer: answer('9.0', '1.0') }
    const rules = [old, mac, nt()]
    const findings = findingsOf(rules).filter(({ kind }) => kind === 'same-file')
    expect(findings.map(({ rule, others }) => [rule, others])).toEqual([
      ['r2', ['r1']],
      ['r3', ['r1', 'r2']],
    ])
    expect(findings.map(({ repair }) => repair.kind)).toEqual(['ask-nothing', 'ask-nothing'])
    for (const finding of findings) afterRepair(policyOf(rules), finding)
  })

  it('is none for the same version, for the same system type, or for clients that are asked nothing', () => {
    const same = { match: { systemType: ['winnt'] }, answer: answer('5.0', '1.0') }
    const sameType = { match: { systemType: ['winnt'], version: '<5.0' }, answer: answer('5.0', '1.0') }
    const quiet = { match: { systemType: ['win'] }, answer: answer('1.0', '1.0') }
    for (const rules of [
      [old, same, rest],
      [sameType, nt(), rest],
      [quiet, nt(), rest],
    ])
      expect(namesOf(findingsOf(rules))).not.toContain('same-file r2')
  })
})
