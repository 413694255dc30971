// The independent checker's lint: who there is, what becomes of them, and what its faults are made of. For tests alone.

import type { Catalogue } from '../../../protocol/formats/catalogue.ts'
import type { FindingKind } from '../../../protocol/formats/finding.ts'
import type { Answer, Policy } from '../../../protocol/formats/policy.ts'
import { asked, fits, type Life, live, type Person } from './people.ts'

/** Somebody with all that becomes of them. */
export interface Soul {
  readonly person: Person
  /** Whether the program runs on that system and machine. */
  readonly exists: boolean
  readonly life: Life
  /** The rule that answers, VER aside; -1 `otherwise`, -2 a check refuses before. */
  readonly asks: number
  readonly matches: readonly number[]
}

export function soulOf(policy: Policy, catalogue: Catalogue, person: Person, exists: boolean): Soul {
  const asks = asked(policy, catalogue, person)
  const matches = policy.rules.flatMap(({ enabled, match }, i) =>
    asks !== -2 && enabled && fits(match, person, catalogue) ? [i] : [],
  )
  return { person, exists, life: live(policy, catalogue, person), asks, matches }
}

export interface Fault {
  readonly kind: FindingKind
  readonly rule: string
  /** The subject beside the rule, where there may be several; '' otherwise. */
  readonly about: string
  readonly others: readonly string[]
  readonly who: readonly Soul[]
  /** Of whom the smallest is the witness. */
  readonly shownBy: readonly Soul[]
}

export const OTHERWISE = -1

export interface Case {
  readonly policy: Policy
  readonly catalogue: Catalogue
  readonly souls: readonly Soul[]
  /** Whether the clients are the catalogue's. */
  readonly ofCatalogue: boolean
}

export const idOf = ({ policy }: Case, rule: number): string => policy.rules[rule]?.id ?? 'otherwise'

export const rank = (rule: number): number => (rule === OTHERWISE ? Number.POSITIVE_INFINITY : rule)

export const inOrder = (rules: Iterable<number>): number[] =>
  [...new Set(rules)].sort((a, b) => rank(a) - rank(b))

/** What is said on the wire: without a download URL there is no fallback URL either. */
export function answerOf({ policy }: Case, rule: number): Answer | null {
  const answer = rule === OTHERWISE ? policy.otherwise.answer : policy.rules[rule]?.answer
  if (answer === undefined) return null
  return answer.downloadUrl === '' ? { ...answer, fallbackUrl: '' } : answer
}

export const enabled = ({ policy }: Case): number[] =>
  policy.rules.flatMap((rule, i) => (rule.enabled ? [i] : []))

export const answering = (all: Case): number[] =>
  [...enabled(all), OTHERWISE].filter((rule) => answerOf(all, rule) !== null)

export const moved = ({ life }: Soul): boolean =>
  life.outcome === 'upgrade-forced' || life.outcome === 'upgrade-offered'

export const movedBy = (all: Case, rule: number): Soul[] =>
  all.souls.filter((soul) => moved(soul) && soul.life.rule === rule)

export const realMovedBy = (all: Case, rule: number): Soul[] =>
  movedBy(all, rule).filter(({ exists }) => exists)

export const fault = (
  all: Case,
  kind: FindingKind,
  rule: number,
  who: readonly Soul[],
  others: readonly number[] = [],
  about = '',
): Fault => ({
  kind,
  rule: idOf(all, rule),
  about,
  others: others.map((each) => idOf(all, each)),
  who,
  shownBy: who,
})

/** One fault for each of the numbers that some souls are put under. */
export function grouped(souls: readonly Soul[], under: (soul: Soul) => number | null): Map<number, Soul[]> {
  const groups = new Map<number, Soul[]>()
  for (const soul of souls) {
    const key = under(soul)
    if (key !== null) groups.set(key, [...(groups.get(key) ?? []), soul])
  }
  return groups
}

export const simple = (all: Case, kind: FindingKind, groups: Map<number, Soul[]>): Fault[] =>
  [...groups].map(([rule, who]) => fault(all, kind, rule, who))

export const typesOf = (souls: readonly Soul[]): Set<string> =>
  new Set(souls.map(({ person }) => person.type))
