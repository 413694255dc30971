// What policies name: versions, client programs, systems and architectures. A rule that is switched off names nothing.

import type { Catalogue } from '../../protocol/formats/catalogue.ts'
import type { Answer, Policy, Rule } from '../../protocol/formats/policy.ts'
import type { Cohort } from '../../protocol/formats/sweep.ts'
import { LONGEST_LINE } from '../../protocol/framing.ts'
import { parseRange, versionsOf } from '../../protocol/version-range.ts'

export const enabledRules = (policies: readonly Policy[]): readonly Rule[] =>
  policies.flatMap(({ rules }) => rules.filter(({ enabled }) => enabled))

const inRangeText = (text: string | undefined): readonly string[] => {
  const range = text === undefined ? null : parseRange(text)
  return range?.ok ? versionsOf(range.value) : []
}

const inAnswer = (answer: Answer | undefined): readonly string[] =>
  answer === undefined ? [] : [answer.recommended, answer.recommended2 ?? answer.recommended, answer.minimum]

/** A client program by what a rule asks of it; null where it asks nothing. */
export interface Program {
  readonly library: string | null
  readonly identification: string | null
}

/** What a rule, or `otherwise`, names together. */
export interface Naming {
  /** Of its range, then of its answer; one too long for a line is no client's. */
  readonly versions: readonly string[]
  /** Each of its libraries with each of its identifications. */
  readonly programs: readonly Program[]
}

/** Names that fit on a line; others are no client's. */
const short = (names: readonly string[] | undefined): readonly string[] | undefined =>
  names?.filter((name) => name.length <= LONGEST_LINE)

const programsOf = ({ library, identification }: Rule['match']): readonly Program[] =>
  (short(library) ?? [null]).flatMap((wanted) =>
    (short(identification) ?? [null]).map((name) => ({ library: wanted, identification: name })),
  )

const naming = (versions: readonly string[], match: Rule['match']): Naming => ({
  versions: short(versions) ?? [],
  programs: programsOf(match),
})

/** What policies name of clients, rule by rule. */
export const namingsOf = (policies: readonly Policy[]): readonly Naming[] => [
  ...enabledRules(policies).map(({ match, answer }) =>
    naming([...inRangeText(match.version), ...inAnswer(answer)], match),
  ),
  ...policies.map(({ otherwise }) => naming(inAnswer(otherwise.answer), {})),
]

/** System types with the version bounds that are asked for together with them. */
export interface SystemNamed {
  readonly type: string
  readonly versions: readonly string[]
}

export const systemsNamed = (policies: readonly Policy[]): readonly SystemNamed[] =>
  enabledRules(policies).flatMap(({ match }) =>
    (short(match.systemType) ?? []).map((type) => ({
      type,
      versions: short(inRangeText(match.systemVersion)) ?? [],
    })),
  )

export const archsNamed = (policies: readonly Policy[]): readonly string[] =>
  enabledRules(policies).flatMap(({ match }) => short(match.arch) ?? [])

export const cohortsNamed = (policies: readonly Policy[]): readonly Cohort[] =>
  enabledRules(policies).flatMap(({ match }) => match.cohort ?? [])

/** Whether these are policies for products of one's own: every rule is for libraries that no release has. */
export function areForOwnProducts(policies: readonly Policy[], { releases }: Catalogue): boolean {
  const rules = enabledRules(policies)
  const libraries = new Set(releases.map(({ library }) => library))
  return (
    rules.length > 0 &&
    policies.every(({ server }) => server.knownClients === 'any') &&
    rules.every(({ match }) => match.library?.every((library) => !libraries.has(library)) ?? false)
  )
}
