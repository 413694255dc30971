// What policies name: versions, client programs, systems and architectures. A rule that is switched off names nothing.

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

/** Every client version that some policies name, in their order; one too long for a line is no client's. */
export const versionsNamed = (policies: readonly Policy[]): readonly string[] =>
  [
    ...enabledRules(policies).flatMap(({ match, answer }) => [
      ...inRangeText(match.version),
      ...inAnswer(answer),
    ]),
    ...policies.flatMap(({ otherwise }) => inAnswer(otherwise.answer)),
  ].filter((version) => version.length <= LONGEST_LINE)

/** A client program by what a rule asks of it; null where it asks nothing. */
export interface Program {
  readonly library: string | null
  readonly identification: string | null
}

/** The libraries with the identifications that each rule asks for together. */
export const programsNamed = (policies: readonly Policy[]): readonly Program[] =>
  enabledRules(policies).flatMap(({ match }) =>
    (match.library ?? [null]).flatMap((library) =>
      (match.identification ?? [null]).map((identification) => ({ library, identification })),
    ),
  )

/** System types with the version bounds that are asked for together with them. */
export interface SystemNamed {
  readonly type: string
  readonly versions: readonly string[]
}

export const systemsNamed = (policies: readonly Policy[]): readonly SystemNamed[] =>
  enabledRules(policies).flatMap(({ match }) =>
    (match.systemType ?? []).map((type) => ({ type, versions: inRangeText(match.systemVersion) })),
  )

export const archsNamed = (policies: readonly Policy[]): readonly string[] =>
  enabledRules(policies).flatMap(({ match }) => match.arch ?? [])

export const cohortsNamed = (policies: readonly Policy[]): readonly Cohort[] =>
  enabledRules(policies).flatMap(({ match }) => match.cohort ?? [])

/** Whether these are policies for products of one's own: every rule is for libraries that no release has. */
export function areForOwnProducts(policies: readonly Policy[], libraries: ReadonlySet<string>): boolean {
  const rules = enabledRules(policies)
  return (
    rules.length > 0 &&
    policies.every(({ server }) => server.knownClients === 'any') &&
    rules.every(({ match }) => match.library?.every((library) => !libraries.has(library)) ?? false)
  )
}
