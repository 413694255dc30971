// Rules made ready to match, and the one place that matches them: the answer and the why both come from here.

import { cohortOf } from '../../protocol/cohort.ts'
import { MATCH_KEYS, type Match, type MatchKey, type Rule } from '../../protocol/formats/policy.ts'
import type { TriedRule } from '../../protocol/formats/trace.ts'
import { isLcid, knownLcids, languageOfLcid } from '../../protocol/lcid.ts'
import { inRange, parseRange } from '../../protocol/version-range.ts'
import type { Facts } from './facts.ts'
import type { Outcome } from './outcome.ts'

type Cohort = NonNullable<Match['cohort']>
/** Every key but the cohort, which alone looks at the handle. */
type PlainKey = Exclude<MatchKey, 'cohort'>

interface Test {
  readonly key: PlainKey
  readonly holds: (facts: Facts) => boolean
}

export interface CompiledRule {
  readonly id: string
  readonly match: Match
  /** In the order in which they are tried. */
  readonly tests: readonly Test[]
  readonly cohort: Cohort | null
  readonly outcome: Outcome
}

const FACT_OF: Readonly<Record<PlainKey, keyof Facts>> = {
  systemType: 'systemType',
  systemVersion: 'systemVersion',
  arch: 'arch',
  locale: 'locale',
  library: 'library',
  identification: 'identification',
  version: 'version',
}

function oneOf(fact: keyof Facts, names: Iterable<string>): Test['holds'] {
  const set = new Set(names)
  return (facts) => set.has(facts[fact] ?? '')
}

function within(fact: 'systemVersion' | 'version', text: string): Test['holds'] {
  const range = parseRange(text)
  return range.ok ? (facts) => inRange(facts[fact], range.value) : () => false
}

/** By language its LCIDs: rules of thousands are made ready, and each may name several languages. */
const lcidsByLanguage: ReadonlyMap<string, readonly string[]> = everyLanguage()

function everyLanguage(): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>()
  for (const { lcid } of knownLcids) {
    const language = languageOfLcid(lcid) ?? ''
    const lcids = found.get(language)
    if (lcids === undefined) found.set(language, [lcid])
    else lcids.push(lcid)
  }
  return found
}

/** LCIDs in lower case, a language as all its LCIDs: every locale that reaches the rules is a known one. */
const lcidsOf = (locale: string): readonly string[] =>
  isLcid(locale) ? [locale.toLowerCase()] : (lcidsByLanguage.get(locale) ?? [])

/** LCIDs are compared in either case. */
function locatedIn(names: readonly string[]): Test['holds'] {
  const set = new Set(names.flatMap(lcidsOf))
  return ({ locale }) => set.has(locale.toLowerCase())
}

function testOf(match: Match, key: PlainKey): Test | null {
  const wanted = match[key]
  if (wanted === undefined) return null
  if (key === 'systemVersion' || key === 'version') return { key, holds: within(key, String(wanted)) }
  const names = typeof wanted === 'string' ? [wanted] : wanted
  return { key, holds: key === 'locale' ? locatedIn(names) : oneOf(FACT_OF[key], names) }
}

const isPlain = (key: MatchKey): key is PlainKey => key !== 'cohort'

export const compileRule = (rule: Rule, outcome: Outcome): CompiledRule => ({
  id: rule.id,
  match: rule.match,
  tests: MATCH_KEYS.filter(isPlain)
    .map((key) => testOf(rule.match, key))
    .filter((test) => test !== null),
  cohort: rule.match.cohort ?? null,
  outcome,
})

/** The first key of a rule that does not fit, the cohort aside; null when all do. */
const misfit = (rule: CompiledRule, facts: Facts): PlainKey | null =>
  rule.tests.find(({ holds }) => !holds(facts))?.key ?? null

/** A client without a handle is in no cohort. */
const inCohort = ({ salt, below }: Cohort, handle: string | null): boolean =>
  handle !== null && cohortOf(salt, handle) < below

/**
 * The rules that can answer clients that differ in their handle alone: each with a cohort, and the first without
 * one, which ends the list; null at the end when `otherwise` does.
 */
export interface Plan {
  readonly cohorts: readonly CompiledRule[]
  readonly last: CompiledRule | null
}

export function planFor(rules: readonly CompiledRule[], facts: Facts): Plan {
  const cohorts: CompiledRule[] = []
  for (const rule of rules) {
    if (misfit(rule, facts) !== null) continue
    if (rule.cohort === null) return { cohorts, last: rule }
    cohorts.push(rule)
  }
  return { cohorts, last: null }
}

/** The first of some rules whose cohort a handle is in. */
export const cohortRule = (cohorts: readonly CompiledRule[], handle: string | null): CompiledRule | null =>
  cohorts.find(({ cohort }) => cohort !== null && inCohort(cohort, handle)) ?? null

/** The rule of a plan that answers this handle; null when `otherwise` does. */
export const chosenBy = (plan: Plan, handle: string | null): CompiledRule | null =>
  cohortRule(plan.cohorts, handle) ?? plan.last

const gotOf = (key: MatchKey, { cohort }: CompiledRule, facts: Facts): string | number | null => {
  if (key === 'cohort')
    return cohort === null || facts.handle === null ? null : cohortOf(cohort.salt, facts.handle)
  const got = facts[FACT_OF[key]]
  return got === '' ? null : got
}

/** Why a rule does not answer; null when it does. */
export function whyNot(rule: CompiledRule, facts: Facts): TriedRule | null {
  const failed =
    misfit(rule, facts) ?? (rule.cohort !== null && !inCohort(rule.cohort, facts.handle) ? 'cohort' : null)
  const expected = failed === null ? undefined : rule.match[failed]
  if (failed === null || expected === undefined) return null
  return { rule: rule.id, failed, expected, got: gotOf(failed, rule, facts) }
}
