// The independent checker's lint: decision 17 read once more, client by client, over everybody's whole life. It shares
// no code with main/analysis/lint. For tests alone.

import { answerFaults } from './answer-faults.ts'
import { journeyFaults, strandingIn } from './journey-faults.ts'
import { order, type Person } from './people.ts'
import {
  answering,
  answerOf,
  type Case,
  enabled,
  type Fault,
  fault,
  grouped,
  OTHERWISE,
  rank,
  type Soul,
  typesOf,
} from './souls.ts'

const belowMinimum = (all: Case): Fault[] =>
  answering(all).flatMap((rule) => {
    const answer = answerOf(all, rule)
    const asking = all.souls.filter(({ asks }) => asks === rule)
    if (answer === null || asking.length === 0 || order(answer.recommended, answer.minimum) >= 0) return []
    const older = asking.filter(({ person }) => order(person.version, answer.minimum) < 0)
    const found = fault(all, 'recommended-below-minimum', rule, older)
    return [{ ...found, shownBy: older.length > 0 ? older : asking }]
  })

const unasked = (all: Case): Fault[] =>
  enabled(all).flatMap((rule) => {
    const matched = all.souls.filter(({ matches }) => matches.includes(rule))
    if (matched.length === 0) return [fault(all, 'dead-rule', rule, [])]
    if (matched.some(({ asks }) => asks === rule)) return []
    const asks = grouped(matched, (soul) => soul.asks)
    const others = [...asks].sort(([a, x], [b, y]) => y.length - x.length || rank(a) - rank(b))
    return [
      fault(
        all,
        'shadowed-rule',
        rule,
        matched,
        others.map(([other]) => other),
      ),
    ]
  })

const fractions = (all: Case): Fault[] =>
  enabled(all).flatMap((rule) => {
    const below = all.policy.rules[rule]?.match.cohort?.below ?? 0
    if (below <= 0 || below >= 1) return []
    const who = all.souls.filter(({ matches }) => matches.includes(rule))
    return [fault(all, 'cohort-fraction', rule, who)]
  })

/** Those of the souls that share a value which nobody has who asks a rule. */
function onlyOtherwise(souls: readonly Soul[], traitOf: (person: Person) => string): Soul[] {
  const answered = new Set(souls.filter(({ asks }) => asks >= 0).map(({ person }) => traitOf(person)))
  return souls.filter(({ person }) => !answered.has(traitOf(person)))
}

function unanswered(all: Case): Fault[] {
  const reaching = all.souls.filter(({ asks }) => asks !== -2)
  const { policy, catalogue } = all
  if (enabled(all).length === 0) {
    return policy.otherwise.answer === undefined && reaching.length > 0
      ? [fault(all, 'unanswered-system', OTHERWISE, reaching)]
      : []
  }
  if (!all.ofCatalogue) return []
  const { answer } = policy.otherwise
  const harmed = (who: readonly Soul[]) =>
    who.length > 0 &&
    (answer === undefined ||
      who.some(({ person }) =>
        [answer.recommended, answer.minimum].some((version) => order(person.version, version) < 0),
      ))
  const known = new Set(catalogue.systems.map(({ type, version }) => `${type} ${version}`))
  const onSystems = onlyOtherwise(reaching, ({ type, systemVersion }) => `${type} ${systemVersion}`).filter(
    ({ person }) => known.has(`${person.type} ${person.systemVersion}`),
  )
  const types = [...typesOf(onSystems)].sort()
  const libraries = new Set(catalogue.releases.map(({ library }) => library))
  const ofLibraries = onlyOtherwise(reaching, ({ library }) => library).filter(({ person }) =>
    libraries.has(person.library),
  )
  return [
    ...types
      .map((about) =>
        fault(
          all,
          'unanswered-system',
          OTHERWISE,
          onSystems.filter(({ person }) => person.type === about),
          [],
          about,
        ),
      )
      .filter(({ who }) => harmed(who)),
    ...(harmed(ofLibraries) ? [fault(all, 'unanswered-library', OTHERWISE, ofLibraries)] : []),
  ]
}

/** What a rule says, so that two that say the same are equal. */
function saysOf(all: Case, rule: number): string {
  const answer = answerOf(all, rule)
  if (answer === null) return String(all.policy.rules[rule]?.refuse)
  const same = (version: string) =>
    version
      .split('.')
      .map(Number)
      .join('.')
      .replace(/(\.0)+$/, '')
  const { recommended, recommended2 = recommended, minimum, downloadUrl, fallbackUrl } = answer
  return [same(recommended), same(recommended2), same(minimum), downloadUrl, fallbackUrl].join(' ')
}

function orders(all: Case): Fault[] {
  const real = all.souls.filter(({ exists }) => exists)
  const salt = (rule: number) => all.policy.rules[rule]?.match.cohort?.salt
  const rules = enabled(all)
  return rules.flatMap((later) => {
    if (!all.souls.some(({ asks }) => asks === later)) return []
    const met = (earlier: number) =>
      real.filter(({ matches, asks }) => matches.includes(later) && asks === earlier)
    const others = rules.filter((earlier) => {
      const onlyOne = (one: number, other: number) =>
        real.some(({ matches }) => matches.includes(one) && !matches.includes(other))
      const saltsDiffer =
        salt(earlier) !== undefined && salt(later) !== undefined && salt(earlier) !== salt(later)
      return (
        earlier < later &&
        !saltsDiffer &&
        saysOf(all, earlier) !== saysOf(all, later) &&
        onlyOne(earlier, later) &&
        onlyOne(later, earlier) &&
        met(earlier).length > 0
      )
    })
    return others.length > 0 ? [fault(all, 'order-matters', later, others.flatMap(met), others)] : []
  })
}

/** Everything that decision 17 calls a fault, in no order. */
export const faultsOf = (all: Case): Fault[] => [
  ...journeyFaults(all),
  ...belowMinimum(all),
  ...unasked(all),
  ...answerFaults(all, strandingIn(all)),
  ...fractions(all),
  ...unanswered(all),
  ...orders(all),
]
