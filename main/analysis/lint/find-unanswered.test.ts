import { describe, expect, it } from 'vitest'
import {
  afterRepair,
  answer,
  catalogue,
  findingsIn,
  findingsOf,
  namesOf,
  onlyOf,
  policyOf,
  runAlone,
  shortly,
} from './fixture.ts'

const quiet = answer('1.0.0000', '1.0.0000')

describe('a system without a rule', () => {
  const rules = [
    { match: { systemType: ['win'] }, answer: quiet },
    { match: { systemVersion: '=5.1' }, answer: quiet },
  ]
  const findings = findingsOf(rules)

  it('is told once for each system type', () => {
    expect(namesOf(findings)).toEqual(['unanswered-system otherwise', 'unanswered-system otherwise'])
    expect(findings.map(({ facts }) => facts)).toEqual([
      { about: 'mac', systems: 'mac 9.0', code: '420' },
      { about: 'winnt', systems: 'winnt 5.0, 6.0', code: '420' },
    ])
  })

  it('concerns all clients there', () => {
    // Six releases on two systems and two machines, in four locales.
    expect(findings[1]?.clients).toBe(6 * 2 * 2 * 4)
    const witness = findings[1]?.witness ?? null
    expect(shortly(witness)).toBe('winnt 5.0 MSNMSGR 6.0.0602 0x0409')
    expect(runAlone(witness, policyOf(rules))).toMatchObject({ outcome: 'refused', code: 420 })
  })

  it('is repaired by a last rule that leaves them alone, for these systems only', () => {
    const [mac, winnt] = findings
    if (mac === undefined || winnt === undefined) throw new Error('two are told')
    expect(afterRepair(policyOf(rules), winnt).policy.rules.at(-1)).toMatchObject({
      id: 'winnt',
      match: { systemType: ['winnt'], systemVersion: '=5.0 || =6.0' },
      answer: { recommended: '1.0.0000', recommended2: '1.0.0000', minimum: '1.0.0000', downloadUrl: '' },
    })
    expect(afterRepair(policyOf(rules), mac).policy.rules.at(-1)?.match).toEqual({ systemType: ['mac'] })
  })

  it('is none where otherwise is an answer that leaves everybody there alone', () => {
    expect(findingsOf(rules, { otherwise: { answer: quiet } })).toEqual([])
  })

  it('is one where otherwise asks something of them', () => {
    const names = namesOf(findingsOf(rules, { otherwise: { answer: answer('5.5', '1.0') } }))
    expect(names.filter((name) => name.startsWith('unanswered-system'))).toHaveLength(2)
  })

  it('is none where one of its clients is answered', () => {
    expect(findingsOf([...rules, { match: { version: '>=8.0' }, answer: quiet }])).toEqual([])
  })
})

describe('a library without a rule', () => {
  const rules = [{ match: { library: ['MSNMSGR'] }, answer: quiet }]
  const finding = onlyOf('unanswered-library', rules)

  it('is told once for all of them', () => {
    expect(finding).toMatchObject({ rule: 'otherwise', facts: { libraries: 'MSMSGS, macmsgs', code: '420' } })
    expect(namesOf(findingsOf(rules))).toEqual(['unanswered-library otherwise'])
    // Two releases on five systems and two machines, in four locales.
    expect(finding.clients).toBe(2 * 5 * 2 * 4)
  })

  it('is repaired by a last rule for them', () => {
    const after = afterRepair(policyOf(rules), finding)
    expect(after.policy.rules.at(-1)?.match).toEqual({ library: ['MSMSGS', 'macmsgs'] })
    expect(after.names).toEqual([])
  })
})

describe('a policy without a rule', () => {
  it('is told once, not for each system', () => {
    const [finding, ...more] = findingsOf([])
    expect(more).toEqual([])
    expect(finding).toMatchObject({
      kind: 'unanswered-system',
      rule: 'otherwise',
      facts: { about: '', code: '420' },
    })
    expect(shortly(finding?.witness ?? null)).toBe('winnt 5.1 MSNMSGR 6.0.0602 0x0409')
    expect(finding?.clients).toBe(6 * 5 * 2 * 4)
    expect(finding && afterRepair(policyOf([]), finding).names).toEqual([])
  })

  it('is the same where all are switched off, and none where otherwise answers', () => {
    expect(namesOf(findingsOf([{ enabled: false, answer: quiet }]))).toEqual(['unanswered-system otherwise'])
    expect(findingsOf([], { otherwise: { answer: quiet } })).toEqual([])
  })
})

describe('a policy for products of one’s own', () => {
  const own = (version: string, told: object) => ({ match: { library: ['OURAPP'], version }, answer: told })
  const any = { server: { knownClients: 'any' } }

  it('owes the catalogue’s systems and libraries nothing', () => {
    expect(findingsOf([own('<2.0', answer('2.0', '1.5')), own('>=2.0', quiet)], any)).toEqual([])
  })

  it('is looked at for everything else', () => {
    const policy = policyOf([own('<2.0', answer('1.9', '2.0')), own('>=2.0', quiet)], any)
    const [loop] = findingsIn(policy)
    expect(loop).toMatchObject({ kind: 'loop', rule: 'r1', witness: { library: 'OURAPP' } })
    expect(runAlone(loop?.witness ?? null, policy, catalogue).journey.end).toBe('loops')
    expect(loop && afterRepair(policy, loop).names).toEqual([])
  })
})
