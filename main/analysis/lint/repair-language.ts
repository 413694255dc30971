// The repair of an answer in the wrong language: the right one's URL, or the rule that has it in front, or a rule for
// that language alone.

import type { Repair } from '../../../protocol/formats/finding.ts'
import type { Answer, Match } from '../../../protocol/formats/policy.ts'
import { languageOfLcid } from '../../../protocol/lcid.ts'
import { idOf, type Lab, saidOf } from './lab.ts'
import { meet } from './meet.ts'
import { changeAnswer, newRule, numberOf } from './repairs.ts'

/** Another answer that has these URLs in the language. */
export interface Improvement {
  readonly voice: number
  readonly urls: readonly (keyof Pick<Answer, 'downloadUrl' | 'fallbackUrl'>)[]
}

const isOtherwise = ({ survey }: Lab, voice: number): boolean => voice === survey.voices.length - 1

const includesAll = (all: readonly number[], some: readonly number[]): boolean => {
  const set = new Set(all)
  return some.every((one) => set.has(one))
}

/** Whether a rule is for locales of one language alone. */
function isForAlone({ survey, matching }: Lab, rule: number, language: string): boolean {
  const { values, classOf } = survey.grid.domain.locales
  const matched = new Set(matching.localesOf(rule))
  return values.every((lcid, place) => !matched.has(classOf[place] ?? 0) || languageOfLcid(lcid) === language)
}

const betterUrls = (lab: Lab, { voice, urls }: Improvement): Partial<Answer> =>
  Object.fromEntries(urls.map((url) => [url, saidOf(lab, voice)[url]]))

/** Of the systems whose clients an answer gets: for how many another's conditions on systems hold. */
function holdsFor(lab: Lab, voice: number, other: number): 'all' | 'some' | 'none' {
  const { systems, archs } = lab.survey.grid.domain
  const own = isOtherwise(lab, voice)
    ? { systems: [...systems.sizes.keys()], archs: [...archs.sizes.keys()] }
    : { systems: lab.matching.systemsOf(voice), archs: lab.matching.archsOf(voice) }
  const held = own.systems.flatMap((system) =>
    own.archs.map((arch) => lab.matching.holdsForSystem(other, system, arch)),
  )
  if (held.every((holds) => holds)) return 'all'
  return held.some((holds) => holds) ? 'some' : 'none'
}

/** The answer's clients are all of that language: the other's URLs are simply the right ones. */
function useUrls(lab: Lab, voice: number, language: string, better: readonly Improvement[]): Repair | null {
  if (isOtherwise(lab, voice) || !isForAlone(lab, voice, language)) return null
  const most = new Set(better.flatMap(({ urls }) => urls)).size
  const one = better.find(
    (other) => other.urls.length === most && holdsFor(lab, voice, other.voice) === 'all',
  )
  if (one === undefined) return null
  const facts = isOtherwise(lab, one.voice) ? { from: 'otherwise' } : { from: 'rule', n: numberOf(one.voice) }
  return changeAnswer(lab, voice, 'use-url', betterUrls(lab, one), facts)
}

/** A later rule for that language alone that matches all of its clients here: it only has to come first. */
function moveUp(lab: Lab, voice: number, language: string, better: readonly Improvement[]): Repair | null {
  if (isOtherwise(lab, voice)) return null
  const { survey, matching } = lab
  const { values, classOf } = survey.grid.domain.locales
  const own = matching.of(voice)
  const speaking = new Set(
    [...values.keys()]
      .filter((place) => languageOfLcid(values[place] ?? '') === language)
      .map((place) => classOf[place] ?? 0),
  )
  const ownLocales = own.locales.filter((locale) => speaking.has(locale))
  const later = better.find((other) => {
    if (other.voice < voice || isOtherwise(lab, other.voice)) return false
    if (!isForAlone(lab, other.voice, language)) return false
    const its = matching.of(other.voice)
    return (
      includesAll(its.kinds, own.kinds) &&
      includesAll(its.systems, own.systems) &&
      includesAll(its.archs, own.archs) &&
      includesAll(its.locales, ownLocales) &&
      includesAll(its.cohorts, own.cohorts)
    )
  })
  if (later === undefined) return null
  return {
    kind: 'move-above',
    edits: [{ edit: 'move', rule: idOf(survey, later.voice), before: idOf(survey, voice) }],
    facts: { n: numberOf(voice) },
  }
}

const systemConditions = ({ systemType, systemVersion, arch }: Match): Match =>
  Object.fromEntries(
    Object.entries({ systemType, systemVersion, arch }).filter(([, wanted]) => wanted !== undefined),
  )

/** Right before the answer, a copy of it for the language, wherever another has the URLs. */
function addRules(lab: Lab, voice: number, language: string, better: readonly Improvement[]): Repair {
  const { survey } = lab
  const { match } = survey.voices[voice] ?? { match: {} }
  const { rules, otherwise } = survey.policy
  const written = (rules[voice] ?? otherwise).answer
  const before = isOtherwise(lab, voice) ? null : idOf(survey, voice)
  const speaking = meet(match, { locale: [language] }) ?? match
  const useful = better.filter((other) => holdsFor(lab, voice, other.voice) !== 'none')
  const edits = useful.map((other, place) => {
    const conditions = meet(speaking, systemConditions(survey.voices[other.voice]?.match ?? {})) ?? speaking
    const id = `${idOf(survey, voice)}-${language}${place === 0 ? '' : `-${place + 1}`}`
    const answer = written && { ...written, ...betterUrls(lab, other) }
    return { edit: 'insert', before, inserted: newRule(lab, id, conditions, { answer }) } as const
  })
  return { kind: 'add-language', edits, facts: { language } }
}

export const languageRepair = (
  lab: Lab,
  voice: number,
  language: string,
  better: readonly Improvement[],
): Repair =>
  useUrls(lab, voice, language, better) ??
  moveUp(lab, voice, language, better) ??
  addRules(lab, voice, language, better)
