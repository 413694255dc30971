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

const says = (recommended: string, match: object, more: object = {}) => ({
  match,
  answer: answer(recommended, '1.0'),
  ...more,
})
const old = { version: '<6.0', systemType: ['win', 'winnt'] }
const xp = { systemType: ['winnt'], systemVersion: '=5.1' }

describe('rules whose order matters', () => {
  const rules = [says('7.0', old), says('8.0', xp), rest]
  const finding = onlyOf('order-matters', rules)

  it('share clients, have others of their own, and answer differently', () => {
    expect(finding).toMatchObject({ rule: 'r2', others: ['r1'] })
    expect(namesOf(findingsOf(rules))).toEqual(['order-matters r2'])
  })

  it('concern the existing clients of both', () => {
    // On XP: 3.0, 5.0, and 5.9999 below the 6.0; in four locales.
    expect(finding.clients).toBe(3 * 4)
    expect(shortly(finding.witness)).toBe('winnt 5.1 MSNMSGR 5.9999 0x0409')
  })

  it('tell that client something else the other way round', () => {
    const reply = (order: readonly object[]) => runAlone(finding.witness, policyOf(order)).lines[3]?.line
    const [first = {}, second = {}] = rules
    expect(reply([first, second])).not.toBe(reply([second, first]))
  })

  it('are repaired by a rule that says who answers both; nobody is told anything else', () => {
    const policy = policyOf(rules)
    const after = afterRepair(policy, finding)
    expect(after.names).toEqual([])
    expect(after.policy.rules.map(({ id }) => id)).toEqual(['r1-r2', 'r1', 'r2', 'rest'])
    expect(after.policy.rules[0]).toMatchObject({
      match: { systemType: ['winnt'], systemVersion: '=5.1', version: '<6.0' },
      answer: { recommended: '7.0' },
    })
  })

  it('may be several for one later rule', () => {
    const three = [
      says('7.0', old),
      says('7.0', { locale: ['fr'], systemType: ['winnt'] }),
      says('8.0', xp),
      rest,
    ]
    const found = onlyOf('order-matters', three)
    expect(found).toMatchObject({ rule: 'r3', others: ['r1', 'r2'] })
    expect(afterRepair(policyOf(three), found).policy.rules.map(({ id }) => id)).toEqual([
      'r1-r3',
      'r1',
      'r2-r3',
      'r2',
      'r3',
      'rest',
    ])
  })
})

describe('the order of rules does not matter', () => {
  const none = (...rules: readonly object[]) =>
    expect(namesOf(findingsOf([...rules, rest]))).not.toContain('order-matters r2')

  it('where one is the other’s special case', () => {
    none(says('7.0', { ...old, ...xp }), says('8.0', xp))
  })

  it('where they say the same, however it is spelt', () => {
    none(says('7.0', old), says('7.0.0', xp))
  })

  it('where they share no client that exists', () => {
    none(says('7.0', { library: ['macmsgs'] }), says('8.0', { systemType: ['winnt'] }))
  })

  it('where an earlier rule takes all that they share', () => {
    const both = says('5.0', { ...old, ...xp }, { id: 'both' })
    expect(namesOf(findingsOf([both, says('7.0', old), says('8.0', xp), rest]))).toEqual([])
  })

  it('where their cohorts have different salts and meet by chance', () => {
    const part = (salt: string) => ({ cohort: { below: 50, salt } })
    none(says('7.0', part('a')), says('8.0', part('b')))
  })

  it('where one of them is shadowed', () => {
    const shadowing = says('5.0', { systemType: ['winnt'] }, { id: 'nt' })
    expect(namesOf(findingsOf([shadowing, says('7.0', old), says('8.0', xp), rest]))).not.toContain(
      'order-matters r3',
    )
  })
})
