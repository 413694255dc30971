import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { policySchema } from './formats/policy.ts'
import type { PolicyEdit } from './formats/policy-edit.ts'
import { applyEdits } from './policy-edit.ts'

const answer = { recommended: '7.0', minimum: '6.0', downloadUrl: 'http://a.example/x', fallbackUrl: '' }
const policy = v.parse(policySchema, {
  name: 'test',
  dialects: [],
  rules: [
    { id: 'a', match: { systemType: ['win'], version: '<6.0' }, answer },
    { id: 'b', refuse: 420 },
    { id: 'c', match: { locale: ['fr'] }, answer },
  ],
  otherwise: { answer },
})
const [a, b, c] = policy.rules
const inserted = v.parse(policySchema, { ...policy, rules: [{ id: 'new', refuse: 710 }] }).rules[0]
if (inserted === undefined) throw new Error('a rule was read')

const edited = (...edits: readonly PolicyEdit[]) => applyEdits(policy, edits)
const ids = (...edits: readonly PolicyEdit[]) => edited(...edits).rules.map(({ id }) => id)

describe('an edit of a policy', () => {
  it('changes what of an answer is given, and leaves the rest', () => {
    const policyAfter = edited({ edit: 'answer', rule: 'a', answer: { recommended: '8.0' } })
    expect(policyAfter.rules).toEqual([{ ...a, answer: { ...a?.answer, recommended: '8.0' } }, b, c])
  })

  it('changes the answer of otherwise', () => {
    const policyAfter = edited({ edit: 'answer', rule: 'otherwise', answer: { minimum: '1.0' } })
    expect(policyAfter).toEqual({
      ...policy,
      otherwise: { answer: { ...policy.otherwise.answer, minimum: '1.0' } },
    })
  })

  it('changes what of a match is given; undefined takes a condition away', () => {
    const policyAfter = edited({
      edit: 'match',
      rule: 'a',
      match: { systemType: ['mac'], version: undefined },
    })
    expect(policyAfter.rules[0]?.match).toEqual({ systemType: ['mac'] })
    expect(Object.keys(policyAfter.rules[0]?.match ?? {})).toEqual(['systemType'])
  })

  it('moves a rule before another, up or down', () => {
    expect(ids({ edit: 'move', rule: 'c', before: 'a' })).toEqual(['c', 'a', 'b'])
    expect(ids({ edit: 'move', rule: 'a', before: 'c' })).toEqual(['b', 'a', 'c'])
  })

  it('switches a rule off and on', () => {
    const off = { edit: 'enable', rule: 'b', enabled: false } as const
    expect(edited(off).rules.map(({ enabled }) => enabled)).toEqual([true, false, true])
    expect(edited(off, { ...off, enabled: true })).toEqual(policy)
  })

  it('inserts a rule before another, or last', () => {
    expect(ids({ edit: 'insert', before: 'b', inserted })).toEqual(['a', 'new', 'b', 'c'])
    expect(ids({ edit: 'insert', before: null, inserted })).toEqual(['a', 'b', 'c', 'new'])
  })

  it('that names a rule which is not there changes nothing', () => {
    const missing: readonly PolicyEdit[] = [
      { edit: 'answer', rule: 'x', answer: { recommended: '9' } },
      { edit: 'match', rule: 'x', match: {} },
      { edit: 'move', rule: 'x', before: 'a' },
      { edit: 'move', rule: 'a', before: 'a' },
      { edit: 'enable', rule: 'x', enabled: false },
    ]
    expect(edited(...missing)).toEqual(policy)
  })

  it('of the answer of a rule that refuses changes nothing', () => {
    expect(edited({ edit: 'answer', rule: 'b', answer: { recommended: '9' } })).toEqual(policy)
    const refusing = { ...policy, otherwise: { refuse: 420 as const } }
    expect(applyEdits(refusing, [{ edit: 'answer', rule: 'otherwise', answer: { minimum: '9' } }])).toEqual(
      refusing,
    )
  })
})

const id = fc.constantFrom('a', 'b', 'c', 'otherwise', 'x')
const edit: fc.Arbitrary<PolicyEdit> = fc.oneof(
  fc.record({
    edit: fc.constant('answer' as const),
    rule: id,
    answer: fc.record({ recommended: fc.constant('9') }),
  }),
  fc.record({ edit: fc.constant('match' as const), rule: id, match: fc.constant({ version: undefined }) }),
  fc.record({ edit: fc.constant('move' as const), rule: id, before: id }),
  fc.record({ edit: fc.constant('enable' as const), rule: id, enabled: fc.boolean() }),
)

it('leaves the policy it was made of as it was, and gives one with every rule once', () => {
  const before = JSON.stringify(policy)
  fc.assert(
    fc.property(fc.array(edit), (edits) => {
      expect([...ids(...edits)].sort()).toEqual(['a', 'b', 'c'])
      expect(JSON.stringify(policy)).toBe(before)
    }),
  )
})
