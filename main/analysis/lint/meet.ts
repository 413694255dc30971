// The conditions of two rules at once, as one rule's conditions.

import type { Match } from '../../../protocol/formats/policy.ts'
import { isLcid, languageOfLcid } from '../../../protocol/lcid.ts'
import { parseRange, printRange } from '../../../protocol/version-range.ts'

type Names = readonly string[]

function common(a: Names | undefined, b: Names | undefined): Names | undefined {
  if (a === undefined || b === undefined) return a ?? b
  return a.filter((name) => b.includes(name))
}

/** What of one wanted locale the others let in: itself, or those LCIDs of a language that they name. */
function localeWithin(wanted: string, others: Names): Names {
  const names = others.map((other) => other.toLowerCase())
  const language = isLcid(wanted) ? languageOfLcid(wanted) : wanted
  if (names.includes(wanted.toLowerCase()) || (language !== null && names.includes(language))) return [wanted]
  return isLcid(wanted) ? [] : names.filter((name) => languageOfLcid(name) === wanted)
}

export function commonLocales(a: Names | undefined, b: Names | undefined): Names | undefined {
  if (a === undefined || b === undefined) return a ?? b
  return [...new Set(a.flatMap((wanted) => localeWithin(wanted, b)))]
}

/** Each alternative of the one with each of the other. */
function commonRange(a: string | undefined, b: string | undefined): string | undefined {
  if (a === undefined || b === undefined || a === b) return a ?? b
  const first = parseRange(a)
  const second = parseRange(b)
  if (!first.ok || !second.ok) return a
  return printRange(first.value.flatMap((one) => second.value.map((other) => [...one, ...other])))
}

type Cohort = NonNullable<Match['cohort']>

/** Of one salt the narrower; null where a match cannot say both. */
function commonCohort(a: Cohort | undefined, b: Cohort | undefined): Cohort | null | undefined {
  if (a === undefined || b === undefined) return a ?? b
  if (a.salt !== b.salt) return null
  return a.below < b.below ? a : b
}

const given = (match: Match): Match =>
  Object.fromEntries(Object.entries(match).filter(([, wanted]) => wanted !== undefined))

/** null where their cohorts have different salts, which one match cannot say. */
export function meet(a: Match, b: Match): Match | null {
  const cohort = commonCohort(a.cohort, b.cohort)
  if (cohort === null) return null
  return given({
    systemType: common(a.systemType, b.systemType),
    systemVersion: commonRange(a.systemVersion, b.systemVersion),
    arch: common(a.arch, b.arch),
    locale: commonLocales(a.locale, b.locale),
    library: common(a.library, b.library),
    identification: common(a.identification, b.identification),
    version: commonRange(a.version, b.version),
    cohort,
  })
}
