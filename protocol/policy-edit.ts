// Carries out changes of a policy that are given as data. An edit of a rule that is not there changes nothing.

import { type Match, OTHERWISE, type Policy, type Rule } from './formats/policy.ts'
import type { PolicyEdit } from './formats/policy-edit.ts'
import { unreachable } from './result.ts'

const changeRule = (policy: Policy, id: string, change: (rule: Rule) => Rule): Policy => ({
  ...policy,
  rules: policy.rules.map((rule) => (rule.id === id ? change(rule) : rule)),
})

function withMatch(match: Match, patch: Partial<Match>): Match {
  const entries = Object.entries({ ...match, ...patch }).filter(([, wanted]) => wanted !== undefined)
  return Object.fromEntries(entries)
}

function insertedBefore(rules: readonly Rule[], before: string | null, rule: Rule): readonly Rule[] {
  const place = before === null ? -1 : rules.findIndex(({ id }) => id === before)
  return place < 0 ? [...rules, rule] : [...rules.slice(0, place), rule, ...rules.slice(place)]
}

function moved(policy: Policy, id: string, before: string): Policy {
  const rule = policy.rules.find((each) => each.id === id)
  if (rule === undefined || id === before) return policy
  const others = policy.rules.filter((each) => each.id !== id)
  return { ...policy, rules: insertedBefore(others, before, rule) }
}

function applyEdit(policy: Policy, edit: PolicyEdit): Policy {
  switch (edit.edit) {
    case 'answer': {
      const { otherwise } = policy
      if (edit.rule === OTHERWISE) {
        if (otherwise.answer === undefined) return policy
        return { ...policy, otherwise: { ...otherwise, answer: { ...otherwise.answer, ...edit.answer } } }
      }
      return changeRule(policy, edit.rule, (rule) =>
        rule.answer === undefined ? rule : { ...rule, answer: { ...rule.answer, ...edit.answer } },
      )
    }
    case 'match':
      return changeRule(policy, edit.rule, (rule) => ({ ...rule, match: withMatch(rule.match, edit.match) }))
    case 'move':
      return moved(policy, edit.rule, edit.before)
    case 'enable':
      return changeRule(policy, edit.rule, (rule) => ({ ...rule, enabled: edit.enabled }))
    case 'insert':
      return { ...policy, rules: insertedBefore(policy.rules, edit.before, edit.inserted) }
    default:
      return unreachable(edit)
  }
}

/** The policy after all edits, in order. */
export const applyEdits = (policy: Policy, edits: readonly PolicyEdit[]): Policy =>
  edits.reduce(applyEdit, policy)
