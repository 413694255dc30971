// Edits of a policy as pure functions of it: rules that come, go, move and change. An edit that changes nothing gives
// the same policy back.

import { type Answer, type Match, OTHERWISE, type Policy, type Rule } from '../../protocol/formats/policy.ts'

export type PolicyChange = (policy: Policy) => Policy

export const placeOf = ({ rules }: Policy, id: string | null): number =>
  rules.findIndex((rule) => rule.id === id)

export const ruleOf = (policy: Policy, id: string | null): Rule | null =>
  policy.rules[placeOf(policy, id)] ?? null

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

export const changeRule =
  (id: string, change: (rule: Rule) => Rule): PolicyChange =>
  (policy) => {
    const place = placeOf(policy, id)
    const rule = policy.rules[place]
    if (rule === undefined) return policy
    const next = change(rule)
    return isSame(next, rule) ? policy : { ...policy, rules: policy.rules.with(place, next) }
  }

/** Changes what is not in the rules. */
export const changePolicy =
  (patch: Partial<Omit<Policy, 'rules'>>): PolicyChange =>
  (policy) => {
    const { rules, ...before } = policy
    const after = { ...before, ...patch }
    return isSame(after, before) ? policy : { ...after, rules }
  }

/** Keys given replace those of the match; undefined takes one away. */
export const changeMatch = (id: string, patch: Partial<Match>): PolicyChange =>
  changeRule(id, (rule) => {
    const entries = Object.entries({ ...rule.match, ...patch }).filter(([, wanted]) => wanted !== undefined)
    const match: Match = Object.fromEntries(entries)
    return { ...rule, match }
  })

/** What a client is told, by a rule or when none matches: one of the two. */
export type Told = Pick<Rule, 'answer' | 'refuse'>

export const toldBy = (policy: Policy, id: string): Told | null =>
  id === OTHERWISE ? policy.otherwise : ruleOf(policy, id)

/** `id` is a rule's, or `otherwise`. */
export function changeTold(id: string, next: Told): PolicyChange {
  if (id !== OTHERWISE) {
    return changeRule(id, ({ answer: _, refuse: __, ...rest }) => ({ ...rest, ...next }))
  }
  return (policy) => {
    const { answer: _, refuse: __, ...rest } = policy.otherwise
    return changePolicy({ otherwise: { ...rest, ...next } })(policy)
  }
}

/** Keys given replace those of the answer; undefined takes one away. A refusal stays one. */
export const changeAnswer =
  (id: string, patch: Partial<Answer>): PolicyChange =>
  (policy) => {
    const answer = toldBy(policy, id)?.answer
    return answer === undefined ? policy : changeTold(id, { answer: { ...answer, ...patch } })(policy)
  }

/** A name no rule has: the one wanted, or that with a number. */
export function freeId({ rules }: Policy, wanted: string): string {
  const used = new Set(rules.map(({ id }) => id)).add(OTHERWISE)
  if (!used.has(wanted)) return wanted
  const stem = wanted.replace(/-[0-9]+$/, '')
  let number = 2
  while (used.has(`${stem}-${number}`)) number += 1
  return `${stem}-${number}`
}

/** The answer of the CVQ page's New example: something true to begin with. */
export const FIRST_ANSWER: Answer = {
  recommended: '7.0.0813',
  minimum: '6.2.0205',
  downloadUrl: '',
  fallbackUrl: 'http://messenger.msn.com',
}

/**
 * A rule for a place, told as the rule before it, and matching every client. Among others it begins switched off: it
 * would answer for all the rules after it before anything could be said of whom it is for.
 */
export function newRule(policy: Policy, place: number): Rule {
  const { answer, refuse }: Told = policy.rules[place - 1] ?? policy.rules[place] ?? { answer: FIRST_ANSWER }
  return {
    id: freeId(policy, 'rule'),
    note: '',
    enabled: policy.rules.length === 0,
    match: {},
    ...(answer === undefined ? { refuse } : { answer }),
  }
}

export const insertRule =
  (place: number, rule: Rule): PolicyChange =>
  (policy) => ({ ...policy, rules: policy.rules.toSpliced(place, 0, rule) })

export const removeRule =
  (id: string): PolicyChange =>
  (policy) => {
    const place = placeOf(policy, id)
    return place < 0 ? policy : { ...policy, rules: policy.rules.toSpliced(place, 1) }
  }

/** Takes the rule to a place, as it is counted once the rule is there; beyond the ends is the end. */
export const moveRule =
  (id: string, to: number): PolicyChange =>
  (policy) => {
    const from = placeOf(policy, id)
    const rule = policy.rules[from]
    const place = Math.min(Math.max(to, 0), policy.rules.length - 1)
    if (rule === undefined || place === from) return policy
    return { ...policy, rules: policy.rules.toSpliced(from, 1).toSpliced(place, 0, rule) }
  }

/** The rule that is selected once this one is gone: the one after it, else the one before. */
export const neighbourOf = (policy: Policy, id: string): string | null => {
  const place = placeOf(policy, id)
  return policy.rules[place + 1]?.id ?? policy.rules[place - 1]?.id ?? null
}
