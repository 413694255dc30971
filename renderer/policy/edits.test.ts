import { describe, expect, it } from 'vitest'
import { OTHERWISE, type Policy, type Rule } from '../../protocol/formats/policy.ts'
import {
  changeAnswer,
  changeMatch,
  changePolicy,
  changeRule,
  changeTold,
  freeId,
  insertRule,
  moveRule,
  neighbourOf,
  newRule,
  removeRule,
} from './edits.ts'
import { policyOf, ruleNamed } from './fixture.ts'

const policy = policyOf(ruleNamed('a'), ruleNamed('b'), ruleNamed('c'))
const ids = ({ rules }: Policy) => rules.map(({ id }) => id).join('')
const first = ({ rules }: Policy): Rule | undefined => rules[0]

describe('a changed rule', () => {
  it('leaves the other rules as they are', () => {
    const after = changeRule('b', (rule) => ({ ...rule, note: 'why' }))(policy)
    expect(after.rules[1]?.note).toBe('why')
    expect(after.rules[0]).toBe(policy.rules[0])
    expect(after.rules[2]).toBe(policy.rules[2])
  })

  it.each([
    ['nothing changes', changeRule('b', (rule) => ({ ...rule, enabled: true }))],
    ['there is no such rule', changeRule('z', (rule) => ({ ...rule, note: 'why' }))],
    ['a name stays', changePolicy({ name: policy.name })],
    ['a move stays in place', moveRule('a', 0)],
    ['what goes is not there', removeRule('z')],
  ])('is the same policy when %s', (_, change) => expect(change(policy)).toBe(policy))

  it('loses a key of its match that is taken away', () => {
    const named = changeMatch('a', { arch: ['ppc'], version: '<5.0' })(policy)
    expect(first(changeMatch('a', { arch: undefined })(named))?.match).toEqual({ version: '<5.0' })
  })
})

describe('what a client is told', () => {
  const answer = { recommended: '7.0', minimum: '6.2', downloadUrl: '', fallbackUrl: '' }

  it('is an answer or a refusal, never both', () => {
    const answered = changeTold('a', { answer })(policy)
    expect(first(answered)).toMatchObject({ answer })
    expect(first(answered)).not.toHaveProperty('refuse')
    expect(first(changeTold('a', { refuse: 710 })(answered))).not.toHaveProperty('answer')
  })

  it('can be changed for clients no rule matches, too', () => {
    const answered = changeTold(OTHERWISE, { answer })(policy)
    expect(changeAnswer(OTHERWISE, { minimum: '7.0' })(answered).otherwise).toEqual({
      answer: { ...answer, minimum: '7.0' },
    })
  })

  it('stays a refusal when an answer is changed that is not there', () => {
    expect(changeAnswer('a', { minimum: '7.0' })(policy)).toBe(policy)
  })
})

describe('a rule that comes', () => {
  it('has a name of its own', () => {
    expect(freeId(policy, 'd')).toBe('d')
    expect(freeId(policy, 'a')).toBe('a-2')
    expect(freeId(policyOf(ruleNamed('a'), ruleNamed('a-2')), 'a-2')).toBe('a-3')
    expect(freeId(policy, OTHERWISE)).toBe('otherwise-2')
  })

  it('begins switched off among others, on when it is the first', () => {
    expect(newRule(policy, 1)).toMatchObject({ id: 'rule', enabled: false, match: {}, refuse: 420 })
    expect(newRule(policyOf(), 0)).toMatchObject({ enabled: true, answer: { recommended: '7.0.0813' } })
  })

  it('stands at its place', () => {
    expect(ids(insertRule(1, ruleNamed('x'))(policy))).toBe('axbc')
  })
})

describe('a rule that moves or goes', () => {
  it.each([
    ['a', 1, 'bac'],
    ['a', 9, 'bca'],
    ['c', 0, 'cab'],
    ['c', -1, 'cab'],
  ])('%s to %i: %s', (id, to, order) => expect(ids(moveRule(id, to)(policy))).toBe(order))

  it('hands the selection to the one after it, or before it', () => {
    expect(ids(removeRule('b')(policy))).toBe('ac')
    expect(['a', 'b', 'c'].map((id) => neighbourOf(policy, id))).toEqual(['b', 'c', 'b'])
    expect(neighbourOf(policyOf(ruleNamed('a')), 'a')).toBeNull()
  })
})
